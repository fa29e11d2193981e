package residence.kit.list;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A condition on the rows of a list.
 *
 * @param sql never a caller's word: a {@code ?} stands for each value
 * @param values in their order
 */
public record Condition(String sql, List<Object> values) {
    static final Condition ANY = new Condition("true", List.of());
    static final Condition NONE = new Condition("false", List.of());

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    static Condition all(Collection<Condition> conditions) {
        return joined(conditions, " and ", ANY, NONE);
    }

    static Condition any(Collection<Condition> conditions) {
        return joined(conditions, " or ", NONE, ANY);
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    /** Without what changes nothing: PostgreSQL joins by a single {@code in (select ..)}, but not by one of several. */
    private static Condition joined(
            Collection<Condition> conditions, String by, Condition neutral, Condition decisive) {
        var given = conditions.stream().filter(each -> !each.equals(neutral)).toList();
        if (given.contains(decisive)) {
            return decisive;
        }
        return switch (given.size()) {
            case 0 -> neutral;
            case 1 -> given.getFirst();
            default ->
                new Condition(
                        given.stream().map(Condition::sql).collect(Collectors.joining(by, "(", ")")),
                        given.stream().flatMap(each -> each.values.stream()).toList());
        };
    }
}
