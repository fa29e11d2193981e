package residence.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static residence.kit.testing.CheckUp.BUILDING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.Grade;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryVoided;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.KitConfiguration;
import residence.kit.command.EntryCommand.CorrectEntry;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;
import residence.kit.stream.Quiescence;
import residence.kit.stream.Reaction;
import residence.kit.testing.CheckUp;
import residence.kit.testing.CheckUp.CheckUpCommand;
import residence.kit.testing.Known;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.SettableClock;

/**
 * What a void does to the entries that relied on the voided one, over the topics and back: check-ups that are planned
 * by a person or because a parcel was reclaimed, and that are missed on the day after they were due.
 */
@OnInfrastructure
@SpringBootTest(
        properties = {
            "spring.config.name=dependents-test",
            "spring.flyway.locations=classpath:db/kit",
            "spring.application.name=property-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/unused",
            "spring.security.oauth2.resourceserver.jwt.audiences=residence",
            "residence.service=property",
            "residence.hears=project"
        })
class DependentsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Instant BEFORE = Instant.parse("2026-03-01T04:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-06-01T04:00:00Z");
    private static final String MANY = "开发商资金断裂";
    private static final int TWO_PAGES_AND_ONE = 2 * DependentFlags.PAGE + 1;
    private static final SettableClock CLOCK = new SettableClock(TODAY);
    private static final Caller HOUSING = new Caller("gov", "authority/housing", "G-1", "371500", List.of());

    /** The check-up's id is the parcel's. */
    private static final class WhenLandReclaimedThenPlanCheckUp implements Reaction<LandReclaimed> {
        @Override
        public Class<LandReclaimed> to() {
            return LandReclaimed.class;
        }

        @Override
        public Start start() {
            return Start.FROM_BEGINNING;
        }

        @Override
        public List<? extends Command> react(Entry<LandReclaimed> entry, Act act, Lookup lookup) {
            String parcel = entry.subject().id();
            return entry.body().reason().equals(MANY)
                    ? IntStream.rangeClosed(1, TWO_PAGES_AND_ONE)
                            .mapToObj(n -> plan(act, parcel + "-" + n))
                            .toList()
                    : List.of(plan(act, parcel));
        }

        private static Command plan(Act act, String id) {
            return new CheckUpCommand.Plan(act, CheckUp.subject(id), DUE.plusYears(1));
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(KitConfiguration.class)
    static class Application {
        @Bean
        Noun<CheckUpCommand, Noun.NoFacts, CheckUp, CheckUpEvent> checkUps() {
            return CheckUp.noun(CheckUp::decide);
        }

        @Bean
        WhenLandReclaimedThenPlanCheckUp whenLandReclaimedThenPlanCheckUp() {
            return new WhenLandReclaimedThenPlanCheckUp();
        }

        @Bean
        Access access() {
            return (caller, command, lookup) -> true;
        }

        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private Quiescence quiescence;

    @Autowired
    private LookupFactory lookups;

    @Autowired
    private Environment environment;

    /** One for all tests: it numbers what the others say. */
    private static @Nullable OtherServices others;

    @BeforeEach
    void theBuildingLiesInTheRegion() {
        others = others == null ? new OtherServices(environment) : others;
        if (lookups.open().entries(BUILDING, BuildingAdmitted.class).isEmpty()) {
            say(new Known().knows(BUILDING.path(), "2024-01-01", admitted()));
            await().until(() ->
                    !lookups.open().entries(BUILDING, BuildingAdmitted.class).isEmpty());
        }
    }

    @AfterAll
    static void close() {
        if (others != null) {
            others.close();
            others = null;
        }
    }

    @Test
    void aDeadlinesEntryNamesWhatStoodBeforeIt() {
        var plan = plan("C-1", DUE);
        assertThat(missed("C-1").basis()).containsExactly(plan.id());
    }

    @Test
    void whatADeadlineRecordedIsWithdrawnWithItsGround() {
        var plan = plan("C-2", DUE);
        var missed = missed("C-2");
        strikeOut(plan);
        eventually(() -> assertThat(said("C-2", ConsequenceWithdrawn.class))
                .extracting(ConsequenceWithdrawn::entry)
                .containsExactly(missed.id()));
        assertThat(said("C-2", BasisInvalidated.class)).isEmpty();
    }

    @Test
    void whatADeadlineRecordedStandsWhileAnotherGroundHoldsAndIsPutBeforeAPerson() {
        var replaced = plan("C-3", DUE.plusYears(1));
        plan("C-3", DUE);
        var missed = missed("C-3");
        strikeOut(replaced);
        eventually(() -> assertThat(said("C-3", BasisInvalidated.class))
                .containsExactly(new BasisInvalidated(missed.id(), missed.type(), replaced.id())));
        assertThat(said("C-3", ConsequenceWithdrawn.class)).isEmpty();
    }

    @Test
    void aVoidThatIsVoidedTakesBackWhatFellDueMeanwhile() {
        var voided = strikeOut(performedInTime("C-4"));
        eventually(() -> assertThat(said("C-4", CheckUpMissed.class)).hasSize(1));
        assertThat(said("C-4", ConsequenceWithdrawn.class)).isEmpty();
        strikeOut(voided);
        eventually(() -> assertThat(said("C-4", ConsequenceWithdrawn.class)).hasSize(1));
    }

    @Test
    void whatWasTakenBackIsRecordedAgainWhereItFollowsAgain() {
        var performed = performedInTime("C-7");
        strikeOut(strikeOut(performed));
        eventually(() -> assertThat(said("C-7", ConsequenceWithdrawn.class)).hasSize(1));
        await().until(quiescence::quiet);
        assertThat(said("C-7", CheckUpMissed.class)).hasSize(1);

        strikeOut(performed);
        eventually(() -> assertThat(said("C-7", CheckUpMissed.class)).hasSize(2));
        await().until(quiescence::quiet);
        assertThat(said("C-7", CheckUpMissed.class)).hasSize(2);
        assertThat(said("C-7", ConsequenceWithdrawn.class)).hasSize(1);
    }

    /** A check-up that was performed before it was due, long ago. */
    private Entry<?> performedInTime(String id) {
        CLOCK.set(BEFORE);
        plan(id, DUE);
        var performed =
                send(new CheckUpCommand.Perform(act(), CheckUp.subject(id))).entry();
        await().until(quiescence::quiet);
        CLOCK.set(TODAY);
        return performed;
    }

    @Test
    void ofManyWhoStrikeOutOneEntryAtOnceOneDoes() throws Exception {
        var plan = plan("C-5", DUE.plusYears(1));
        Callable<Boolean> racer = () -> strikesOut(plan);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(Collections.nCopies(16, racer)).stream().map(Future::resultNow))
                    .containsOnlyOnce(true);
        }
        assertThat(said("C-5", EntryVoided.class)).hasSize(1);
    }

    private boolean strikesOut(Entry<?> entry) {
        try {
            return commands.send(instruction(voiding(entry))).version() == 2;
        } catch (Refusal refusal) {
            assertThat(refusal).hasMessageContaining("entry.voided");
            return false;
        }
    }

    @Test
    void aCorrectionDoesNotMakeAnEntryConcernOthers() {
        var performed =
                send(new CheckUpCommand.Perform(act(), CheckUp.subject("C-6"))).entry();
        assertThatThrownBy(() -> send(corrected(performed, Grade.DANGEROUS)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("entry.correction-moves");
        assertThat(send(corrected(performed, Grade.MINOR)).entry().concerns()).containsExactly(BUILDING);
    }

    private static CorrectEntry corrected(Entry<?> performed, Grade overall) {
        return new CorrectEntry(
                act(),
                Subject.of("entry", performed.id().toString()),
                "typing error",
                Map.of(
                        "findings",
                        List.of(Map.of("part", "FOUNDATION", "grade", "SOUND", "description", "无沉降")),
                        "overall",
                        overall.name()),
                null);
    }

    @Test
    void aReactionsEntryRestsOnItsCauseAndIsPutBeforeAPersonWhenThatIsVoided() {
        var reclaimed = project("P-1", new LandReclaimed("闲置"), List.of());
        say(new Known().knows(reclaimed));
        eventually(() -> assertThat(log.stream("CheckUp checkup/P-1")).hasSize(1));
        var planned = log.stream("CheckUp checkup/P-1").getFirst().entry();
        assertThat(planned.basis()).containsExactly(reclaimed.id());

        var voided = project("P-1", new EntryVoided(reclaimed.id(), reclaimed.type(), "另一宗地"), List.of(reclaimed.id()));
        say(new Known().knows(voided));
        eventually(() -> assertThat(said("P-1", BasisInvalidated.class))
                .containsExactly(new BasisInvalidated(planned.id(), planned.type(), reclaimed.id())));
    }

    @Test
    void howeverManyRestOnItEachIsPutBeforeAPersonOnce() {
        var reclaimed = project("P-2", new LandReclaimed(MANY), List.of());
        say(new Known().knows(reclaimed));
        String last = "P-2-" + TWO_PAGES_AND_ONE;
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> !log.stream("CheckUp checkup/" + last).isEmpty());
        var voided = project("P-2", new EntryVoided(reclaimed.id(), reclaimed.type(), "另一宗地"), List.of(reclaimed.id()));
        say(new Known().knows(voided));
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> !said(last, BasisInvalidated.class).isEmpty());
        await().until(quiescence::quiet);
        assertThat(IntStream.rangeClosed(1, TWO_PAGES_AND_ONE))
                .allSatisfy(n -> assertThat(said("P-2-" + n, BasisInvalidated.class))
                        .extracting(BasisInvalidated::basis)
                        .containsExactly(reclaimed.id()));
    }

    private Entry<?> plan(String id, LocalDate due) {
        var entry =
                send(new CheckUpCommand.Plan(act(), CheckUp.subject(id), due)).entry();
        await().until(quiescence::quiet);
        return entry;
    }

    private Entry<?> strikeOut(Entry<?> entry) {
        var voided = send(voiding(entry)).entry();
        await().until(quiescence::quiet);
        return voided;
    }

    private static VoidEntry voiding(Entry<?> entry) {
        return new VoidEntry(act(), Subject.of("entry", entry.id().toString()), "wrong building");
    }

    private Recorded send(Command command) {
        return commands.send(instruction(command)).entries().getFirst();
    }

    private static Instruction instruction(Command command) {
        var id = UUID.randomUUID();
        return new Instruction(command, id, id, null, null, null, null, HOUSING);
    }

    private static Act act() {
        return new Act(HOUSING.acting(null), DUE.minusDays(30), TODAY, List.of());
    }

    private Entry<?> missed(String id) {
        var last = log.stream("CheckUp checkup/" + id).getLast().entry();
        assertThat(last.body()).isInstanceOf(CheckUpMissed.class);
        return last;
    }

    private <T extends DomainEvent> List<T> said(String id, Class<T> type) {
        return log.stream("CheckUp checkup/" + id).stream()
                .map(recorded -> recorded.entry().body())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void say(Known known) {
        Optional.ofNullable(others).orElseThrow().say(known);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().untilAsserted(assertion);
    }

    private static Entry<?> project(String parcel, DomainEvent body, List<UUID> basis) {
        var subject = Subject.of("parcel", parcel);
        return new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject,
                DUE,
                TODAY,
                UUID.randomUUID(),
                null,
                new Actor("G-1", "authority/planning", null),
                List.of(),
                basis,
                List.of(),
                body);
    }

    private static BuildingAdmitted admitted() {
        return new BuildingAdmitted(
                "371502",
                "湖滨小区",
                "1号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "台账",
                EvidenceGrade.COPY,
                List.of());
    }
}
