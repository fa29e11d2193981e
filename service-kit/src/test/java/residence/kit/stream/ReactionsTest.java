package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Entry;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.DerivedId;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;

/** Reactions on what one partition delivers; the topic's end is where the test says it is. */
class ReactionsTest {
    private static final int PARTITION = 5;
    private static final String PARCEL = StreamDatabase.sharing(PARTITION, 1).getFirst();

    private final StreamDatabase database = new StreamDatabase();
    private final SentCommands sent = new SentCommands();
    private final ReactionOutcomes outcomes = new ReactionOutcomes(database.jdbc, Clock.systemUTC());
    private final EventLog log = new EventLog(
            Objects.requireNonNull(database.jdbc.getDataSource()),
            Clock.systemUTC(),
            database.json,
            new SimpleMeterRegistry(),
            PublishedPosition.NONE);
    private final Basis basis = new Basis(log, new Heard(database.jdbc, database.json));
    private final ReactionAnswer answer = new ReactionAnswer(() -> null, basis, sent, outcomes, Clock.systemUTC());
    private @Nullable Refusal missing;

    @AfterEach
    void close() {
        log.close();
    }

    private record Notice(Act act, Subject subject) implements Command {}

    /** Two notices for every reclaimed parcel. */
    private final class WhenReclaimedThenNotify implements Reaction<LandReclaimed> {
        private final Start start;

        WhenReclaimedThenNotify(Start start) {
            this.start = start;
        }

        @Override
        public Class<LandReclaimed> to() {
            return LandReclaimed.class;
        }

        @Override
        public Start start() {
            return start;
        }

        @Override
        public List<? extends Command> react(Entry<LandReclaimed> entry, Act act, Lookup lookup) {
            if (missing != null) {
                throw missing;
            }
            return entry.body().reason().equals("nobody cares")
                    ? List.of()
                    : List.of(new Notice(act, entry.subject()), new Notice(act, entry.subject()));
        }
    }

    private Intake reactions(Reaction.Start start, Map<Integer, Long> ends) {
        List<Reaction<?>> all = List.of(new WhenReclaimedThenNotify(start));
        var starts = new ReactionStarts(
                all, Set.of(Service.PROJECT), database.jdbc, database.watermarks, _ -> ends, database.transactions);
        starts.start();
        return new Intake(
                ReactionsEffect.CONSUMER,
                new ReactionsEffect(all, starts, answer),
                database.json,
                database.watermarks,
                database.parked,
                database.transactions);
    }

    private Intake fromBeginning() {
        return reactions(Reaction.Start.FROM_BEGINNING, Map.of());
    }

    private List<String> outcome(Published published) {
        return outcomes.of(database.json.read(published.bytes()).id()).stream()
                .map(ReactionOutcomes.Outcome::outcome)
                .toList();
    }

