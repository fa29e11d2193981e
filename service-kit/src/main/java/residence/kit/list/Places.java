package residence.kit.list;

import java.util.stream.Stream;
import residence.events.Subject;

/** Rows by where they lie: in a building, which belongs to a project or was admitted, or in a project. */
final class Places {
    private static final String LET = """
            select subject from place_holder cross join jsonb_array_elements(document -> 'tenancies') tenancy
            where jsonb_path_query_array(document, '$.tenancies[*].tenants[*]') ??| ?::text[]
            and tenancy -> 'tenants' ??| ?::text[] and tenancy ->> 'from' <= ? and tenancy ->> 'until' >= ?""";

    private Places() {}

    /**
     * Rows whose building or project is like that.
     *
     * @param condition on the columns {@code region}, {@code developer} and {@code parties} of a place
     */
    static Filter where(String condition, Object... values) {
        return columns -> Condition.any(Stream.of("building", "project")
                .filter(columns::has)
                .map(field -> Condition.of(
                        columns.column(field) + " in (select subject from place where " + condition + ")", values))
                .toList());
    }

    /** Rows of that project, or of one of its buildings. */
    static Filter of(Subject project) {
        Filter own = columns ->
                columns.has("project") ? Filter.is("project", project).on(columns) : Condition.NONE;
        Filter inside = columns -> columns.has("building")
                ? Condition.of(
                        columns.column("building") + " in (select subject from place_building where project = ?)",
                        project.path())
                : Condition.NONE;
        return own.or(inside);
    }

    /** Rows about a dwelling that one of these persons holds. */
    static Filter held(String[] persons) {
        return holding("place", "subject", persons);
    }

    /** Rows about such a dwelling, or about the common parts of its building. */
    static Filter heldWithCommonParts(String[] persons) {
        return holding("place", "unnest(array[subject, building])", persons);
    }

    /** Rows that lie in a building in which one of these persons holds a dwelling. */
    static Filter heldIn(String[] persons) {
        return holding("building", "building", persons);
    }

    /**
     * Rows that lie in a building of a community that is like that.
     *
     * @param condition on the columns {@code committees} and {@code assignments} of a community
     */
    static Filter inCommunity(String condition, Object... values) {
        return columns -> columns.has("building")
                ? Condition.of(
                        columns.column("building")
                                + " in (select jsonb_array_elements_text(buildings) from place_of_owners where "
                                + condition + ")",
                        values)
                : Condition.NONE;
    }

    /** Rows about a dwelling that one of these persons rents on the day. */
    static Filter let(String[] persons, String day) {
        return columns -> columns.has("place")
                ? Condition.of(columns.column("place") + " in (" + LET + ")", persons, persons, day, day)
                : Condition.NONE;
    }

    /** Rows of a community that is like that. @param condition on the columns of a community */
    static Filter ofCommunity(String condition, Object... values) {
        return columns -> columns.has("community")
                ? Condition.of(
                        columns.column("community") + " in (select subject from place_of_owners where " + condition
                                + ")",
                        values)
                : Condition.NONE;
    }

    private static Filter holding(String field, String places, String[] persons) {
        return columns -> columns.has(field)
                ? Condition.of(
                        columns.column(field) + " in (select " + places
                                + " from place_holder where document -> 'holders' ??| ?::text[])",
                        (Object) persons)
                : Condition.NONE;
    }
}
