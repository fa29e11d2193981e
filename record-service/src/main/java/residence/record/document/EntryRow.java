package residence.record.document;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventJson;
import residence.events.Subject;
import residence.record.fold.Documents;

/** A row of the timeline: the columns that are asked for, beside the bytes as published. */
record EntryRow(Told told, Set<Subject> documents) {
    static final String COLUMNS = "service, partition, position, id, type, chapter, subject, key, documents, dwellings,"
            + " about, organisation, role, speaks_of, occurred_on, recorded_at, payload";

    /** The values of {@link #COLUMNS}. */
    @Nullable
    Object[] values() {
        Entry<?> entry = told.entry();
        return new @Nullable Object[] {
            entry.service().id(),
            told.partition(),
            told.position(),
            entry.id(),
            entry.type(),
            Chapters.FOLDING.chapterName(entry),
            entry.subject().path(),
            entry.key().path(),
            paths(documents),
            dwellings(),
            paths(Documents.about(entry)),
            entry.actor().organisation(),
            entry.actor().role(),
            speaksOf(),
            entry.occurredOn(),
            EventJson.stamp(entry.recordedAt()),
            told.bytes()
        };
    }

    private String[] dwellings() {
        return documents.stream()
                .filter(document -> document.kind().equals("unit"))
                .map(Subject::path)
                .toArray(String[]::new);
    }

    private @Nullable UUID speaksOf() {
        return told.entry().body() instanceof EntryEvent said ? said.entry() : null;
    }

    private static String[] paths(Collection<Subject> subjects) {
        return subjects.stream().map(Subject::path).toArray(String[]::new);
    }

    /** The row in the text form of COPY. */
    String copied() {
        return Stream.of(values()).map(CopyText::of).collect(Collectors.joining("\t"));
    }
}
