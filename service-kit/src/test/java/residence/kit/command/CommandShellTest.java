package residence.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventJson;
import residence.events.LandParcelEvent;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.DerivedId;
import residence.kit.command.Commands.Denied;
import residence.kit.command.Commands.KeyReused;
import residence.kit.command.Commands.VersionMismatch;
import residence.kit.command.Parcel.ParcelCommand;
import residence.kit.store.EventLog;
import residence.kit.store.PostgresEventStore;
import residence.kit.store.PublishedPosition;
import residence.kit.stream.Lookups;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Papers;

/** The shell around a small noun ({@link Parcel}). */
class CommandShellTest {
    private static final Caller DEVELOPER = new Caller("dev", "developer", "D-1", null, List.of());
    private static final Caller HOUSING = new Caller("gov", "authority/housing", "G-1", "371500", List.of());

    private static final Caller SUCCESSOR = new Caller("dev", "developer", "successor", null, List.of());

    private static EventLog log;
    private static Commands commands;
    private static StreamState states;
    private static Noun<ParcelCommand, Integer, Parcel, LandParcelEvent> noun;

    @BeforeAll
    static void start() {
        var database = Infrastructure.database("shell");
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        log = new EventLog(
                source, Clock.systemUTC(), new EventJson(List.of()), new SimpleMeterRegistry(), PublishedPosition.NONE);
        noun = Parcel.noun();
        var nouns = new Nouns(List.of(noun));
        var configuration = new CommandConfiguration();
        var lookups = Lookups.of(Service.PROJECT, log, source);
        var bus = configuration.commandBus(nouns, new PostgresEventStore(log), log, lookups);
        commands = configuration.commands(bus, log, CommandShellTest::allows, Papers.evidence(), lookups);
        states = new StreamState(log);
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void recordsWhatTheRulesDecideAndAnswersWithIt() {
        var answer = commands.send(amend("P-1", "one"));
        assertThat(answer.version()).isEqualTo(1);
        assertThat(answer.entries()).singleElement().satisfies(recorded -> {
            assertThat(recorded.stream()).isEqualTo("LandParcel parcel/P-1");
            assertThat(recorded.entry().concerns()).containsExactly(Parcel.REGION);
            assertThat(recorded.entry().key()).isEqualTo(Subject.of("parcel", "P-1"));
            assertThat(recorded.entry().actor()).isEqualTo(new Actor("D-1", "developer", null));
        });
        assertThat(commands.send(amend("P-1", "two")).version()).isEqualTo(2);
        assertThat(state("P-1").changes()).containsExactly("one", "two");
    }

    @Test
    void deniesWhatAccessDoesNotName() {
        assertThatThrownBy(() -> commands.send(amend("P-2", "x", UUID.randomUUID(), null, null, HOUSING)))
                .isInstanceOf(Denied.class);
        assertThat(log.stream("LandParcel parcel/P-2")).isEmpty();
    }

    /** While this decides, the developer amends the parcel by which it is allowed. */
    @Test
    void whoLosesItsRightBeforeTheAppendIsDenied() {
        var command = amend("P-9", "x", UUID.randomUUID(), null, null, SUCCESSOR);
        assertThatThrownBy(() -> commands.send(command)).isInstanceOf(Denied.class);
        assertThat(log.stream("LandParcel parcel/P-9")).isEmpty();
    }

    @Test
    void whoKeepsItsRightRecords() {
        var kept = new Caller("dev", "developer", "successor of nobody", null, List.of());
        assertThat(commands.send(amend("P-10", "x", UUID.randomUUID(), null, null, kept))
                        .entries())
                .hasSize(1);
    }

    /** The successor only as long as nothing is said of the parcel P-RIGHT. */
    private static boolean allows(Caller caller, Command command, Lookup lookup) {
        if (!caller.organisation().startsWith("successor")) {
            return caller.is("developer");
        }
        boolean allowed = lookup.entries(Subject.of("parcel", "P-RIGHT"), LandParcelEvent.class)
                .isEmpty();
        if (caller.equals(SUCCESSOR) && allowed) {
            commands.send(amend("P-RIGHT", "taken"));
        }
        return allowed || !caller.equals(SUCCESSOR);
    }

    @Test
    void aRepeatAnswersAsTheFirstTimeDid() {
        var id = derived("repeat");
        var first = commands.send(amend("P-3", "once", id, null, hash(1), DEVELOPER));
        commands.send(amend("P-3", "between"));
        var again = commands.send(amend("P-3", "once", id, null, hash(1), DEVELOPER));
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.entries()).usingRecursiveComparison().isEqualTo(first.entries());
        assertThat(state("P-3").changes()).containsExactly("once", "between");
    }

