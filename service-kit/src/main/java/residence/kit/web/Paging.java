package residence.kit.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a query asks for, {@code ?sort=-dueOn&limit=50&cursor=...}: an argument of the query's method.
 *
 * @param sort null where nothing was asked: by subject
 * @param cursor as the page before gave it
 * @param limit 1 to {@link Page#MAX}; 50 where nothing was asked
 */
public record Paging(@Nullable Sort sort, Cursor cursor, int limit) {
    static final int LIMIT = 50;

    public Paging {
        limit = Page.limit(limit);
    }

    /** The first page, by subject. */
    public static Paging first(int limit) {
        return new Paging(null, Cursor.START, limit);
    }

    /** Where no order was asked for, this one. */
    public Paging or(Sort usual) {
        return sort == null ? new Paging(usual, cursor, limit) : this;
    }
}
