package residence.kit.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.Command;
import residence.kit.command.NounHandler.Handled;
import residence.kit.evidence.Evidence;
import residence.kit.store.EventLog;
import residence.kit.stream.CommandSender;

/** The shell around a service's nouns. */
@Configuration(proxyBeanMethods = false)
public class CommandConfiguration {
    /** Streams whose state is kept in memory. */
    private static final int CACHED_STREAMS = 50_000;

    /**
     * A stream gets a snapshot each time it has grown by this many entries. What it costs to load is what there is to
     * fold: a limit in milliseconds would also count the wait for a busy database, and make it busier still.
     */
    private static final int SNAPSHOT_EVERY = 100;

    @Bean
    Nouns nouns(List<Noun<?, ?, ?, ?>> nouns) {
        return new Nouns(nouns);
    }

    @Bean
    StreamState streamState(EventLog log) {
        return new StreamState(log);
    }

    @Bean
    CommandBus commandBus(Nouns nouns, EventStore events, EventLog log, LookupFactory lookups) {
        var cache = new StreamCache(CACHED_STREAMS);
        var snapshots = new EventCountSnapshotTriggerDefinition(
                StreamSnapshotter.of(nouns).eventStore(events).build(), SNAPSHOT_EVERY);
        Map<String, NounHandler<?, ?, ?, ?>> handlers = nouns.all().stream()
                .collect(Collectors.toMap(
                        Noun::name, noun -> new NounHandler<>(noun, events, cache, snapshots, lookups::open)));
        var bus = SimpleCommandBus.builder().build();
        handlers.values().forEach(handler -> subscribe(bus, handler.noun().commands(), handler::handle));
        subscribe(bus, EntryCommand.class, new EntryHandler(log, handlers, lookups::open)::handle);
        return bus;
    }

    private static void subscribe(
            CommandBus bus, Class<? extends Command> commands, Function<Instruction, Handled> handler) {
        records(commands)
                .forEach(command ->
                        bus.subscribe(command.getName(), message -> handler.apply((Instruction) message.getPayload())));
    }

    /** The records of a sealed interface, however deep. */
    private static Stream<Class<?>> records(Class<?> commands) {
        return commands.isSealed()
                ? Stream.of(commands.getPermittedSubclasses()).flatMap(CommandConfiguration::records)
                : Stream.of(commands);
    }

    @Bean
    Commands commands(CommandBus bus, EventLog log, Access access, Evidence evidence, LookupFactory lookups) {
        return new CommandShell(bus, log, access, evidence, lookups::open);
    }

    /** The platform's own way in: reactions to events. */
    @Bean
    CommandSender commandSender(Commands commands) {
        return (command, id, correlation, causation, traceparent) -> commands.send(
                new Instruction(command, id, correlation, causation, null, null, traceparent, Caller.PLATFORM));
    }
}
