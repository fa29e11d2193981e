package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.EventJson;
import residence.kit.store.Condition.About;

class GroupCommitTest {
    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatCameWhileABatchCommittedIsTheNextBatch() {
        var appends = IntStream.range(0, 20).mapToObj(n -> Store.first(Store.reclaimed("P-" + n)));

        var tickets = store.together(log, appends.toArray(Append[]::new));

        assertThat(tickets.stream().flatMap(ticket -> log.answer(ticket).stream()))
                .extracting(Recorded::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 21).boxed().toList());
        assertThat(store.batches().max()).isEqualTo(20);
        assertThat(store.batches().count()).isEqualTo(2);
    }

    @Test
    void ofTwoOnOneStreamInOneBatchOneWins() {
        var tickets = store.together(log, Store.first(Store.reclaimed("P-1")), Store.first(Store.reclaimed("P-1")));

        assertThat(log.answer(tickets.getFirst())).hasSize(1);
        assertThatThrownBy(() -> log.answer(tickets.getLast())).isInstanceOf(VersionConflict.class);
    }

    @Test
    void oneBehindTheOtherOnOneStreamBothStand() {
        var tickets = store.together(log, Store.first(Store.reclaimed("P-1")), Store.at(1, Store.reclaimed("P-1")));

        assertThat(tickets.stream().map(log::answer))
                .allSatisfy(recorded -> assertThat(recorded).hasSize(1));
    }

    @Test
    void aRepeatInOneBatchIsARepeat() {
        var append = Store.first(Store.reclaimed("P-1"));
        var tickets = store.together(log, append, append);

        var recorded = log.answer(tickets.getFirst());
        assertThatThrownBy(() -> log.answer(tickets.getLast()))
                .isInstanceOfSatisfying(
                        AlreadyRecorded.class,
                        repeat -> assertThat(repeat.recorded())
                                .usingRecursiveComparison()
                                .isEqualTo(recorded));
    }

    @Test
    void aConditionIsCheckedAgainstWhatStandsBeforeItInTheBatch() {
        var nobodyElse = new Condition(1, List.of(new About(Store.parcel("P-1"), Set.of(Store.RECLAIMED))));
        var tickets = store.together(
                log,
                Store.onCondition(nobodyElse, Store.reclaimed("P-0")),
                Store.first(Store.reclaimed("P-1")),
                Store.onCondition(nobodyElse, Store.reclaimed("P-2")));

        assertThat(log.answer(tickets.get(0))).hasSize(1);
        assertThat(log.answer(tickets.get(1))).hasSize(1);
        assertThatThrownBy(() -> log.answer(tickets.get(2))).isInstanceOf(ConditionFailed.class);
    }

    @Test
    void aConflictFailsOnlyItsOwnCommand() {
        log.append(Store.first(Store.reclaimed("P-1")));

        var tickets = store.together(
                log,
                Store.first(Store.reclaimed("P-0")),
                Store.first(Store.reclaimed("P-1")),
                Store.first(Store.reclaimed("P-2")));

        assertThat(log.answer(tickets.get(0)).getFirst().position()).isEqualTo(3);
        assertThatThrownBy(() -> log.answer(tickets.get(1))).isInstanceOf(VersionConflict.class);
        assertThat(log.answer(tickets.get(2)).getFirst().position()).isEqualTo(4);
    }

    @Test
    void manyThreadsOfSeveralInstancesLeaveNoGap() throws Exception {
        var logs = List.of(log, store.log(), store.log());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 300)
                    .forEach(n ->
                            threads.execute(() -> logs.get(n % 3).append(Store.first(Store.reclaimed("P-" + n)))));
        }

        assertThat(log.after(0, 1000))
                .extracting(Recorded::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 300).boxed().toList());
    }

    @Test
    void theStampGrowsWithThePositionEvenWhereTheClockRunsBack() {
        var noon = Instant.parse("2026-11-01T04:00:00.123456789Z");
        var backwards = store.log(new Moments(noon, noon.minusSeconds(3600), noon.plusSeconds(1)));

        var stamps = Stream.of("P-1", "P-2", "P-3")
                .map(parcel -> backwards.append(Store.at(0, Store.reclaimed(parcel), Store.reclaimed(parcel))))
                .flatMap(List::stream)
                .map(recorded -> recorded.entry().recordedAt().toString());

        assertThat(stamps)
                .containsExactly(
                        "2026-11-01T04:00:00.123456Z",
                        "2026-11-01T04:00:00.123457Z",
                        "2026-11-01T04:00:00.123458Z",
                        "2026-11-01T04:00:00.123459Z",
                        "2026-11-01T04:00:01.123456Z",
                        "2026-11-01T04:00:01.123457Z");
    }

    @Test
    void whatIsAppendedTogetherIsStampedWithinOneSecond() {
        var lastButOne = Instant.parse("2026-11-01T04:00:00.999998Z");
        var last = Instant.parse("2026-11-01T04:59:59.999999Z");
        var log = store.log(new Moments(lastButOne, last));

        assertThat(stampsOfTwo(log, "P-1"))
                .containsExactly("2026-11-01T04:00:00.999998Z", "2026-11-01T04:00:00.999999Z");
        assertThat(stampsOfTwo(log, "P-2")).containsExactly("2026-11-01T05:00:00Z", "2026-11-01T05:00:00.000001Z");
        assertThat(log.stream("LandParcel parcel/P-2"))
                .extracting(Recorded::bytes)
                .containsExactlyElementsOf(log.stream("LandParcel parcel/P-2").stream()
                        .map(recorded -> new EventJson(List.of()).write(recorded.entry()))
                        .toList());
    }

    private static List<String> stampsOfTwo(EventLog log, String parcel) {
        return log.append(Store.at(0, Store.reclaimed(parcel), Store.reclaimed(parcel))).stream()
                .map(recorded -> recorded.entry().recordedAt().toString())
                .toList();
    }

    /** A clock that says what it is told to say, one moment after another. */
    private static final class Moments extends Clock {
        private final ArrayDeque<Instant> moments;

        private Moments(Instant... moments) {
            this.moments = new ArrayDeque<>(List.of(moments));
        }

        @Override
        public Instant instant() {
            return moments.remove();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
