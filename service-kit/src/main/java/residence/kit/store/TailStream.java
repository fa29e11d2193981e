package residence.kit.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
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

    TailStream(Tail tail, long position) {
        this.tail = tail;
        this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (page.isEmpty()) {
            page.addAll(tail.after(position, PAGE));
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
            page.addAll(tail.next(position, PAGE, patience));
        }
        return !page.isEmpty();
    }

    @Override
    public void close() {}
}
