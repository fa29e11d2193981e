package residence.record.document;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Subject;
import residence.record.fold.Documents;
import residence.record.fold.Folding;
import residence.record.fold.Section;

/**
 * Puts entries on the record, one at a time: onto the timeline, and into the sections that they belong to. What one
 * entry changes depends on nothing but the entries of its own service and key before it, so the same events give the
 * same bytes however the topics interleave.
 */
final class Recording {
    private final Shelf shelf;

    Recording(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Records an entry; one that is there already changes nothing. */
    void record(Told told) {
        var documents = documents(told.entry());
        if (shelf.add(told, documents)) {
            documents.forEach(document -> record(told, document));
        }
    }

    private void record(Told told, Subject document) {
        var entry = told.entry();
        var key = new SectionKey(document, entry.service(), entry.key());
        shelf.put(key, fold(key, entry), told.position());
    }

    private Section fold(SectionKey key, Entry<?> entry) {
        var before = Folding.rewrites(entry) ? Optional.<Section>empty() : shelf.section(key);
        return before.map(section -> Chapters.FOLDING.fold(section, entry))
                .orElseGet(() -> Chapters.FOLDING.of(shelf.entries(key)));
    }

    /** Those the entry belongs to; what is said about another entry belongs where that one stands. */
    private Set<Subject> documents(Entry<?> entry) {
        var documents = new TreeSet<>(Documents.of(entry));
        if (entry.body() instanceof EntryEvent said) {
            documents.addAll(shelf.documentsOf(said.entry()));
        }
        return documents;
    }
}
