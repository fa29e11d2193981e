package residence.kit.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import residence.events.Legible;
import residence.events.PersonalData;

/** What no text may hold, whatever field it stands in. */
public final class TextRules {
    /** Fields have closer bounds of their own. */
    private static final int LONGEST = 10_000;

    private TextRules() {}

    /** Adds a fault where {@code text} is blank, too long, unstorable, turned round, or names a person. */
    public static void check(String text, String at, Faults faults) {
        if (!Legible.shows(text)) {
            faults.add(at, "blank");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            faults.add(at, "too-long", "longest", LONGEST);
        } else if (!storable(text)) {
            faults.add(at, "character");
        } else if (Legible.turns(text)) {
            faults.add(at, "turned");
        } else {
            PersonalData.in(text).ifPresent(kind -> faults.add(at, kind));
        }
    }

    /** @throws IllegalArgumentException where the bytes are not UTF-8; the JDK's constructors would replace what is not */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    /** Whether a database and every reader can hold it. */
    public static boolean storable(String text) {
        return text.codePoints().noneMatch(TextRules::unstorable);
    }

    /** NUL, which PostgreSQL refuses, and other controls; half of a surrogate pair, which has no UTF-8. */
    private static boolean unstorable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || Character.getType(c) == Character.SURROGATE;
    }
}
