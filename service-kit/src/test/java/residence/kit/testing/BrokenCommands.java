package residence.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.events.PlatformCommand;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Noun;
import residence.kit.store.EventLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every command of a service in some dozens of broken ways each (see {@link BrokenBodies}), by somebody whose role may
 * send it: none is the service's own fault, and what can't be read is never recorded.
 */
public final class BrokenCommands {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long SEED = 20261121;

    /** Of each command. */
    private static final int EACH = 48;

    /** Who may be anybody: departments of the region, parties, those who live there and look after it. */
    private static final List<Caller> CALLERS = Stream.of(
                    "authority/housing",
                    "authority/planning",
                    "authority/approval",
                    "authority/registry",
                    "developer",
                    "contractor",
                    "supervisor",
                    "surveyor",
                    "designer",
                    "lab",
                    "drawing-reviewer",
                    "property-company",
                    "check-up-body",
                    "owners-committee",
                    "owner",
                    "buyer")
            .map(role -> new Caller(role, role, "broken-organisation", region(role), List.of("p-broken")))
            .toList();

    /** One in so many comes over a socket as well. */
    private static final int OVER_HTTP = 12;

    private final EventLog log;
    private final Edge inProcess;
    private final Edge overHttp;
    private int sent;

    private BrokenCommands(EventLog log, Edge inProcess, Edge overHttp) {
        this.log = log;
        this.inProcess = inProcess;
        this.overHttp = overHttp;
    }

    /**
     * Sends them all, and a sample of them over HTTP.
     *
     * @param service listens at a port of its own
     * @return how many
     */
    public static int areNeverOurFault(MockMvcTester mvc, ApplicationContext service) {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (var client = HttpClient.newHttpClient()) {
            var broken = new BrokenCommands(
                    service.getBean(EventLog.class), Edge.inProcess(mvc), Edge.overHttp(port, client));
            for (Noun<?, ?, ?, ?> noun : service.getBeansOfType(Noun.class).values()) {
                commands(noun.commands()).forEach(command -> broken.send(path(noun, command), example(command)));
            }
            return broken.sent;
        }
    }

    private void send(String path, String example) {
        var caller = whoMaySend(path, example);
        BrokenBodies.of(example, SEED + sent, EACH).forEach(variant -> {
            send(inProcess, caller, path, variant);
            if (sent % OVER_HTTP == 0) {
                send(overHttp, caller, path, variant);
            }
            sent++;
        });
    }

    private void send(Edge edge, Caller caller, String path, BrokenBodies.Variant variant) {
        long before = log.position();
        int status = edge.post(caller, path, variant.body());
        assertThat(status).as("%s: %s", path, variant).isLessThan(500);
        if (variant.broken()) {
            assertThat(status).as("%s: %s", path, variant).isBetween(400, 499);
            assertThat(log.position()).as("%s: %s", path, variant).isEqualTo(before);
        }
    }

    /** The first whom the service does not turn away by role; if it turns away all, the first. */
    private Caller whoMaySend(String path, String body) {
        return CALLERS.stream()
                .filter(caller -> inProcess.post(caller, path, body.getBytes(UTF_8)) != 403)
                .findFirst()
                .orElse(CALLERS.getFirst());
    }

    private static Stream<Class<?>> commands(Class<?> all) {
        return all.isSealed()
                ? Arrays.stream(all.getPermittedSubclasses()).flatMap(BrokenCommands::commands)
                : Stream.<Class<?>>of(all).filter(command -> !PlatformCommand.class.isAssignableFrom(command));
    }

    private static String path(Noun<?, ?, ?, ?> noun, Class<?> command) {
        String name = command.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return noun.paths().getFirst().replaceAll("\\{[^}]*}", "BROKEN-1") + "/" + name;
    }

    private static String region(String role) {
        return role.startsWith("authority/") ? "371500" : null;
    }

    /** A body of the right shape, as far as a type and a name tell. */
    private static String example(Class<?> command) {
        var fields = new LinkedHashMap<String, Object>();
        Arrays.stream(command.getRecordComponents())
                .skip(2)
                .forEach(component -> fields.put(component.getName(), value(component)));
        return MAPPER.writeValueAsString(fields);
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
            var fields = new LinkedHashMap<String, Object>();
            Arrays.stream(plain.getRecordComponents())
                    .forEach(component -> fields.put(component.getName(), value(component)));
            return fields;
        }
        return scalar(name, plain);
    }

    private static Object scalar(String name, Class<?> type) {
        if (type == Subject.class) {
            return name.equals("profile") ? "region/371500/profile/broken" : subjectKind(name) + "/BROKEN-1";
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return 50;
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
