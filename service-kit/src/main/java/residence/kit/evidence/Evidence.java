package residence.kit.evidence;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Command;
import residence.events.Refusal;
import residence.events.Unmet;

/**
 * What commands cite by its digest lies in the store, or they are refused: an entry is for ever, and what it cites can't be
 * asked for later (architecture, section 8). What was erased since does not count as there.
 */
public final class Evidence {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    /** Asking a class for its components costs more than reading them all. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            var accessors = Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

    private final ObjectStore store;

    public Evidence(ObjectStore store) {
        this.store = store;
    }

    /** Where the bytes of a digest {@code sha256:...} lie. */
    public static String key(String digest) {
        return "evidence/" + digest.substring(digest.indexOf(':') + 1);
    }

    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /** @throws Refusal {@code evidence.not-there} for each digest in the command, its act included, that is not there */
    public void require(Command command) {
        var digests = new TreeSet<String>();
        collect(command, digests);
        Refusal.ifAny(digests.stream()
                .filter(digest -> !store.has(key(digest)))
                .map(digest -> Unmet.of("evidence.not-there", "digest", digest))
                .toList());
    }

    private static void collect(@Nullable Object value, Set<String> digests) {
        switch (value) {
            case String text when isDigest(text) -> digests.add(text);
            case Collection<?> several -> several.forEach(one -> collect(one, digests));
            case Record record ->
                COMPONENTS.get(record.getClass()).forEach(component -> collect(read(component, record), digests));
            case null, default -> {}
        }
    }

    private static @Nullable Object read(Method component, Record record) {
        try {
            return component.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
