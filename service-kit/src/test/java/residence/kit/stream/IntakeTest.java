package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import residence.events.Service;
import residence.kit.stream.Intake.Batch;
import residence.kit.stream.Parked.Queue;
import residence.kit.stream.ParkedEvent.State;
import residence.kit.stream.Watermarks.Reached;

class IntakeTest {
    private static final int PARTITION = 3;
    private static final List<String> PARCELS = StreamDatabase.sharing(PARTITION, 3);
    private static final String A = PARCELS.get(0);
    private static final String B = PARCELS.get(1);
    private static final String C = PARCELS.get(2);

    private final StreamDatabase database = new StreamDatabase();
    private final Intake intake = database.intake(database.writing());

    private Intake.Taken take(Published... records) {
        return intake.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(records)))
                .getFirst();
    }

    private Queue queue(String parcel) {
        return new Queue("test", Service.PROJECT, PARTITION, "parcel/" + parcel);
    }

    private List<State> parked(String parcel) {
        return database.parked.first(queue(parcel), 100).stream()
                .map(ParkedEvent::state)
                .toList();
    }

    @Test
    void aRedeliveryHasNoSecondEffect() {
        var one = database.next(A, "one");
        var two = database.next(A, "two");
        take(one, two);

        take(one, two);
        take(database.again(one), database.again(two), database.next(A, "three"));

        assertThat(database.effects()).containsExactly("one", "two", "three");
    }

    @Test
    void twoInstancesWithTheSameRecordsHaveOneEffect() {
        var records = List.of(database.next(A, "one"), database.next(B, "two"), database.next(C, "three"));
        var other = database.intake(database.writing());

        var twice = List.of(intake, other).stream()
                .map(instance -> CompletableFuture.runAsync(
                        () -> instance.take(StreamDatabase.batch(Service.PROJECT, PARTITION, records))))
                .toList();
        twice.forEach(CompletableFuture::join);

        assertThat(database.effects()).containsExactly("one", "two", "three");
    }

    @Test
    void aTechnicalFailureTakesBackAllOfTheBatch() {
        var broken = new AtomicBoolean(true);
        var writing = database.writing();
        var failing = database.intake(delivery -> {
            writing.on(delivery);
            if (delivery.position() == 2 && broken.get()) {
                throw new QueryTimeoutException("too slow today");
            }
        });
        var records = List.of(database.next(A, "one"), database.next(A, "two"));

        assertThatThrownBy(() -> failing.take(StreamDatabase.batch(Service.PROJECT, PARTITION, records)))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(database.effects()).isEmpty();

        broken.set(false);
        failing.take(StreamDatabase.batch(Service.PROJECT, PARTITION, records));
        assertThat(database.effects()).containsExactly("one", "two");
        assertThat(database.parked.count()).isZero();
    }

    @Test
    void aPoisonEntryParksItsKeyAndNoOther() {
        take(database.next(A, "poison"), database.next(B, "b1"), database.next(A, "a2"), database.next(C, "c1"));
        take(database.next(A, "a3"), database.next(B, "b2"));

        assertThat(database.effects()).containsExactly("b1", "c1", "b2");
        assertThat(parked(A)).containsExactly(State.POISON, State.BEHIND, State.BEHIND);
        assertThat(database.parked.count()).isEqualTo(3);
    }

    @Test
    void whatAPollBringsOfSeveralPartitionsIsTakenTogether() {
        var elsewhere = StreamDatabase.sharing(PARTITION + 1, 1).getFirst();
        var taken = intake.take(List.of(
                new Batch(Service.PROJECT, PARTITION + 1, List.of(database.next(elsewhere, "there"))),
                new Batch(Service.PROJECT, PARTITION, List.of(database.next(A, "here"), database.next(B, "too")))));

        assertThat(taken).extracting(Intake.Taken::taken).containsExactly(1, 2);
        assertThat(taken).extracting(Intake.Taken::nextOffset).containsExactly(1L, 2L);
        assertThat(database.effects()).containsExactly("there", "here", "too");
        assertThat(database.watermarks.of("test"))
                .extracting(placed -> placed.mark().position())
                .containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void aPoisonEntryKeepsNothingOfAnotherPartitionBack() {
        var elsewhere = StreamDatabase.sharing(PARTITION + 1, 1).getFirst();
        intake.take(List.of(
                new Batch(Service.PROJECT, PARTITION, List.of(database.next(A, "poison"), database.next(B, "b1"))),
                new Batch(Service.PROJECT, PARTITION + 1, List.of(database.next(elsewhere, "there")))));

        assertThat(database.effects()).containsExactly("b1", "there");
        assertThat(parked(A)).containsExactly(State.POISON);
        assertThat(database.parked.count()).isEqualTo(1);
    }

    @Test
    void anUnreadableEntryIsPoison() {
        var broken = database.next(A, "one");
        take(
                new Published(
                        broken.service(),
                        broken.partition(),
                        broken.offset(),
                        broken.position(),
                        broken.previous(),
                        broken.key(),
                        "{".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        null),
                database.next(B, "two"));

        assertThat(database.effects()).containsExactly("two");
        assertThat(parked(A)).containsExactly(State.POISON);
    }

    @Test
    void whatWaitsIsTriedAgainInItsOrder() {
        take(database.next(A, "wait"), database.next(A, "a2"), database.next(A, "a3"));
        assertThat(parked(A)).containsExactly(State.WAITING, State.BEHIND, State.BEHIND);
        assertThat(database.parked.waiting(10)).containsExactly(queue(A));

        assertThat(database.retry(database.writing()).run(queue(A))).isFalse();
        assertThat(database.parked.first(queue(A), 1)).singleElement().satisfies(first -> {
            assertThat(first.attempts()).isEqualTo(2);
            assertThat(first.reason()).contains("not-heard.building");
        });

        assertThat(database.retry(accepting()).run(queue(A))).isTrue();
        assertThat(database.effects()).containsExactly("wait", "a2", "a3");
        assertThat(database.parked.count()).isZero();
    }

    @Test
    void aRetryStopsAtTheNextThatFails() {
        take(database.next(A, "wait"), database.next(A, "a2"), database.next(A, "poison"), database.next(A, "a4"));

        var onlyPoisonFails = database.writing();
        var retried = database.retry(delivery -> {
            if (delivery.position() == 1) {
                database.jdbc.update("insert into effect (reason) values ('waited')");
            } else {
                onlyPoisonFails.on(delivery);
            }
        });

        assertThat(retried.run(queue(A))).isFalse();
        assertThat(database.effects()).containsExactly("waited", "a2");
        assertThat(parked(A)).containsExactly(State.POISON, State.BEHIND);
    }

    @Test
    void whatIsDiscardedStaysOnTheRecordAndLetsTheOthersGo() {
        take(database.next(A, "poison"), database.next(A, "a2"));
        var poison = database.parked.first(queue(A), 1).getFirst();

        assertThat(database.parked.discard(poison, "op-1")).isTrue();
        assertThat(database.retry(database.writing()).run(queue(A))).isTrue();

        assertThat(database.effects()).containsExactly("a2");
        assertThat(database.parked.find("test", Service.PROJECT, 1))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.state()).isEqualTo(State.DISCARDED);
                    assertThat(kept.reason())
                            .startsWith("discarded by op-1; was: ")
                            .contains("can't stand poison");
                });
        assertThat(database.parked.discard(poison, "op-1")).isFalse();
    }

    @Test
    void anUnknownTypeIsTheEndAfterAllBeforeIt() {
        var before = database.next(A, "one");
        var unknown = database.unknown(B);
        var after = database.next(C, "never");

        var taken = take(before, unknown, after);

        assertThat(taken.unknown()).isNotNull().hasMessageContaining("residence.project.LandSunk.v1");
        assertThat(taken.nextOffset()).isEqualTo(unknown.offset());
        assertThat(database.effects()).containsExactly("one");
    }

    @Test
    void aHoleIsNotPassedUntilItIsFilled() {
        var one = database.next(A, "one");
        var two = database.lost(B, "two");
        var three = database.next(A, "three");
        take(one);

        assertThat(take(three).hole()).isEqualTo(two.position());
        assertThat(database.effects()).containsExactly("one");

        assertThat(take(database.again(two), database.again(three)).hole()).isNull();
        assertThat(database.effects()).containsExactly("one", "two", "three");
    }

    @Test
    void recordsThatWereSkippedAreReadAgain() {
        take(database.next(A, "one"));
        var two = database.next(A, "two");
        var three = database.next(A, "three");

        assertThat(take(three).nextOffset()).isEqualTo(two.offset());
        assertThat(database.effects()).containsExactly("one");
    }

    @Test
    void whoWaitsForAPositionIsToldWhenItIsThere() {
        var one = database.next(A, "one");
        var at = List.of(new Position(Service.PROJECT, PARTITION, one.position()));
        var waiting = CompletableFuture.supplyAsync(
                () -> database.watermarks.await(List.of("test"), at, Duration.ofSeconds(10)));

        take(one);

        assertThat(waiting.join()).isEqualTo(Reached.YES);
    }

    @Test
    void whoWaitsIsToldThatItIsNotThereYetOrParked() {
        take(database.next(A, "poison"), database.next(A, "behind"));

        var parked = List.of(new Position(Service.PROJECT, PARTITION, 2));
        var never = List.of(new Position(Service.PROJECT, PARTITION, 99));
        assertThat(database.watermarks.await(List.of("test"), parked, Duration.ofSeconds(1)))
                .isEqualTo(Reached.PARKED);
        assertThat(database.watermarks.await(List.of("test"), never, Duration.ofMillis(60)))
                .isEqualTo(Reached.NOT_YET);
    }

    private Effect accepting() {
        return delivery -> database.jdbc.update(
                "insert into effect (reason) values (?)",
                ((residence.events.LandParcelEvent.LandReclaimed)
                                delivery.entry().body())
                        .reason());
    }
}
