package residence.kit.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/** The tail as Axon's processors read it; used by one thread, as they do. */
final class TailStream implements TrackingEventStream {
    private static final int PAGE = 500;
    private static final Duration LONG = Duration.ofHours(1);

    private final Tail tail;
    private final Deque<Recorded> page = new ArrayDeque<>();
    private long position;
    private long restsUntil = System.nanoTime();

    TailStream(Tail tail, long position) {
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (page.isEmpty() && rest() <= 0) {
            keep(tail.after(position, PAGE));
        }
        return Optional.ofNullable(page.peek()).map(RecordedMessage::new);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return await(Duration.of(timeout, unit.toChronoUnit()));
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!await(LONG)) {
            // Nothing has come for as long as one may name: go on waiting.
        }
        var next = page.remove();
        position = next.position();
        return new RecordedMessage(next);
    }

    private boolean await(Duration patience) throws InterruptedException {
        if (page.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(Math.min(rest(), patience.toNanos()));
            keep(tail.next(position, PAGE, patience));
        }
        return !page.isEmpty();
    }

    /** Nanoseconds that are left of it. */
    private long rest() {
        return restsUntil - System.nanoTime();
    }

    private void keep(List<Recorded> found) {
        page.addAll(found);
        if (!found.isEmpty()) {
            restsUntil = System.nanoTime() + Rest.after(found.size()).toNanos();
        }
    }

    @Override
    public void close() {}
}
