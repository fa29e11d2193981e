package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Correctable;
import residence.events.DomainEvent;
import residence.events.EventJson;
import residence.kit.command.EntryCommand.CorrectEntry;
import residence.kit.command.Noun;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;
import residence.kit.reading.Faults;
import residence.kit.reading.JsonBody;
import residence.kit.reading.Shapes;
import residence.kit.testing.BrokenBodies;
import residence.kit.testing.BrokenBodies.Variant;
import residence.kit.testing.ExampleBodies;
import tools.jackson.databind.JsonNode;

/**
 * Reads thousands of broken bodies of every command of a service, and hundreds of every replacement of an entry, without
 * HTTP and without a store: what is broken never becomes a command, and whatever is wrong is told as a fault with its
 * field, never by another exception.
 */
public final class BrokenReadings {
    private static final long SEED = 20261122;
    private static final int OF_EACH_COMMAND = 2_000;
    private static final int OF_EACH_EVENT = 200;
    private static final Actor ACTOR = new Actor("broken-organisation", "developer", "p-broken");
    private static final Instant NOW = Instant.parse("2026-11-01T04:00:00Z");

    private final List<CommandRoute> routes;
    private int read;

    private BrokenReadings(List<CommandRoute> routes) {
        this.routes = routes;
    }

    /** @return how many were read */
    @SuppressWarnings("unchecked")
    public static int areFaults(ApplicationContext service) {
        var nouns = service.getBeansOfType(Noun.class).values().stream()
                .<Noun<?, ?, ?, ?>>map(noun -> noun)
                .toList();
        var broken = new BrokenReadings(CommandRoutes.of(nouns).all());
        broken.routes.forEach(broken::commands);
        nouns.stream()
                .flatMap(noun -> Arrays.stream(noun.events().getPermittedSubclasses()))
                .filter(event -> event.isAnnotationPresent(Correctable.class))
                .forEach(event -> broken.replacements((Class<? extends DomainEvent>) event));
        return broken.read;
    }

    private void commands(CommandRoute route) {
        BrokenBodies.of(ExampleBodies.of(route.type()), SEED + read, OF_EACH_COMMAND)
                .forEach(variant -> check(route.path(), variant, it -> command(route, it.body())));
    }

    private void replacements(Class<? extends DomainEvent> event) {
        var correction = routes.stream()
                .filter(route -> route.type() == CorrectEntry.class)
                .findFirst()
                .orElseThrow();
        BrokenBodies.of(ExampleBodies.ofEvent(event), SEED + read, OF_EACH_EVENT)
                .forEach(variant ->
                        check(event.getSimpleName(), variant, it -> replacement(correction, event, it.body())));
    }

    private void check(String what, Variant variant, Function<Variant, Object> reading) {
        read++;
        var faults = faults(what, variant, reading);
        if (variant.broken()) {
            assertThat(faults).as("%s: %s", what, variant).isPresent();
        }
        faults.ifPresent(all -> assertThat(all).as("%s: %s", what, variant).allMatch(BrokenReadings::names));
    }

    /** Empty where it was read; no fault is told where there was no document to speak of. */
    private static Optional<List<Fault>> faults(String what, Variant variant, Function<Variant, Object> reading) {
        try {
            assertThat(reading.apply(variant)).as("%s: %s", what, variant).isNotNull();
            return Optional.empty();
        } catch (Invalid invalid) {
            assertThat(invalid.faults()).as("%s: %s", what, variant).isNotEmpty();
            return Optional.of(invalid.faults());
        } catch (JsonBody.Malformed malformed) {
            return Optional.of(List.of());
        } catch (RuntimeException other) {
            throw new AssertionError(what + ": " + variant, other);
        }
    }

    /**
     * Only of a body that is no object at all, and of faults beyond those told, no field can be named; and only a replacement
     * that is no object is unreadable: elsewhere it would be a constructor that did not expect what it was given.
     */
    private static boolean names(Fault fault) {
        return switch (fault.code()) {
            case "unreadable" -> fault.field().equals("replacement");
            case "not-object", "more" -> true;
            default -> !fault.field().isEmpty();
        };
    }

    private static Command command(CommandRoute route, byte[] body) {
        var faults = new Faults();
        var ids = route.kinds().stream().collect(Collectors.toMap(kind -> kind, BrokenReadings::id));
        var command = new CommandReader(route).read(JsonBody.read(body), ids, ACTOR, NOW, faults);
        faults.throwIfAny();
        return Objects.requireNonNull(command, "no command and no fault");
    }

    /** As an entry's rules read it: within the command, then as the entry's type has it. */
    private static Object replacement(CommandRoute correction, Class<? extends DomainEvent> event, byte[] body) {
        var command = (CorrectEntry) command(correction, within(body));
        var faults = new Faults();
        JsonNode tree = EventJson.mapper().valueToTree(command.replacement());
        var read = Shapes.of(event).read(tree, "body", faults);
        faults.throwIfAny();
        return Objects.requireNonNull(read, "no replacement and no fault");
    }

    private static byte[] within(byte[] replacement) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"reason\":\"录入有误\",\"replacement\":".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(replacement);
        body.write('}');
        return body.toByteArray();
    }

    private static String id(String kind) {
        return switch (kind) {
            case "entry" -> "00000000-0000-4000-8000-000000000001";
            case "region" -> "371500";
            case "acceptance" -> "whole";
            default -> "BROKEN-1";
        };
    }
}
