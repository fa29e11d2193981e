package residence.kit.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static residence.kit.testing.CheckUp.BUILDING;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Subject;
import residence.kit.KitConfiguration;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.command.Noun;
import residence.kit.store.EventLog;
import residence.kit.stream.Quiescence;
import residence.kit.testing.CheckUp;
import residence.kit.testing.CheckUp.CheckUpCommand;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.SettableClock;

/** Deadlines of a small noun, on a clock that the test sets: a check-up is missed on the day after it was due. */
@OnInfrastructure
@SpringBootTest(
        properties = {
            "spring.config.name=deadlines-test",
            "spring.flyway.locations=classpath:db/kit",
            "spring.application.name=property-service",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/unused",
            "spring.security.oauth2.resourceserver.jwt.audiences=residence",
            "residence.service=property"
        })
class DeadlinesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Caller OPERATOR = new Caller("op", "operator", "platform", null, List.of());

    /** What the rules of this test throw, by the check-up's subject; mostly nothing. */
    private static final AtomicReference<Consumer<Subject>> TROUBLE = new AtomicReference<>(subject -> {});

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(KitConfiguration.class)
    static class Service {
        @Bean
        Noun<CheckUpCommand, Noun.NoFacts, CheckUp, CheckUpEvent> checkUps() {
            return CheckUp.noun((command, state, none) -> {
                if (command instanceof CheckUpCommand.Miss miss) {
                    TROUBLE.get().accept(miss.subject());
                }
                return CheckUp.decide(command, state, none);
            });
        }

        @Bean
        Access access() {
            return (caller, command, lookup) -> true;
        }

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(SettableClock.noon(DUE.minusDays(30)));
        }
    }

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Quiescence quiescence;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DeadlinesApi api;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void beginAMonthBefore() {
        TROUBLE.set(subject -> {});
        clock.set(SettableClock.noon(DUE.minusDays(30)));
    }

    @Test
    void isFoundOnTheDayAfterTheDueDayAndNotBefore() {
        plan("C-1", DUE);
        moveTo(DUE);
        assertThat(events("C-1")).doesNotHaveAnyElementsOfTypes(CheckUpMissed.class);
        moveTo(DUE.plusDays(1));
        assertThat(events("C-1")).containsExactly(new CheckUpPlanned(BUILDING, "body-1", DUE), new CheckUpMissed(DUE));
    }

    @Test
    void foundYearsLateItCarriesTheDayItFellDueAndIsRecordedOnce() {
        plan("C-2", DUE);
        moveTo(DUE.plusYears(5));
        deadlines.runDue();
        var missed = log.stream("CheckUp checkup/C-2").getLast().entry();
        assertThat(events("C-2")).hasSize(2);
        assertThat(missed.occurredOn()).isEqualTo(DUE.plusDays(1));
        assertThat(LocalDate.ofInstant(missed.recordedAt(), Act.ZONE)).isEqualTo(DUE.plusYears(5));
        assertThat(missed.actor()).isEqualTo(Actor.PLATFORM);
    }

    @Test
    void aDeadlineThatMovedNeverFiresAtItsOldDay() {
        plan("C-3", DUE);
        plan("C-3", DUE.plusDays(10));
        moveTo(DUE.plusDays(5));
        assertThat(events("C-3")).doesNotHaveAnyElementsOfTypes(CheckUpMissed.class);
        moveTo(DUE.plusDays(11));
        assertThat(events("C-3")).contains(new CheckUpMissed(DUE.plusDays(10)));
    }

    @Test
    void twoWhoLookAtOnceRecordItOnce() throws InterruptedException {
        plan("C-4", DUE);
        clock.set(SettableClock.noon(DUE.plusDays(1)));
        var other = Thread.ofVirtual().start(deadlines::runDue);
        deadlines.runDue();
        other.join();
        await().untilAsserted(() -> assertThat(events("C-4")).hasSize(2));
    }

    @Test
    void whatWasTriedIsKeptWithItsOutcome() {
        plan("C-5", DUE);
        moveTo(DUE.plusDays(1));
        assertThat(outcomes("C-5")).containsExactly("sent");
    }

    @Test
    void oneThatFailsIsSetAsideForAnOperatorAndTheNextHasItsTurn() {
        plan("C-6", DUE.minusDays(1));
        plan("C-7", DUE);
        troubleWith("C-6", () -> new IllegalStateException("no key"));
        moveTo(DUE.plusDays(1));
        assertThat(events("C-6")).doesNotHaveAnyElementsOfTypes(CheckUpMissed.class);
        assertThat(events("C-7")).contains(new CheckUpMissed(DUE));
        assertThat(api.failed(OPERATOR, 50)).singleElement().satisfies(failed -> {
            assertThat(failed.stream()).isEqualTo("CheckUp checkup/C-6");
            assertThat(failed.detail()).isEqualTo("IllegalStateException: no key");
        });
        assertThat(meters.get("residence.deadlines.failed").gauge().value()).isOne();

        TROUBLE.set(subject -> {});
        assertThat(api.retry(OPERATOR).reopened()).isOne();
        await().until(quiescence::quiet);
        assertThat(events("C-6")).contains(new CheckUpMissed(DUE.minusDays(1)));
        assertThat(api.failed(OPERATOR, 50)).isEmpty();
    }

    @Test
    void oneThatFailedIsTriedAgainOnceItsStreamHasGrown() {
        plan("C-8", DUE);
        troubleWith("C-8", () -> new IllegalStateException("no key"));
        moveTo(DUE.plusDays(1));
        assertThat(outcomes("C-8")).containsExactly("failed");
        TROUBLE.set(subject -> {});
        plan("C-8", DUE);
        assertThat(outcomes("C-8")).containsExactly("sent");
        assertThat(events("C-8")).contains(new CheckUpMissed(DUE));
    }

    @Test
    void aTechnicalFailureIsNoOutcomeAndPasses() {
        plan("C-9", DUE);
        troubleWith("C-9", () -> new QueryTimeoutException("busy"));
        clock.set(SettableClock.noon(DUE.plusDays(1)));
        assertThatThrownBy(deadlines::runDue).isInstanceOf(QueryTimeoutException.class);
        assertThat(outcomes("C-9")).isEmpty();
        TROUBLE.set(subject -> {});
        await().until(quiescence::quiet);
        assertThat(outcomes("C-9")).containsExactly("sent");
    }

    @Test
    void onlyOperatorsSeeWhatFailedAndHaveItTriedAgain() {
        assertThatThrownBy(() -> api.failed(Caller.PUBLIC, 50)).isInstanceOf(Commands.Denied.class);
        assertThatThrownBy(() -> api.retry(Caller.PUBLIC)).isInstanceOf(Commands.Denied.class);
    }

    private static void troubleWith(String id, Supplier<RuntimeException> failure) {
        TROUBLE.set(subject -> {
            if (subject.id().equals(id)) {
                throw failure.get();
            }
        });
    }

    private List<String> outcomes(String id) {
        return jdbc.sql("select outcome from deadline where stream = ? and outcome is not null")
                .param("CheckUp checkup/" + id)
                .query(String.class)
                .list();
    }

    private void plan(String id, LocalDate due) {
        var act = new Act(new Actor("G-1", "authority/housing", null), DUE.minusDays(30), clock.instant(), List.of());
        var command = new CheckUpCommand.Plan(act, CheckUp.subject(id), due);
        var commandId = UUID.randomUUID();
        commands.send(new Instruction(command, commandId, commandId, null, null, null, null, Caller.PUBLIC));
        await().until(quiescence::quiet);
    }

    private void moveTo(LocalDate day) {
        clock.set(SettableClock.noon(day));
        await().until(quiescence::quiet);
    }

    private List<Object> events(String id) {
        return log.stream("CheckUp checkup/" + id).stream()
                .<Object>map(recorded -> recorded.entry().body())
                .toList();
    }
}
