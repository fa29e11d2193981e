package residence.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language people are answered in. Chinese unless English is what the caller reads. */
public enum Language {
    CHINESE("zh-CN", "_zh_CN"),
    ENGLISH("en", "");

    private final String tag;
    private final String suffix;

    Language(String tag, String suffix) {
        this.tag = tag;
        this.suffix = suffix;
    }

    /** As {@code Content-Language} names it. */
    public String tag() {
        return tag;
    }

    /** What a bundle's file name ends with, before {@code .properties}. */
    public String suffix() {
        return suffix;
    }

    /** The first language of an {@code Accept-Language} header that the platform speaks; one that can't be read says nothing. */
    public static Language accepted(@Nullable String header) {
        return ranges(header).stream()
                .map(range -> range.getRange().toLowerCase(Locale.ROOT))
                .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                .findFirst()
                .map(range -> range.startsWith("en") ? ENGLISH : CHINESE)
                .orElse(CHINESE);
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
