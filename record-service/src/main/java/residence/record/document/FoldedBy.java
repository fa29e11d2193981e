package residence.record.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The code that folds sections: the events, their views, the record's chapters. Its fingerprint stands beside each section,
 * so that what other code folded is never taken for what this would fold.
 */
final class FoldedBy {
    /** Hexadecimal; another for any change of that code, also for one that changes no fold. */
    static final String THIS = fingerprint();

    private FoldedBy() {}

    private static String fingerprint() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var classes = Stream.concat(classes("residence/events"), classes("residence/record"))
                    .sorted(Comparator.comparing(FoldedBy::name))
                    .toList();
            for (Resource one : classes) {
                sha256.update(one.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Resource> classes(String folder) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/**/*.class");
        return List.of(found).stream();
    }

    /** From the package on: where the jar lies is none of the code's. */
    private static String name(Resource one) {
        try {
            String url = one.getURL().toString();
            return url.substring(url.lastIndexOf("residence/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
