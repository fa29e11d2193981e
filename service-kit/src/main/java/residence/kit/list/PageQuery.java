package residence.kit.list;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.kit.web.Cursor;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * The rows of one page and one more. Sorted by a column, those come first that have a value in it, by value and subject;
 * then those that have none, by subject. An index answers each of the two.
 *
 * @param where what rows must be like
 */
record PageQuery(JdbcClient jdbc, String table, Condition where, Columns columns) {

    /** @param value of the column that the page is sorted by */
    record Row(String subject, @Nullable String value, String document) {
        Cursor cursor(@Nullable Sort sort) {
            if (sort == null) {
                return Cursor.after(subject);
            }
            return value == null ? Cursor.after(sort, subject) : Cursor.after(sort, subject, value);
        }
    }

    List<Row> rows(Paging paging) {
        int wanted = paging.limit() + 1;
        var sort = paging.sort();
        if (sort == null) {
            return withoutValue(Condition.ANY, paging.cursor().text(), wanted);
        }
        var key = key(paging.cursor(), sort);
        boolean valued = key.size() != 2;
        List<Row> first = valued ? withValue(sort, key, wanted) : List.of();
        if (first.size() == wanted) {
            return first;
        }
        var none = Condition.of(columns.column(sort.field()) + " is null");
        var rest = withoutValue(none, valued ? "" : key.get(1), wanted - first.size());
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    /** The sort that the cursor belongs to, the last row's subject and, where it has one, its value; or nothing. */
    private static List<String> key(Cursor cursor, Sort sort) {
        var key = cursor.key();
        boolean own = key.isEmpty()
                || (key.size() == 2 || key.size() == 3) && key.getFirst().equals(sort.toString());
        if (!own) {
            throw Cursor.foreign();
        }
        return key;
    }

    private List<Row> withValue(Sort sort, List<String> key, int rows) {
        var column = columns.column(sort.field());
        var after = key.isEmpty()
                ? Condition.ANY
                : Condition.of(
                        "(" + column + ", subject) " + (sort.descending() ? "<" : ">") + " (?, ?)",
                        key.get(2),
                        key.get(1));
        var down = sort.descending() ? " desc" : "";
        var present = Condition.of(column + " is not null").and(after);
        return query(column, present, column + down + ", subject" + down, rows);
    }

    private List<Row> withoutValue(Condition which, String subject, int rows) {
        return query("null", which.and(Condition.of("subject > ?", subject)), "subject", rows);
    }

    private List<Row> query(String value, Condition which, String order, int rows) {
        var all = where.and(which);
        return jdbc.sql("select subject, " + value + " as value, document from " + table + " where " + all.sql()
                        + " order by " + order + " limit " + rows)
                .params(all.values())
                .query((row, _) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
