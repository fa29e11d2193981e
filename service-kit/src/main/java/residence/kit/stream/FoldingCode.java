package residence.kit.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The code that folds what people read. Its fingerprint stands beside what it folded, so that what other code folded is
 * never taken for what this would fold.
 */
public final class FoldingCode {
    private static final String EVENTS = "residence.events";
    private static final String LISTS = "residence.kit.list";

    /** Read once for all lists of a service. */
    private static final Map<Set<String>, String> READ = new ConcurrentHashMap<>();

    private FoldingCode() {}

    /**
     * The fingerprint of the events, their views, and what else folds them.
     *
     * @param packages with all that lie in them: {@code residence.record}
     * @return hexadecimal; another for any change of that code, also for one that changes no fold
     */
    public static String fingerprint(Set<String> packages) {
        var all = new TreeSet<>(packages);
        all.add(EVENTS);
        return READ.computeIfAbsent(all, FoldingCode::read);
    }

    private static String read(Set<String> packages) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (Resource one : classes(packages)) {
                sha256.update(one.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fingerprint of what fills a list: the kit's lists, and whatever the service that it belongs to adds to them. */
    static String of(Projection list) {
        var own = list.getClass().getPackageName().split("\\.", 3);
        return own[1].equals("kit") ? fingerprint(Set.of(LISTS)) : fingerprint(Set.of(LISTS, own[0] + "." + own[1]));
    }

    private static List<Resource> classes(Set<String> packages) {
        return packages.stream()
                .flatMap(FoldingCode::classes)
                .sorted(Comparator.comparing(FoldingCode::name))
                .toList();
    }

    private static Stream<Resource> classes(String inside) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + inside.replace('.', '/') + "/**/*.class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
