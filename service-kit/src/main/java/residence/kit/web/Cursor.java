package residence.kit.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import residence.kit.problem.Invalid;
import residence.kit.reading.TextRules;

/**
 * The place after which a page starts: the sort key of the last item of the page before it, in a form that only pages
 * give out and only queries read. What comes in has been checked for what can be stored; {@link #read} checks the rest.
 *
 * @param key its parts, most significant first; none where the first page is asked for
 */
public record Cursor(List<String> key) {
    public static final Cursor START = new Cursor(List.of());

    /** Characters of its text form: a key of several paths fits. */
    private static final int LONGEST = 2_000;

    /** No part can hold it: no text that is stored does. */
    private static final String BETWEEN = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    /** The place after the item with this sort key. */
    public static Cursor after(Object... key) {
        return new Cursor(Arrays.stream(key).map(String::valueOf).toList());
    }

    /** @throws IllegalArgumentException for what no page gave out */
    public static Cursor parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        var key = List.of(TextRules.utf8(Base64.getUrlDecoder().decode(text)).split(BETWEEN, -1));
        if (!key.stream().allMatch(TextRules::storable)) {
            throw new IllegalArgumentException("not storable");
        }
        return new Cursor(key);
    }

    /** The whole key of a list that is sorted by one text; blank, which sorts before all, at the start. */
    public String text() {
        return read(1, "", List::getFirst);
    }

    /**
     * The key as the query takes it.
     *
     * @param parts how many it has
     * @param start what it is at the start
     * @param reading may throw what parsing throws
     * @throws Invalid for a key that no page of this list gave out
     */
    public <T> T read(int parts, T start, Function<List<String>, T> reading) {
        if (key.isEmpty()) {
            return start;
        }
        if (key.size() != parts) {
            throw foreign();
        }
        try {
            return reading.apply(key);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw foreign();
        }
    }

    /** What to throw for a key that no page of the list gave out. */
    public static Invalid foreign() {
        return Invalid.of("cursor", "not-cursor");
    }

    /** As a page gives it out. */
    @Override
    public String toString() {
        byte[] bytes = key.stream().collect(Collectors.joining(BETWEEN)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
