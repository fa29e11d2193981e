package residence.standalone.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import residence.standalone.template.Template;

/**
 * One thing somebody does.
 *
 * @param id story and number within it; its idempotency key, so that doing it twice changes nothing
 * @param on the day it is done
 * @param as the account that does it
 * @param person the relation in which it acts, where the account has several; else null
 * @param post the path
 * @param body what is sent; in a story also {@code body-from}, a file of the class path
 */
record Step(String id, LocalDate on, String as, @Nullable String person, String post, Object body, Expected expected) {

    static Step of(String id, LocalDate on, Map<?, ?> told) {
        var known = new TreeMap<String, @Nullable Object>();
        told.forEach((key, value) -> known.put(String.valueOf(key), value));
        var step = new Step(
                id,
                on,
                text(known.remove("as"), id, "as"),
                known.remove("person") instanceof Object person ? person.toString() : null,
                text(known.remove("post"), id, "post"),
                body(known),
                Expected.of(known.remove("expect") instanceof Object expect ? expect.toString() : "recorded"));
        if (!known.isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": a step has as, person, post, body or body-from, and expect, not " + known.keySet());
        }
        return step;
    }

    /** As it stands in the story, or in a file of the class path that others use too. */
    private static Object body(Map<String, @Nullable Object> known) {
        return known.remove("body-from") instanceof Object file
                ? Template.read(file.toString())
                : known.remove("body") instanceof Object body ? body : Map.of();
    }

    private static String text(@Nullable Object value, String id, String name) {
        if (value == null) {
            throw new IllegalArgumentException(id + ": a step needs '" + name + "'");
        }
        return value.toString();
    }

    /** The service it goes to: {@code quality} of {@code /api/quality/...}. */
    String service() {
        return post.split("/", 4)[2];
    }

    @Override
    public String toString() {
        return id + " (" + on + ", " + as + ": POST " + post + ")";
    }
}
