package residence.record.fold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventCatalogue;
import residence.events.LiveEntries;

/** Turns entries into sections. The only thing it knows is which chapter a noun belongs to. */
public final class Folding {
    private final List<Chapter<?, ?>> chapters;
    private final Map<Class<? extends DomainEvent>, Chapter<?, ?>> byRecord = new HashMap<>();

    public Folding(List<Chapter<?, ?>> chapters) {
        this.chapters = List.copyOf(chapters);
        chapters.forEach(
                chapter -> EventCatalogue.records(chapter.events()).forEach(record -> byRecord.put(record, chapter)));
    }

    public List<Chapter<?, ?>> chapters() {
        return chapters;
    }

    /** Whether {@code entry} changes what earlier ones say: the section then has to be folded anew, see {@link #of}. */
    public static boolean rewrites(Entry<?> entry) {
        return entry.body() instanceof EntryEvent event
                && switch (event) {
                    case EntryVoided _, EntryCorrected _, ConsequenceWithdrawn _ -> true;
                    case BasisInvalidated _, BasisResolved _ -> false;
                };
    }

    /**
     * The section with one more entry of its service and key.
     *
     * @throws IllegalArgumentException for one that {@link #rewrites}
     */
    public Section fold(Section section, Entry<?> entry) {
        if (rewrites(entry)) {
            throw new IllegalArgumentException(entry.type() + " takes the whole section");
        }
        return plain(section, entry);
    }

    /** The section of all of its entries, in the order of their positions: voided ones out, corrected ones replaced. */
    public Section of(List<? extends Entry<?>> entries) {
        var section = Section.BLANK;
        for (var entry : LiveEntries.of(entries)) {
            section = plain(section, entry);
        }
        return section;
    }

    private Section plain(Section section, Entry<?> entry) {
        return entry.body() instanceof EntryEvent event
                ? section.with(event, entry)
                : section.with(chapterOf(entry), entry);
    }

    private Chapter<?, ?> chapterOf(Entry<?> entry) {
        var chapter = byRecord.get(entry.body().getClass());
        if (chapter == null) {
            throw new IllegalStateException(entry.type() + " has no chapter in the record");
        }
        return chapter;
    }

    /** The chapters of several sections as one: a document as it is read. */
    public Section merge(List<Section> sections) {
        return sections.stream().reduce(Section.BLANK, this::join);
    }

    private Section join(Section one, Section other) {
        var joined = new TreeMap<>(one.chapters());
        for (var chapter : chapters) {
            var content = other.chapter(chapter.name());
            if (content != null) {
                joined.merge(chapter.name(), content, chapter::join);
            }
        }
        return new Section(joined, Lists.both(one.flags(), other.flags()), Lists.both(one.late(), other.late()));
    }
}
