package residence.kit.list;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.kit.problem.Invalid;
import residence.kit.web.Sort;

/**
 * What a list can be filtered by, and, but for what holds several values, sorted by: the columns that PostgreSQL derives
 * from its documents, by the names of the fields ({@code dueOn}) that they hold as {@code due_on}.
 */
public final class Columns {
    private static final String ANY = "data_type in ('text', 'jsonb')";

    /** Not by a person: the order tells who is who, and a page's cursor names the value, to whom the row does not show it. */
    private static final String SORTING = "data_type = 'text' and"
            + " col_description(format('%I', table_name)::regclass, ordinal_position) is distinct from 'person'";

    private final Set<String> fields;
    private final Set<String> sorting;

    private Columns(Set<String> fields, Set<String> sorting) {
        this.fields = fields;
        this.sorting = sorting;
    }

    static Columns of(JdbcClient jdbc, String table) {
        return new Columns(of(jdbc, table, ANY), of(jdbc, table, SORTING));
    }

    private static Set<String> of(JdbcClient jdbc, String table, String which) {
        List<String> names = jdbc.sql("select column_name from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ? and is_generated = 'ALWAYS'"
                        + " and " + which)
                .param(table)
                .query(String.class)
                .list();
        return names.stream().map(Columns::field).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String field) {
        return fields.contains(field);
    }

    /** The field's column, as SQL names it. */
    String column(String field) {
        if (!has(field)) {
            throw new IllegalStateException("no column for " + field + ", only for " + fields);
        }
        return '"' + field.replaceAll("[A-Z]", "_$0").toLowerCase(java.util.Locale.ROOT) + '"';
    }

    /** @throws Invalid for a sort by what is no column, or one that holds several values or a person */
    void check(@Nullable Sort sort) {
        if (sort != null && !sorting.contains(sort.field())) {
            var allowed = sorting.stream().map(field -> field + ", -" + field).collect(Collectors.joining(", "));
            throw Invalid.of("sort", "not-one-of", "allowed", allowed);
        }
    }

    private static String field(String column) {
        var words = column.split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
