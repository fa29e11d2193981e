package residence.record.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Subject;
import residence.record.fold.Documents;
import residence.record.fold.Folding;
import residence.record.fold.Section;

/**
 * Folds in memory. Partitions may be bound at the same time: all of a section comes from one of them. Sections in which
 * something was said about earlier entries are only noted, and folded from the timeline once that is complete.
 */
final class Binder {
    /** @param version the position of the newest entry in it */
    record Bound(Section section, long version) {}

    private final Map<SectionKey, Bound> sections = new ConcurrentHashMap<>();
    private final Set<SectionKey> anew = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Set<Subject>> places = new ConcurrentHashMap<>();

    /** Binds an entry and hands its row on. */
    void bind(Told told, Consumer<EntryRow> rows) {
        var documents = documents(told.entry());
        rows.accept(new EntryRow(told, documents));
        documents.forEach(document -> bind(told, document));
    }

    private void bind(Told told, Subject document) {
        var entry = told.entry();
        var key = new SectionKey(document, entry.service(), entry.key());
        var before = sections.getOrDefault(key, new Bound(Section.BLANK, 0));
        if (Folding.rewrites(entry)) {
            anew.add(key);
            sections.put(key, new Bound(before.section, told.position()));
        } else {
            sections.put(key, new Bound(Chapters.FOLDING.fold(before.section, entry), told.position()));
        }
    }

    /**
     * What is said about an entry belongs where that one stands. It may stand where its own envelope no longer tells (a
     * repair that first named its dwelling), so where entries stand is remembered for as long as they have no document
     * of their own.
     */
    private Set<Subject> documents(Entry<?> entry) {
        var documents = new TreeSet<>(Documents.of(entry));
        if (Documents.around(entry.subject()).isEmpty()) {
            if (entry.body() instanceof EntryEvent said) {
                documents.addAll(places.getOrDefault(said.entry(), Set.of()));
            }
            places.put(entry.id(), documents);
        }
        return documents;
    }

    Map<SectionKey, Bound> sections() {
        return sections;
    }

    /** Sections that have to be folded from the timeline. */
    Set<SectionKey> anew() {
        return new HashSet<>(anew);
    }
}
