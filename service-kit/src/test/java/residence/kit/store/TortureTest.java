package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import residence.kit.store.Condition.About;

/**
 * Many writers on several instances, while {@link Chaos} holds the lock, rolls back, pauses and kills their backends:
 * whoever follows the tail sees every event that was committed exactly once, in order, with no gap timer; what was
 * acknowledged is there, and what was said to have failed is not.
 */
@Tag("torture")
class TortureTest {
    private static final int INSTANCES = 4;
    private static final int WRITERS = 48;
    private static final int STREAMS = 200;
    private static final Duration DURATION = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Store store = new Store();
    private final List<EventLog> logs = IntStream.range(0, INSTANCES)
            .mapToObj(n -> store.log(Clock.offset(Clock.systemUTC(), Duration.ofMillis(n * 700L))))
            .toList();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile boolean writing = true;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyCommittedEventIsSeenOnceInOrder() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var followers = logs.stream()
                    .map(log -> threads.submit(() -> follow(log.tail())))
                    .toList();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(n -> threads.submit(() -> write(logs.get(n % INSTANCES), new Random(n))))
                    .toList();
            var chaos = new Chaos(store, new Random(4952));
            chaos.run(DURATION);
            writing = false;
            for (Future<?> writer : writers) {
                writer.get();
            }
            System.out.println("[torture] " + chaos + ", " + acknowledged.size() + " acknowledged, " + failed.size()
                    + " failed, " + unknown + " unknown, " + store.number("select count(*) from event") + " stored");
            assertThat(chaos.kinds()).isGreaterThanOrEqualTo(3);
            assertSound(followers);
        }
    }

    private void assertSound(List<Future<List<Recorded>>> followers) throws Exception {
        long count = store.number("select count(*) from event");
        for (Future<List<Recorded>> follower : followers) {
            assertThat(follower.get())
                    .extracting(Recorded::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, count).boxed().toList());
        }
        var seen = followers.getFirst().get();
        assertThat(seen)
                .extracting(recorded -> recorded.entry().recordedAt())
                .isSorted()
                .doesNotHaveDuplicates();
        var ids = new HashSet<UUID>();
        seen.forEach(recorded -> ids.add(recorded.entry().id()));
        assertThat(ids).containsAll(acknowledged).doesNotContainAnyElementsOf(failed);
        assertThat(store.number("select count(*) from (select from event group by stream"
                        + " having count(*) <> max(sequence) + 1) gaps"))
                .isZero();
    }

    /** Follows until there is nothing left to come. */
    private List<Recorded> follow(Tail tail) throws InterruptedException {
        var seen = new ArrayList<Recorded>();
        while (true) {
            boolean last = !writing;
            var found = tail.next(seen.size(), 100, PATIENCE);
            seen.addAll(found);
            if (last && found.isEmpty() && seen.size() == store.number("select count(*) from event")) {
                return seen;
            }
        }
    }

    private Void write(EventLog log, Random random) {
        while (writing) {
            var append = append(log, random);
            var ids = append.drafts().stream().<UUID>map(draft -> draft.id()).toList();
            try {
                log.append(append);
                acknowledged.addAll(ids);
            } catch (VersionConflict | ConditionFailed | AppendFailed e) {
                failed.addAll(ids);
            } catch (OutcomeUnknown e) {
                unknown.incrementAndGet();
            } catch (StoreUnreadable e) {
                // its own look-up was hit; nothing was appended yet, or a repeat's answer could not be read
                unknown.incrementAndGet();
            }
        }
        return null;
    }

    /** One or two events on a stream that others write to as well, every third on a condition. */
    private static Append append(EventLog log, Random random) {
        String parcel = "P-" + random.nextInt(STREAMS);
        var first = Store.reclaimed(parcel);
        var drafts = random.nextInt(4) == 0 ? List.of(first, Store.reclaimed(parcel)) : List.of(first);
        long position = log.position();
        long next = log.lastSequence(Store.stream(first)).map(last -> last + 1).orElse(0L);
        var condition = random.nextInt(3) == 0
                ? new Condition(
                        position,
                        List.of(new About(Store.parcel("P-" + random.nextInt(STREAMS)), Set.of(Store.RECLAIMED))))
                : null;
        return new Append(Store.stream(first), next, List.copyOf(drafts), condition, null, null);
    }
}
