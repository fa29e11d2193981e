package residence.kit.command;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.kit.store.Snapshot;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a noun's state and reads it back. A snapshot is only a shortcut: it counts for nothing once the rules' code has
 * changed (the fingerprint is that of the compiled rules and of all that states are made of), and none is kept of a state that does not survive
 * being written.
 */
final class SnapshotCodec<S> {
    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .annotationIntrospector(new SealedTypesByName())
            .build();

    private final JavaType type;
    private final String fingerprint;

    SnapshotCodec(S initial) {
        this.type = MAPPER.getTypeFactory().constructParametricType(StreamSnapshot.class, declared(initial.getClass()));
        this.fingerprint = fingerprint(initial.getClass().getNestHost());
    }

    String fingerprint() {
        return fingerprint;
    }

    /** The snapshot, or empty where the state would not come back as it is. */
    Optional<Snapshot> write(StreamSnapshot<S> state) {
        byte[] bytes = MAPPER.writerFor(type).writeValueAsBytes(state);
        return state.equals(MAPPER.readValue(bytes, type))
                ? Optional.of(new Snapshot(fingerprint, bytes))
                : Optional.empty();
    }

    StreamSnapshot<S> read(Snapshot snapshot) {
        return MAPPER.readValue(snapshot.state(), type);
    }

    /** The sealed interface of the states where there is one, else the only state there is. */
    private static Class<?> declared(Class<?> state) {
        return Arrays.stream(state.getInterfaces())
                .filter(Class::isSealed)
                .findFirst()
                .<Class<?>>map(type -> type)
                .orElse(state);
    }

    private static String fingerprint(Class<?> rules) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var code = new TreeMap<String, Class<?>>();
            gather(rules, code);
            code.values().forEach(type -> digest.update(compiled(type)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A class with all that is nested in it, and the types of its package that its records are made of. */
    private static void gather(Class<?> type, Map<String, Class<?>> code) {
        if (code.containsKey(type.getName())) {
            return;
        }
        var nest = Stream.of(type.getNestMembers())
                .filter(member -> code.put(member.getName(), member) == null)
                .toList();
        nest.stream()
                .filter(Class::isRecord)
                .flatMap(member -> Stream.of(member.getRecordComponents()))
                .flatMap(component -> classes(component.getGenericType()))
                .filter(used -> used.getPackage() == type.getPackage())
                .forEach(used -> gather(used.getNestHost(), code));
    }

    private static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).flatMap(SnapshotCodec::classes);
            default -> Stream.of();
        };
    }

    private static byte[] compiled(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (var code = type.getResourceAsStream(file)) {
            if (code == null) {
                throw new IllegalStateException("no compiled code of " + type);
            }
            return code.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable code of " + type, e);
        }
    }

    /** Sealed interfaces carry the simple name of the record, so states need no annotation. */
    private static final class SealedTypesByName extends JacksonAnnotationIntrospector {
        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated.getRawType().isSealed() && annotated.getRawType().isInterface()
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, null)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }
    }
}
