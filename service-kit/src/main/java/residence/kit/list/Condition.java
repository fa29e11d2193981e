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
        return conditions.isEmpty() ? ANY : joined(conditions, " and ");
    }

    static Condition any(Collection<Condition> conditions) {
        return conditions.isEmpty() ? NONE : joined(conditions, " or ");
    }

    Condition and(Condition other) {
        return all(List.of(this, other));
    }

    private static Condition joined(Collection<Condition> conditions, String by) {
        return new Condition(
                conditions.stream().map(Condition::sql).collect(Collectors.joining(by, "(", ")")),
                conditions.stream().flatMap(each -> each.values.stream()).toList());
    }
}
