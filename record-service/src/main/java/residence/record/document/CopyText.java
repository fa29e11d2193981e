package residence.record.document;

import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text form of PostgreSQL's COPY. */
final class CopyText {
    private CopyText() {}

    static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case String[] texts -> escaped(array(texts));
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            default -> escaped(value.toString());
        };
    }

    private static String array(String[] texts) {
        return Stream.of(texts)
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
