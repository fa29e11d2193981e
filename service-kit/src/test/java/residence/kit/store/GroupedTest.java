package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupedTest {
    private final List<List<Integer>> roundTrips = new CopyOnWriteArrayList<>();

    @Test
    void whatComesWhileRoundTripsAreUnderWayGoesTogetherInTheNext() {
        var under = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var grouped = new Grouped<Integer, Integer>(questions -> {
            under.countDown();
            join(goOn);
            return doubled(questions);
        });
        var first = CompletableFuture.supplyAsync(() -> grouped.answer(1));
        await().until(() -> under.getCount() == 1);
        var second = CompletableFuture.supplyAsync(() -> grouped.answer(2));
        join(under);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var later = new ArrayList<Future<Integer>>();
            for (int question = 3; question <= 20; question++) {
                int asked = question;
                later.add(callers.submit(() -> grouped.answer(asked)));
            }
            await().until(() -> grouped.waiting() == 18);
            goOn.countDown();
            assertThat(later)
                    .extracting(Future::get)
                    .containsExactly(6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40);
        }
        assertThat(List.of(first.join(), second.join())).containsExactly(2, 4);
        assertThat(roundTrips).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void everyCallerGetsItsOwnAnswerHoweverManyAskAtOnce() throws Exception {
        var grouped = new Grouped<Integer, Integer>(this::doubled);
        var wrong = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 200; caller++) {
                int question = caller;
                callers.execute(() -> {
                    for (int round = 0; round < 50; round++) {
                        if (grouped.answer(question + round) != 2 * (question + round)) {
                            wrong.incrementAndGet();
                        }
                    }
                });
            }
        }
        assertThat(wrong).hasValue(0);
        assertThat(roundTrips).allSatisfy(group -> assertThat(group).hasSizeBetween(1, 64));
        assertThat(roundTrips.stream().mapToInt(List::size).sum()).isEqualTo(200 * 50);
    }

    @Test
    void aRoundTripThatFailsSaysSoToWhoeverAskedAndTheNextOneIsMade() {
        var broken = new AtomicInteger(1);
        var grouped = new Grouped<Integer, Integer>(questions -> {
            if (broken.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            return doubled(questions);
        });
        assertThatThrownBy(() -> grouped.answer(1)).hasMessage("the database is away");
        assertThat(grouped.answer(2)).isEqualTo(4);
    }

    private List<Integer> doubled(List<Integer> questions) {
        roundTrips.add(questions);
        return questions.stream().map(question -> 2 * question).toList();
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
