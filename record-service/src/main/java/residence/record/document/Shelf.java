package residence.record.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import residence.events.Entry;
import residence.events.Subject;
import residence.record.fold.Section;

/** Where entries and sections are kept. */
interface Shelf {
    /**
     * Keeps an entry on the timeline of its documents.
     *
     * @return false where it is there already: a redelivery
     */
    boolean add(Told told, Set<Subject> documents);

    /** The section, blank where there is none yet; empty where other code folded it, so that it takes its whole timeline. */
    Optional<Section> section(SectionKey key);

    /** @param version the position of the newest entry in it */
    void put(SectionKey key, Section section, long version);

    /** All entries of the section, in the order of their positions. */
    List<Entry<?>> entries(SectionKey key);

    /** The documents that an entry stands in; none where it is not known. */
    Set<Subject> documentsOf(UUID entry);
}
