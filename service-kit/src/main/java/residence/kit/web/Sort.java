package residence.kit.web;

/**
 * By which field a list is sorted: {@code dueOn}, or {@code -dueOn} for the greatest first. Rows that have no such value
 * come last either way.
 */
public record Sort(String field, boolean descending) {

    public static Sort by(String field) {
        return new Sort(field, false);
    }

    /** The greatest first. */
    public static Sort downBy(String field) {
        return new Sort(field, true);
    }

    static Sort parse(String text) {
        return text.startsWith("-") ? downBy(text.substring(1)) : by(text);
    }

    /** As a caller writes it. */
    @Override
    public String toString() {
        return (descending ? "-" : "") + field;
    }
}
