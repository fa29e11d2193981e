package residence.kit.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;

/** Finds the shape of a Java type. */
public final class Shapes {
    private static final Map<Type, Shape> SCALARS = Map.ofEntries(
            Map.entry(String.class, Scalar.TEXT),
            Map.entry(boolean.class, Scalar.BOOLEAN),
            Map.entry(Boolean.class, Scalar.BOOLEAN),
            Map.entry(int.class, Scalar.INTEGER),
            Map.entry(Integer.class, Scalar.INTEGER),
            Map.entry(long.class, Scalar.LONG),
            Map.entry(Long.class, Scalar.LONG),
            Map.entry(BigDecimal.class, Scalar.DECIMAL),
            Map.entry(LocalDate.class, Scalar.DATE),
            Map.entry(Instant.class, Scalar.INSTANT),
            Map.entry(UUID.class, Scalar.UUID),
            Map.entry(Subject.class, Scalar.SUBJECT));

    private Shapes() {}

    /** The shape of a component's type: scalars, enums, lists, records of these; else opaque. */
    public static Shape of(Type type) {
        return switch (type) {
            case Type scalar when SCALARS.containsKey(scalar) -> SCALARS.get(scalar);
            case Class<?> choice when choice.isEnum() -> Choice.of(choice);
            case Class<?> structure when structure.isRecord() -> new Structure(structure, members(structure, 0));
            case ParameterizedType list
            when list.getRawType() == List.class -> new Listing(of(list.getActualTypeArguments()[0]));
            default -> new Opaque(type);
        };
    }

    /** A record's components from the one at {@code first} on; those marked {@code @Nullable} are not required. */
    public static List<Member> members(Class<?> type, int first) {
        return Arrays.stream(type.getRecordComponents())
                .skip(first)
                .map(Shapes::member)
                .toList();
    }

    private static Member member(RecordComponent component) {
        return new Member(
                component.getName(),
                of(component.getGenericType()),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
}
