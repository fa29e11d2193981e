package residence.kit.list;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.events.Region;
import residence.events.Subject;
import tools.jackson.databind.JsonNode;

/** What rows must be like. Fields are named as in the document, {@code dueOn}; a list has a column for each. */
@FunctionalInterface
public interface Filter {
    Filter ANY = _ -> Condition.ANY;
    Filter NONE = _ -> Condition.NONE;

    Condition on(Columns columns);

    /** Exactly this (a text, constant, subject, day or truth value), or anything where null. */
    static Filter is(String field, @Nullable Object value) {
        return value == null ? ANY : compared(field, "=", value);
    }

    /** The subject with this id, of the kind that the field is named after: {@code building}; or anything where null. */
    static Filter id(String field, @Nullable String id) {
        return is(field, id == null ? null : Subject.of(field, id));
    }

    static Filter oneOf(String field, Collection<?> values) {
        var texts = values.stream().map(Filter::text).toArray(String[]::new);
        return columns -> Condition.of(
                columns.column(field) + " = any (array(select list_key(text) from unnest(?::text[]) text))",
                (Object) texts);
    }

    /**
     * Of the values that its column of several holds, one that is like this: a constant, or a record in all its components
     * that are not null; or anything where null, or where none of them is given.
     */
    static Filter contains(String field, @Nullable Object like) {
        var sought = EventJson.mapper().<JsonNode>valueToTree(like);
        if (sought.isNull() || sought.isObject() && sought.isEmpty()) {
            return ANY;
        }
        var values = EventJson.mapper().createArrayNode().add(sought).toString();
        return columns -> Condition.of(columns.column(field) + " @> ?::jsonb", values);
    }

    static Filter has(String field) {
        return columns -> Condition.of(columns.column(field) + " is not null");
    }

    /** Whether it has a value, or anything where null. */
    static Filter has(String field, @Nullable Boolean wanted) {
        return wanted == null ? ANY : wanted ? has(field) : lacks(field);
    }

    static Filter lacks(String field) {
        return columns -> Condition.of(columns.column(field) + " is null");
    }

    /** On this day or a later one, or anything where null; what has no such day is not after it. */
    static Filter notBefore(String field, @Nullable LocalDate day) {
        return day == null ? ANY : compared(field, ">=", day);
    }

    /** On this day or an earlier one, or anything where null; what has no such day is not before it. */
    static Filter notAfter(String field, @Nullable LocalDate day) {
        return day == null ? ANY : compared(field, "<=", day);
    }

    /** About a building's common parts: its {@code place} is the {@code building} itself. */
    static Filter commonParts() {
        return columns -> columns.has("place") && columns.has("building")
                ? Condition.of(columns.column("place") + " = " + columns.column("building"))
                : Condition.NONE;
    }

    /**
     * In the region or in anything inside it, or anything where null: by the row's own {@code region}, its
     * {@code building}'s, its {@code project}'s or its {@code community}'s; the latter three where the service keeps its
     * places.
     */
    static Filter region(@Nullable String code) {
        if (code == null) {
            return ANY;
        }
        var stem = escaped(Region.stem(code)) + "%";
        Filter own = columns -> columns.has("region") ? Condition.of("region like ?", stem) : Condition.NONE;
        return own.or(Places.where("region like ?", stem)).or(Places.ofCommunity("region like ?", stem));
    }

    /**
     * Of the project with this id, or anything where null: by the row's own {@code project} or its {@code building}'s,
     * where the service keeps its places.
     */
    static Filter project(@Nullable String id) {
        return id == null ? ANY : Places.of(Subject.of("project", id));
    }

    default Filter and(Filter other) {
        return columns -> Condition.all(List.of(on(columns), other.on(columns)));
    }

    default Filter or(Filter other) {
        return columns -> Condition.any(List.of(on(columns), other.on(columns)));
    }

    /** All of them. */
    static Filter all(Filter... filters) {
        return columns ->
                Condition.all(Stream.of(filters).map(each -> each.on(columns)).toList());
    }

    private static Filter compared(String field, String how, Object value) {
        return columns -> Condition.of(columns.column(field) + " " + how + " list_key(?)", text(value));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static String escaped(String value) {
        return value.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
