package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.UnknownEventType;

class TailTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void seesEveryEntryOnceInOrderWhileOthersWrite() throws Exception {
        var other = store.log();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> follow(store.log().tail(), 200));
            IntStream.range(0, 200).forEach(n -> threads.execute(() -> (n % 2 == 0 ? log : other).append(parcel(n))));

            assertThat(seen.get())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void doesNotSeeASlowTransactionAndThenSeesItBeforeAllThatCameAfterIt() throws Exception {
        var behind = new ArrayList<Ticket>();
        try (var held = store.holdLock()) {
            behind.add(log.submit(parcel(1)));
            behind.add(store.log().submit(parcel(2)));
            store.awaitBlocked(2);
            assertThat(log.tail().next(0, 10, Duration.ZERO)).isEmpty();
        }

        assertThat(follow(log.tail(), 2)).containsExactly(1L, 2L);
        assertThat(behind).allSatisfy(ticket -> assertThat(log.answer(ticket)).hasSize(1));
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoGap() {
        log.append(parcel(1));
        store.execute("begin; insert into event select 2, gen_random_uuid(), 'X x/1', 0, type, subject, key,"
                + " basis, recorded_at, occurred_on, payload from event; rollback");
        log.append(parcel(2));

        assertThat(log.tail().after(0, 10)).extracting(Recorded::position).containsExactly(1L, 2L);
    }

    @Test
    void anotherInstanceIsWokenByNotificationAndNotByItsOwn() {
        var bell = new Bell();
        var own = new Bell();
        try (var ear = new Ear(store.database, "somebody else", bell);
                var deaf = new Ear(store.database, log.instance(), own)) {
            Awaitility.await().until(() -> bell.strokes() == 1 && own.strokes() == 1);
            log.append(parcel(1));
            Awaitility.await().until(() -> bell.strokes() == 2);
            assertThat(own.strokes()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsIsWokenByAnAppendOfItsOwnInstance() {
        var waiting = CompletableFuture.supplyAsync(() -> next(log.tail()));
        log.append(parcel(1));
        assertThat(waiting.join()).hasSize(1);
    }

    @Test
    void anEntryIsSeenEvenWhereNoSignalGetsThrough() {
        var deaf = new Tail(log, new Bell());
        var waiting = CompletableFuture.supplyAsync(() -> next(deaf));
        log.append(parcel(1));
        assertThat(waiting.join()).hasSize(1);
    }

    @Test
    void aTypeThatNobodyKnowsStopsTheReaderThereAndIsNeverSkipped() {
        log.append(parcel(1));
        log.append(parcel(2));
        store.execute("update event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " 'LandReclaimed', 'LandSunk'), 'UTF8') where position = 2");
        log.append(parcel(3));

        var tail = log.tail();
        assertThat(tail.after(0, 10)).extracting(Recorded::position).containsExactly(1L);
        assertThatThrownBy(() -> tail.after(1, 10)).isInstanceOf(UnknownEventType.class);
        assertThatThrownBy(() -> tail.after(1, 10)).isInstanceOf(UnknownEventType.class);
    }

    private static Append parcel(int number) {
        return Store.first(Store.reclaimed("P-" + number));
    }

    private static List<Recorded> next(Tail tail) {
        try {
            return tail.next(0, 10, LONG);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The positions of the first so many entries, in the order in which the tail gave them. */
    private static List<Long> follow(Tail tail, int count) throws InterruptedException {
        var seen = new ArrayList<Long>();
        while (seen.size() < count) {
            long last = seen.isEmpty() ? 0 : seen.getLast();
            tail.next(last, 7, LONG).forEach(recorded -> seen.add(recorded.position()));
        }
        return seen;
    }
}