    @Test
    void commandsCarryTheEventAsTheirCause() {
        var event = database.next(PARCEL, "road");
        fromBeginning().take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(event)));

        var entry = database.json.read(event.bytes());
        assertThat(sent.sent()).hasSize(2).allSatisfy(one -> {
            assertThat(one.causation()).isEqualTo(entry.id());
            assertThat(one.correlation()).isEqualTo(entry.correlationId());
            assertThat(one.command().act().actor()).isEqualTo(Actor.PLATFORM);
            assertThat(one.command().act().occurredOn()).isEqualTo(entry.occurredOn());
        });
        assertThat(sent.sent())
                .extracting(SentCommands.Sent::commandId)
                .containsExactly(
                        DerivedId.of(entry.id(), "WhenReclaimedThenNotify/Notice/parcel/" + PARCEL + "/0"),
                        DerivedId.of(entry.id(), "WhenReclaimedThenNotify/Notice/parcel/" + PARCEL + "/1"));
        assertThat(outcome(event)).containsExactly("sent");
    }

    @Test
    void aCommandKeepsItsIdWhateverIsSentBesideIt() {
        var event = UUID.randomUUID();
        var act = new Act(Actor.PLATFORM, LocalDate.EPOCH, Instant.EPOCH, List.of());
        var first = new Notice(act, Subject.of("parcel", "P-1"));
        var second = new Notice(act, Subject.of("parcel", "P-2"));
        var all = new CommandIds("WhenReclaimedThenNotify", event);
        var ids = List.of(all.next(first), all.next(second), all.next(second));
        var interrupted = new CommandIds("WhenReclaimedThenNotify", event);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(List.of(interrupted.next(second), interrupted.next(second))).isEqualTo(ids.subList(1, 3));
    }

    @Test
    void anEventIsAnsweredOnce() {
        var event = database.next(PARCEL, "road");
        var reactions = fromBeginning();
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(event)));
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(event, database.again(event))));
        assertThat(sent.sent()).hasSize(2);
    }

    @Test
    void noCommandAndARefusalAreOutcomesToo() {
        var reactions = fromBeginning();
        var nothing = database.next(PARCEL, "nobody cares");
        var refused = database.next(PARCEL, "road");
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(nothing)));
        sent.refuse(Refusal.of("R1.parcel-not-transferred"));
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(refused)));

        assertThat(outcome(nothing)).containsExactly("nothing");
        assertThat(outcomes.of(database.json.read(refused.bytes()).id()))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.outcome()).isEqualTo("refused");
                    assertThat(outcome.detail()).contains("Notice").contains("R1.parcel-not-transferred");
                });
        assertThat(database.parked.count()).isZero();
    }

    @Test
    void aReactionThatLacksAFactWaitsVisiblyAndGoesOn() {
        var event = database.next(PARCEL, "road");
        var reactions = fromBeginning();
        missing = Refusal.of("not-heard.building", "building", "B1");
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(event)));
        assertThat(outcome(event)).containsExactly("waiting");
        var queue = database.parked.waiting(10).getFirst();

        missing = null;
        var starts = new ReactionStarts(
                List.of(),
                Set.of(Service.PROJECT),
                database.jdbc,
                database.watermarks,
                _ -> Map.of(),
                database.transactions);
        starts.start();
        var effect = new ReactionsEffect(
                List.of(new WhenReclaimedThenNotify(Reaction.Start.FROM_BEGINNING)), starts, answer);
        assertThat(database.retry(effect).run(queue)).isTrue();

        assertThat(outcome(event)).containsExactly("sent");
        assertThat(sent.sent()).hasSize(2);
    }

    @Test
    void aReactionFromNowDoesNotAnswerWhatWasSaidBefore() {
        var before = database.next(PARCEL, "old");
        var reactions = reactions(Reaction.Start.FROM_NOW, Map.of(PARTITION, before.position()));
        var after = database.next(PARCEL, "new");
        reactions.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(before, after)));

        assertThat(outcome(before)).isEmpty();
        assertThat(outcome(after)).containsExactly("sent");
    }

    @Test
    void whereAReactionStartedIsNeverForgotten() {
        var before = database.next(PARCEL, "old");
        reactions(Reaction.Start.FROM_NOW, Map.of(PARTITION, before.position()));
        var after = database.next(PARCEL, "new");
        reactions(Reaction.Start.FROM_NOW, Map.of(PARTITION, after.position()))
                .take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(before, after)));

        assertThat(outcome(after)).containsExactly("sent");
    }

    @Test
    void aReactionFromTheBeginningThatComesLaterHasToCatchUp() {
        var first = database.next(PARCEL, "old");
        new Intake(
                        ReactionsEffect.CONSUMER,
                        _ -> {},
                        database.json,
                        database.watermarks,
                        database.parked,
                        database.transactions)
                .take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(first)));
        var reaction = new WhenReclaimedThenNotify(Reaction.Start.FROM_BEGINNING);
        var starts = new ReactionStarts(
                List.of(reaction),
                Set.of(Service.PROJECT),
                database.jdbc,
                database.watermarks,
                _ -> Map.of(),
                database.transactions);
        starts.start();
        assertThat(starts.before(reaction)).isEqualTo(Map.of(Service.PROJECT, Map.of(PARTITION, first.position())));
    }
}
