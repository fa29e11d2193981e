package residence.events;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One condition that a command did not meet.
 *
 * @param code stable and readable, the rule's number first where a rule has one: {@code R5.surface-layer-first};
 *     its texts stand in the service's {@code refusals/*.properties}, in Chinese and English
 * @param args what the text names, in order: {@code room -> bath}; a code as its name: the text says of
 *     what type it is, {@code {party:PartyRole}}, and is told in the reader's {@link Words}
 */
public record Unmet(String code, Map<String, String> args) {

    public Unmet {
        args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
    }

    /** The condition where it {@code isUnmet}, else nothing; for {@link Refusal#ifAny}, which gathers them. */
    public static Stream<Unmet> when(boolean isUnmet, String code, @Nullable Object... pairs) {
        return isUnmet ? Stream.of(of(code, pairs)) : Stream.empty();
    }

    /**
     * What is told late is told in its order: the condition where {@code act} is dated before the last day of what it
     * follows, which the text names as {@code last}, else nothing.
     *
     * @param last null where it follows nothing
     */
    public static Stream<Unmet> before(Act act, @Nullable LocalDate last, String code, @Nullable Object... pairs) {
        if (last == null || !act.occurredOn().isBefore(last)) {
            return Stream.empty();
        }
        return Stream.of(of(
                code, Stream.concat(Stream.of("last", last), Stream.of(pairs)).toArray()));
    }

    /** @param pairs name, value, name, value ... */
    public static Unmet of(String code, @Nullable Object... pairs) {
        var args = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            args.put(String.valueOf(pairs[i]), String.valueOf(pairs[i + 1]));
        }
        return new Unmet(code, args);
    }
}
