package residence.record.audience;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Subject;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;
import residence.record.fold.Section;

/**
 * Who reads one dossier.
 *
 * @param persons the references it stands behind; it sees itself wherever it stands
 * @param until the day its relation ended; null while it lasts
 * @param passedOn whether it may be one of several who held the dwelling one after the other: then nobody of them reads on it what
 *     another complained of, since each knows who it was; each has its own complaints in their list
 */
public record Reader(
        Audience audience, List<String> persons, @Nullable LocalDate until, boolean passedOn) {
    /** Every field of the published language that holds a person's reference. */
    static final Set<String> PERSON_FIELDS = Set.of(
            "leader",
            "representative",
            "buyers",
            "buyer",
            "owners",
            "tenants",
            "worker",
            "signer",
            "person",
            "complainant");

    public Reader {
        persons = List.copyOf(persons);
    }

    /** Of what nobody held before, or who reads it otherwise than by holding it. */
    public Reader(Audience audience, List<String> persons, @Nullable LocalDate until) {
        this(audience, persons, until, false);
    }

    /** Names of the chapters of a dwelling that are there for it. */
    public Set<String> ownChapters() {
        var own = new TreeSet<>(audience.ownChapters());
        if (passedOn) {
            own.remove(Chapters.COMPLAINTS.name());
        }
        return own;
    }

    /** Whether it may see the reference that stands in a field. */
    public boolean sees(String field, String reference) {
        return audience.persons().contains(field) || persons.contains(reference);
    }

    /** Whether a field holds persons. */
    public static boolean isPerson(String field) {
        return PERSON_FIELDS.contains(field);
    }

    /** The end of the day its relation ended: what was recorded later it may not know; null while it lasts. */
    public @Nullable Instant knownUntil() {
        return until == null ? null : until.plusDays(1).atStartOfDay(Act.ZONE).toInstant();
    }

    /** What is there for this reader. */
    public Dossier view(Dossier dossier) {
        return new Dossier(
                dossier.subject(),
                own(dossier.dwelling()),
                only(dossier.building(), audience.commonChapters()),
                only(dossier.community(), audience.commonChapters()),
                only(dossier.project(), audience.commonChapters()),
                only(dossier.parcel(), audience.commonChapters()),
                dossier.documents());
    }

    /** Of a dwelling's section, what is there for this reader. */
    public Section own(Section dwelling) {
        return only(dwelling, ownChapters());
    }

    /** Whether it holds the dwelling now. */
    public boolean holds() {
        return audience == Audience.HOLDER;
    }

    /** Whether it sees persons on a photo of {@code document}: its own dwelling's are its own. */
    public boolean seesWhoIsPicturedIn(Subject document) {
        return audience.seesWhoIsPictured() || holds() && document.kind().equals("unit");
    }

    private static Section only(Section section, Set<String> chapters) {
        var rest = new TreeMap<>(section.chapters());
        rest.keySet().retainAll(chapters);
        return new Section(
                rest,
                section.flags().stream()
                        .filter(flag -> sees(chapters, flag.entryType()))
                        .toList(),
                section.late().stream()
                        .filter(late -> sees(chapters, late.type()))
                        .toList());
    }

    private static boolean sees(Set<String> chapters, String entryType) {
        return chapters.contains(Chapters.FOLDING.chapterName(entryType));
    }
}
