package residence.record.fold;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.view.Lists;

/**
 * What one service has recorded about one document's subject under one partition key: its chapters by name, and what
 * is to be known about the entries themselves.
 *
 * @param chapters by {@link Chapter#name()}
 */
public record Section(SortedMap<String, Object> chapters, List<Flag> flags, List<LateEntry> late) {
    public static final Section BLANK = new Section(new TreeMap<>(), List.of(), List.of());

    public Section {
        chapters = Collections.unmodifiableSortedMap(new TreeMap<>(chapters));
        flags = List.copyOf(flags);
        late = List.copyOf(late);
    }

    /** The chapter, or null where nothing was recorded in it. */
    public @Nullable Object chapter(String name) {
        return chapters.get(name);
    }

    /** What a person still has to look at; an entry that was struck out since needs nobody. */
    public List<Flag> openFlags() {
        return openFlags(flags);
    }

    /** The same of flags alone. */
    public static List<Flag> openFlags(List<Flag> flags) {
        var gone = flags.stream().filter(Flag::ends).map(Flag::entry).collect(Collectors.toSet());
        return flags.stream()
                .filter(flag -> flag.open() && !gone.contains(flag.entry()))
                .toList();
    }

    /** With a live entry of {@code chapter}'s noun. */
    Section with(Chapter<?, ?> chapter, Entry<?> entry) {
        var changed = new TreeMap<>(chapters);
        changed.put(chapter.name(), chapter.apply(chapters.get(chapter.name()), entry));
        return new Section(changed, flags, entry.late() ? Lists.plus(late, LateEntry.of(entry)) : late);
    }

    /** With what {@code event} says about another entry. */
    Section with(EntryEvent event, Entry<?> entry) {
        return new Section(chapters, flagged(event, entry), late);
    }

    private List<Flag> flagged(EntryEvent event, Entry<?> entry) {
        return switch (event) {
            case EntryVoided voided -> Lists.plus(flags, Flag.voided(voided, entry));
            case EntryCorrected corrected -> Lists.plus(flags, Flag.corrected(corrected, entry));
            case ConsequenceWithdrawn withdrawn -> Lists.plus(flags, Flag.withdrawn(withdrawn, entry));
            case BasisInvalidated invalidated -> Lists.plus(flags, Flag.invalidated(invalidated, entry));
            case BasisResolved resolved ->
                flags.stream().map(flag -> flag.resolvedBy(resolved)).toList();
        };
    }
}
