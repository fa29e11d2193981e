package residence.record.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.Subject;
import residence.record.audience.Reader;

/**
 * What is asked of a timeline, and what the reader may see of it.
 *
 * @param type simple name of the event, {@code RepairRequested}
 * @param about another subject that the entries have to touch, too
 * @param cites digest of a photo or paper that they have to cite
 */
record Filter(
        Subject subject,
        @Nullable String type,
        @Nullable Service service,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Subject about,
        @Nullable String cites) {

    /** What is said about a subject that cites this. */
    static Filter citing(Subject subject, String digest) {
        return new Filter(subject, null, null, null, null, null, digest);
    }

    /** A condition in SQL with its values. */
    static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where and(String condition, @Nullable Object... given) {
            for (Object value : given) {
                if (value == null) {
                    return this;
                }
            }
            conditions.add(condition);
            values.addAll(List.of((Object[]) given));
            return this;
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        Object[] values(Object more) {
            var all = new ArrayList<>(values);
            all.add(more);
            return all.toArray();
        }
    }

    /** @param own the dwellings whose own entries the reader may see, or null for all of them */
    Where where(Reader reader, @Nullable List<Subject> own, Place after) {
        @Nullable Object dwellings = own == null ? null : paths(own);
        return new Where()
                .and("about @> array[?::text]", subject.path())
                .and("about @> array[?::text]", about == null ? null : about.path())
                .and("cites @> array[?::text] and cites <> '{}'", cites)
                .and("type like ?", type == null ? null : "residence.%." + type + ".v%")
                .and("service = ?", service == null ? null : service.id())
                .and("occurred_on >= ?", from)
                .and("occurred_on <= ?", to)
                .and("occurred_on <= ?", reader.until())
                .and("recorded_at < ?::timestamptz", stamp(reader.knownUntil()))
                .and(
                        "(dwellings = '{}' and chapter = any(?::text[]) or dwellings <> '{}' and chapter = any(?::text[]))",
                        array(reader.audience().commonChapters()),
                        array(reader.ownChapters()))
                .and("(dwellings = '{}' or dwellings && ?::text[])", dwellings)
                .and(
                        "(recorded_at, service, position) > (?::timestamptz, ?, ?)",
                        EventJson.stamp(after.recordedAt()),
                        after.service().id(),
                        after.position());
    }

    static @Nullable String stamp(@Nullable Instant moment) {
        return moment == null ? null : EventJson.stamp(moment);
    }

    private static String[] array(Set<String> chapters) {
        return chapters.toArray(String[]::new);
    }

    private static String[] paths(List<Subject> subjects) {
        return subjects.stream().map(Subject::path).toArray(String[]::new);
    }
}
