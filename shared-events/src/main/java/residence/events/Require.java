package residence.events;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes that fields of commands must have. Each method hands back what it was given.
 *
 * <p>All throw {@link IllegalArgumentException} with a sentence that names the field: the caller gets a 400.
 */
public final class Require {
    /** Longest free text, in characters as people count them: one beyond the basic plane is one, too. */
    public static final int LONGEST_TEXT = 2000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private static final Pattern COMMON = Pattern.compile("building/[^/]+");
    private static final Pattern DWELLING = Pattern.compile("building/[^/]+/entrance/[^/]+/unit/[^/]+");

    private Require() {}

    /**
     * Free text of 1 to 2000 characters that shows something, see {@link Legible}. It is prose even where it has no space in it, so
     * it holds no identity number and no mobile number anywhere.
     *
     * @throws HoldsPersonalData where it does
     */
    public static String text(String field, String value) {
        code(field, value);
        PersonalData.inProse(value).ifPresent(kind -> {
            throw new HoldsPersonalData(field, kind);
        });
        return value;
    }

    /**
     * The number of a paper, as the office that gave it writes it: contract, permit, certificate, document; 1 to 2000
     * characters. It is digits by nature, and a permit's has an identity number's form, so it is not read as prose.
     */
    public static String code(String field, String value) {
        check(Legible.shows(value), field + " must be a text of 1 to 2000 characters");
        return atMost(LONGEST_TEXT, field, value);
    }

    /** A text that has at most {@code most} characters and does not turn the direction it is read in. */
    public static String atMost(int most, String field, String value) {
        check(value.codePointCount(0, value.length()) <= most, field + " must have at most " + most + " characters");
        check(!Legible.turns(value), field + " must not turn the direction of writing");
        return value;
    }

    /** A number between the two, both inside. */
    public static int range(String field, int value, int least, int most) {
        check(value >= least && value <= most, field + " must be " + least + " to " + most);
        return value;
    }

    /** As {@link #range}, where there is a value. */
    public static void rangeIfSaid(String field, @Nullable Integer value, int least, int most) {
        if (value != null) {
            range(field, value, least, most);
        }
    }

    /** A measure of more than 0. */
    public static BigDecimal positive(String field, BigDecimal value, BigDecimal most) {
        check(value.signum() > 0 && value.compareTo(most) <= 0, field + " must be more than 0 and at most " + most);
        return value;
    }

    /** A list of so many entries, each once by its key. */
    public static <T> List<T> each(String field, List<T> values, int least, int most, Function<T, Object> key) {
        check(
                values.size() >= least && values.size() <= most,
                field + " must have " + least + " to " + most + " entries");
        return eachOnce(field, values, key);
    }

    /** An id or a person reference. Nothing else fits, so no name and no identity number can stand in for one. */
    public static String id(String field, String value) {
        check(ID.matcher(value).matches(), field + " must be 1 to 64 of A-Z a-z 0-9 and -");
        return value;
    }

    /** One to {@code most} different ids. */
    public static List<String> ids(String field, List<String> values, int most) {
        check(!values.isEmpty() && values.size() <= most, field + " must name 1 to " + most);
        values.forEach(value -> id(field, value));
        return eachOnce(field, values, id -> id);
    }

    /** A list that names each of its things once, {@code rooms} by their ids. */
    public static <T> List<T> eachOnce(String field, List<T> values, Function<? super T, ?> name) {
        var seen = new HashSet<>();
        values.stream()
                .<Object>map(name)
                .forEach(named -> check(seen.add(named), field + " must not name " + named + " twice"));
        return List.copyOf(values);
    }

    /** {@code building/B1}: the building itself. */
    public static Subject building(String field, Subject value) {
        return root(field, "building", value);
    }

    /** {@code project/P1}. */
    public static Subject project(String field, Subject value) {
        return root(field, "project", value);
    }

    /** {@code parcel/L1}. */
    public static Subject parcel(String field, Subject value) {
        return root(field, "parcel", value);
    }

    /** {@code building/B1/entrance/1/unit/1502}. */
    public static Subject dwelling(String field, Subject value) {
        check(DWELLING.matcher(value.path()).matches(), field + " must be building/<id>/entrance/<id>/unit/<id>");
        return value;
    }

    /** A building, for its common parts, or a dwelling in one. */
    public static Subject place(String field, Subject value) {
        check(
                COMMON.matcher(value.path()).matches()
                        || DWELLING.matcher(value.path()).matches(),
                field + " must be building/<id> or building/<id>/entrance/<id>/unit/<id>");
        return value;
    }

    /** Where {@code part} belongs: a building for a common part, a dwelling for any other. */
    public static Subject placeOf(Part part, String field, Subject value) {
        var place = part.common() ? COMMON : DWELLING;
        check(
                place.matcher(value.path()).matches(),
                field + " must be " + (part.common() ? "building/<id>" : "building/<id>/entrance/<id>/unit/<id>")
                        + " for " + part);
        return value;
    }

    private static Subject root(String field, String kind, Subject value) {
        check(value.root().equals(value) && value.kind().equals(kind), field + " must be " + kind + "/<id>");
        return value;
    }

    /** A SHA-256 digest, or null. */
    public static @Nullable String digest(String field, @Nullable String value) {
        check(
                value == null || DIGEST.matcher(value).matches(),
                field + " must be sha256: and 64 hexadecimal digits in lower case");
        return value;
    }

    /** @param sentence names the field and says what it must be */
    public static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