    @Test
    void theSameKeyWithAnotherRequestIsToldApart() {
        var id = derived("reused");
        commands.send(amend("P-4", "once", id, null, hash(1), DEVELOPER));
        assertThatThrownBy(() -> commands.send(amend("P-4", "other", id, null, hash(2), DEVELOPER)))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void theVersionTheCallerSawMustBeTheOneThatIs() {
        commands.send(amend("P-5", "one"));
        assertThatThrownBy(() -> commands.send(amend("P-5", "two", UUID.randomUUID(), 0L, null, DEVELOPER)))
                .isInstanceOf(VersionMismatch.class);
        assertThat(commands.send(amend("P-5", "two", UUID.randomUUID(), 1L, null, DEVELOPER))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aRuleThatSpansStreamsHoldsWhenCommandsRace() throws Exception {
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String parcel = "R-" + i;
            racers.add(() -> transferred(parcel));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long transferred = pool.invokeAll(racers).stream()
                    .filter(future -> Boolean.TRUE.equals(future.resultNow()))
                    .count();
            assertThat(transferred).isEqualTo(Parcel.TRANSFERS_IN_ALL);
        }
    }

    private static boolean transferred(String parcel) {
        try {
            commands.send(instruction(
                    new ParcelCommand.Transfer(act(DEVELOPER), Subject.of("parcel", parcel), "D-1"),
                    UUID.randomUUID(),
                    null,
                    null,
                    DEVELOPER));
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void writersOfOneStreamAllGetThrough() throws Exception {
        List<Callable<Answer>> writers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String change = "c" + i;
            writers.add(() -> commands.send(amend("P-6", change)));
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Set<Long> versions = pool.invokeAll(writers).stream()
                    .map(future -> future.resultNow().version())
                    .collect(Collectors.toSet());
            assertThat(versions).hasSize(64);
        }
        assertThat(state("P-6").changes()).hasSize(64);
    }

    @Test
    void stateIsTheFoldWithoutTheVoidedEntry() {
        listed("P-7");
        var wrong = commands.send(amend("P-7", "wrong")).entries().getFirst().entry();
        commands.send(amend("P-7", "right"));
        var act = act(HOUSING);
        var command =
                new EntryCommand.VoidEntry(act, Subject.of("entry", wrong.id().toString()), "never approved");
        commands.send(instruction(command, UUID.randomUUID(), null, null, HOUSING));
        assertThat(commands.send(amend("P-7", "next")).version()).isEqualTo(5);
        assertThat(state("P-7").changes()).containsExactly("right", "next");
        var together = states.of(noun, List.of(Subject.of("parcel", "P-7"), Subject.of("parcel", "P-none")));
        assertThat(together.of(Subject.of("parcel", "P-7"))).isEqualTo(state("P-7"));
        assertThat(together.of(Subject.of("parcel", "P-none"))).isEqualTo(noun.initial());
    }

    @Test
    void stateIsTheFoldWithTheCorrectionInTheEntrysPlace() {
        var first = commands.send(amend("P-8", "frist")).entries().getFirst().entry();
        commands.send(amend("P-8", "second"));
        var command = new EntryCommand.CorrectEntry(
                act(DEVELOPER),
                Subject.of("entry", first.id().toString()),
                "typing error",
                Map.of("approvalNumber", "A-1", "change", "first"),
                null);
        commands.send(instruction(command, UUID.randomUUID(), null, null, DEVELOPER));
        assertThat(state("P-8").changes()).containsExactly("first", "second");
        assertThat(log.stream("LandParcel parcel/P-8"))
                .last()
                .satisfies(
                        recorded -> assertThat(recorded.entry().body()).isInstanceOf(EntryEvent.EntryCorrected.class));
    }

    @Test
    void anUnknownEntryIsRefused() {
        var command = new EntryCommand.VoidEntry(
                act(HOUSING), Subject.of("entry", UUID.randomUUID().toString()), "x");
        assertThatThrownBy(() -> commands.send(instruction(command, UUID.randomUUID(), null, null, HOUSING)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("entry.unknown");
    }

    @Test
    void aSnapshotGivesTheSameStateAsTheStream() {
        var codec = new SnapshotCodec<>(noun.initial());
        var state = new StreamSnapshot<>(new Parcel(true, List.of("a", "b")), List.of(UUID.randomUUID()));
        assertThat(codec.write(state).map(codec::read)).contains(state);
        assertThat(codec.fingerprint()).isEqualTo(new SnapshotCodec<>(noun.initial()).fingerprint());
    }

    private static void listed(String parcel) {
        var subject = Subject.of("parcel", parcel);
        var listed = new LandParcelEvent.LandParcelListed("371502", "东昌府区", java.math.BigDecimal.TEN, true, List.of());
        var entry = new Entry<>(
                UUID.randomUUID(),
                residence.events.Service.PROJECT,
                subject,
                subject,
                LocalDate.of(2024, 9, 1),
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                new Actor("G-1", "authority/planning", null),
                List.of(Parcel.REGION),
                List.of(),
                List.of(),
                listed);
        log.append(new residence.kit.store.Append("LandParcel " + subject, 0, List.of(entry), null, null, null));
    }

    private static Parcel state(String parcel) {
        return states.of(noun, Subject.of("parcel", parcel));
    }

    private static Instruction amend(String parcel, String change) {
        return amend(parcel, change, UUID.randomUUID(), null, null, DEVELOPER);
    }

    private static Instruction amend(
            String parcel, String change, UUID id, @Nullable Long version, byte @Nullable [] hash, Caller caller) {
        var command = new ParcelCommand.Amend(act(caller), Subject.of("parcel", parcel), change);
        return instruction(command, id, version, hash, caller);
    }

    private static Instruction instruction(
            Command command, UUID id, @Nullable Long version, byte @Nullable [] hash, Caller caller) {
        return new Instruction(command, id, id, null, version, hash, null, caller);
    }

    private static Act act(Caller caller) {
        return new Act(caller.acting(null), LocalDate.of(2024, 9, 1), Instant.parse("2024-09-01T02:00:00Z"), List.of());
    }

    private static UUID derived(String name) {
        return DerivedId.of(new UUID(0, 0), name);
    }

    private static byte[] hash(int fill) {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) fill);
        return hash;
    }
}
