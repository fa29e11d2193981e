package residence.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is wrong with what was sent, before any rule was asked.
 *
 * @param field where: {@code dwellings[3].rooms[0].id}, a path variable, or a header's name
 * @param code {@code missing}, {@code null}, {@code type} ...; its text stands under {@code fault.<code>}
 * @param args what the text names
 */
public record Fault(String field, String code, Map<String, String> args) {
    private static final int LONGEST = 1000;

    public Fault {
        field = printable(field);
        args = Map.copyOf(args);
    }

    /** @param pairs name, value, name, value ... */
    public static Fault of(String field, String code, Object... pairs) {
        var args = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            args.put(String.valueOf(pairs[i]), printable(String.valueOf(pairs[i + 1])));
        }
        return new Fault(field, code, args);
    }

    /** Callers choose the names of unknown fields: nothing that would break a log or the answer's own encoding. */
    private static String printable(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
