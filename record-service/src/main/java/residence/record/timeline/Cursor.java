package residence.record.timeline;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place after which a page starts, in the order of recording: {@code 2026-10-05T04:00:00.000001Z,warranty,17}. */
record Cursor(String recordedAt, String service, long position) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z),([a-z]+),(\\d{1,18})");

    /** @throws IllegalArgumentException where {@code text} is no cursor that a page gave out */
    static @Nullable Cursor of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("cursor is none that a page gave out");
        }
        return new Cursor(parts.group(1), parts.group(2), Long.parseLong(parts.group(3)));
    }

    @Override
    public String toString() {
        return recordedAt + "," + service + "," + position;
    }
}
