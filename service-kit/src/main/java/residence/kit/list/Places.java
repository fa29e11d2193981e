package residence.kit.list;

import java.util.stream.Stream;

/** Rows by where they lie: in a building, which belongs to a project or was admitted, or in a project. */
final class Places {
    private Places() {}

    /**
     * Rows whose building or project is like that.
     *
     * @param condition on the columns {@code region}, {@code developer} and {@code parties} of a place
     */
    static Filter where(String condition, Object... values) {
        return columns -> Condition.any(Stream.of("building", "project")
                .filter(columns::has)
                .map(field -> in(columns.column(field), "place", condition, values))
                .toList());
    }

    /** Rows about a dwelling that one of these persons holds. */
    static Filter held(String[] persons) {
        return columns -> columns.has("place")
                ? in(columns.column("place"), "place_holder", "document -> 'holders' ??| ?::text[]", (Object) persons)
                : Condition.NONE;
    }

    /** Rows that lie in a building in which one of these persons holds a dwelling. */
    static Filter heldIn(String[] persons) {
        return columns -> columns.has("building")
                ? Condition.of(
                        columns.column("building")
                                + " in (select building from place_holder where document -> 'holders' ??| ?::text[])",
                        (Object) persons)
                : Condition.NONE;
    }

    private static Condition in(String column, String places, String condition, Object... values) {
        return Condition.of(column + " in (select subject from " + places + " where " + condition + ")", values);
    }
}
