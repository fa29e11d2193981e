package residence.record.fold;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;

/** Which documents an entry belongs to: a pure function of its envelope. */
public final class Documents {
    private static final Set<String> KINDS = Set.of("region", "parcel", "project", "community", "building", "unit");

    private Documents() {}

    /**
     * The innermost document around the entry's subject; where the subject lies in none (a repair, a work order, a
     * check-up), the innermost ones that it concerns. So a repair in a dwelling stands on the dwelling's card even
     * where it names the building too.
     *
     * <p>What project-service says of a community itself also stands with the buildings that it concerns: it says where they
     * belong. Who manages it they inherit. What property-service says of it also stands with the dwellings that it concerns:
     * what is paid into a dwelling's account is its own.
     */
    public static SortedSet<Subject> of(Entry<?> entry) {
        return around(entry.subject())
                .<SortedSet<Subject>>map(own -> new TreeSet<>(together(own, entry)))
                .orElseGet(() -> innermost(entry.concerns()));
    }

    private static Set<Subject> together(Subject own, Entry<?> entry) {
        var beside = entry.service() == Service.PROJECT ? "building" : "unit";
        return entry.subject().kind().equals("community")
                ? Stream.concat(
                                Stream.of(own),
                                entry.concerns().stream()
                                        .filter(concern -> concern.kind().equals(beside)))
                        .collect(Collectors.toSet())
                : Set.of(own);
    }

    /** The innermost document that {@code subject} is or lies in. */
    public static Optional<Subject> around(Subject subject) {
        return subject.lineage().stream()
                .filter(outer -> KINDS.contains(outer.kind()))
                .findFirst();
    }

    /** Everything an entry is about: its subject and its concerns, each with all that is around it. */
    public static SortedSet<Subject> about(Entry<?> entry) {
        var all = new TreeSet<Subject>();
        Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                .forEach(subject -> all.addAll(subject.lineage()));
        return all;
    }

    private static SortedSet<Subject> innermost(List<Subject> concerns) {
        var all = concerns.stream()
                .map(concern -> around(concern).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var inner = new TreeSet<Subject>();
        all.stream()
                .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.within(one)))
                .forEach(inner::add);
        return inner;
    }
}
