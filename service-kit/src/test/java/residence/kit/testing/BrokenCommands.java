package residence.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.kit.command.Caller;
import residence.kit.command.Noun;
import residence.kit.store.EventLog;

/**
 * Sends every command of a service in some dozens of broken ways each (see {@link BrokenBodies}), by somebody whose role may
 * send it: none is the service's own fault, and what can't be read is never recorded.
 */
public final class BrokenCommands {
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
                    "insurer",
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
                commands(noun.commands())
                        .forEach(command ->
                                broken.send(path(noun, command), ExampleBodies.of(command.asSubclass(Command.class))));
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
}
