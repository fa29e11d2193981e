package residence.kit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most the limit that was asked for; also where there are none
 * @param next cursor of the next page, to be sent back as {@code cursor}; null on the last page
 */
public record Page<T>(
        @JsonInclude(JsonInclude.Include.ALWAYS) List<T> items,
        @Nullable String next) {
    /** Most items a page may have. */
    public static final int MAX = 200;

    /** A limit within 1 and {@link #MAX}. */
    public static int limit(int asked) {
        return Math.clamp(asked, 1, MAX);
    }

    /**
     * @param rows up to {@code limit + 1} rows: the one too many only tells that there is a next page
     * @param cursor the place after an item, where a next page starts
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }

    /** The same page, each item told in another way. */
    public <R> Page<R> map(Function<T, R> telling) {
        return new Page<>(items.stream().map(telling).toList(), next);
    }
}
