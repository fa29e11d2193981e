package residence.kit.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import residence.events.Unmet;
import residence.events.Words;

/**
 * The texts of refusals, problems and faults: {@code refusals/*.properties} in English, {@code *_zh_CN.properties} in
 * Chinese, UTF-8, key = code, {@code {name}} = an argument of the refusal as it stands, {@code {party:PartyRole}} = one that is a
 * code of the published language, by its {@link Words}.
 */
public final class RefusalTexts {
    private static final Logger log = LoggerFactory.getLogger(RefusalTexts.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z.]+))?}");

    private final Map<Language, Map<String, String>> texts;

    private RefusalTexts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * All bundles on the class path. Where several services share one and two of them have the same code, the one
     * named {@code own} is heard.
     */
    public static RefusalTexts load(String own) {
        var bundles = Arrays.stream(bundles())
                .sorted(Comparator.comparing(bundle -> name(bundle).startsWith(own)))
                .toList();
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            var told = new HashMap<String, String>();
            bundles.stream()
                    .filter(bundle -> languageOf(name(bundle)) == language)
                    .forEach(bundle -> told.putAll(read(bundle)));
            texts.put(language, told);
        }
        return new RefusalTexts(texts);
    }

    /** One unmet condition in words. */
    public String text(Language language, Unmet unmet) {
        return text(language, unmet.code(), unmet.args());
    }

    /** The text of a code; a code that has none speaks for itself, which the services' own tests keep from happening. */
    public String text(Language language, String code, Map<String, String> args) {
        String template = texts.getOrDefault(language, Map.of()).get(code);
        if (template == null) {
            log.warn("no {} text for {}", language.tag(), code);
            return code + (args.isEmpty() ? "" : " " + args);
        }
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(argument(language, found, args)));
    }

    private static String argument(Language language, MatchResult found, Map<String, String> args) {
        String value = args.get(found.group(1));
        if (value == null) {
            return found.group();
        }
        String type = found.group(2);
        return type == null ? value : word(language, type + "." + value).orElse(value);
    }

    private static Optional<String> word(Language language, String code) {
        return Words.PUBLISHED.find(code).map(word -> switch (language) {
            case CHINESE -> word.chinese();
            case ENGLISH -> word.english();
        });
    }

    private static Resource[] bundles() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:refusals/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource bundle) {
        return String.valueOf(bundle.getFilename());
    }

    private static Language languageOf(String name) {
        return name.endsWith(Language.CHINESE.suffix() + ".properties") ? Language.CHINESE : Language.ENGLISH;
    }

    private static Map<String, String> read(Resource bundle) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var read = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }
}
