package residence.kit.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Bodies to break, see {@link BrokenBodies}. */
public final class ExampleBodies {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ExampleBodies() {}

    /** A body of the right shape for the command, as far as a type and a name tell. */
    public static String of(Class<? extends Command> command) {
        return MAPPER.writeValueAsString(fields(command, 2));
    }

    /** A body of the right shape for an entry's replacement. */
    public static String ofEvent(Class<? extends DomainEvent> event) {
        return MAPPER.writeValueAsString(fields(event, 0));
    }

    private static Map<String, Object> fields(Class<?> type, int first) {
        var fields = new LinkedHashMap<String, Object>();
        Arrays.stream(type.getRecordComponents())
                .skip(first)
                .forEach(component -> fields.put(component.getName(), value(component)));
        return fields;
    }

    private static Object value(RecordComponent component) {
        return value(component.getName(), component.getGenericType());
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType several) {
            return Map.class.isAssignableFrom((Class<?>) several.getRawType())
                    ? Map.of()
                    : List.of(value(name, several.getActualTypeArguments()[0]));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        if (plain.isRecord() && plain != Subject.class) {
            return fields(plain, 0);
        }
        return scalar(name, plain);
    }

    private static Object scalar(String name, Class<?> type) {
        if (type == Subject.class) {
            return name.equals("profile") ? "region/371500/profile/broken" : subjectKind(name) + "/BROKEN-1";
        }
        if (type == UUID.class) {
            return "00000000-0000-4000-8000-000000000001";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return name.equals("year") ? 2026 : 50;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (type == LocalDate.class) {
            return "2026-01-15";
        }
        if (type == Instant.class) {
            return "2026-01-15T02:00:00Z";
        }
        return name.toLowerCase(Locale.ROOT).contains("region") ? "371502" : "x1";
    }

    private static String subjectKind(String name) {
        return List.of("parcel", "project", "community", "building").contains(name) ? name : "building";
    }
}
