package residence.record.fold;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import residence.events.view.Lists;

/** Turns entries into sections. The only thing it knows is which chapter a noun belongs to. */
public final class Folding {
    private final List<Chapter<?, ?>> chapters;
    private final Map<Class<? extends DomainEvent>, Chapter<?, ?>> byRecord = new HashMap<>();

    public Folding(List<Chapter<?, ?>> chapters) {
        this.chapters = List.copyOf(chapters);
        chapters.forEach(
                chapter -> EventCatalogue.records(chapter.events()).forEach(record -> byRecord.put(record, chapter)));
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
        return live(LiveEntries.of(entries).stream());
    }

    /** As {@link #of}, without what happened after {@code day}; what was said about entries since still holds. */
    public Section asOf(List<? extends Entry<?>> entries, LocalDate day) {
        return live(LiveEntries.of(entries).stream()
                .filter(entry -> entry.body() instanceof EntryEvent
                        || !entry.occurredOn().isAfter(day)));
    }

    private Section live(Stream<Entry<?>> entries) {
        var section = Section.BLANK;
        for (var entry : (Iterable<Entry<?>>) entries::iterator) {
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
        return chapterOf(entry.body().getClass());
    }

    private Chapter<?, ?> chapterOf(Class<? extends DomainEvent> event) {
        var chapter = byRecord.get(event);
        if (chapter == null) {
            throw new IllegalStateException(event.getSimpleName() + " has no chapter in the record");
        }
        return chapter;
    }

    /** The name of the chapter that an entry tells of; for what is said about an entry, that one's chapter. */
    public String chapterName(Entry<?> entry) {
        return chapterName(entry.body() instanceof EntryEvent said ? said.entryType() : entry.type());
    }

    /** The name of the chapter that a type tells of; what is said about what was said is in none. */
    public String chapterName(String type) {
        var event = EventCatalogue.classOf(type);
        return EntryEvent.class.isAssignableFrom(event)
                ? "entries"
                : chapterOf(event).name();
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
