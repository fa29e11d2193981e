package residence.kit.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells a thread of ours to end, without an interrupt that would tear its database connection. */
final class Ending {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch begun = new CountDownLatch(1);

    boolean begun() {
        return begun.getCount() == 0;
    }

    /** Returns after {@code pause}, or as soon as the end has begun. */
    void pause(Duration pause) {
        try {
            boolean _ = begun.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            begun.countDown();
        }
    }

    /** Returns when the thread has ended. */
    void begin(Thread thread) {
        begun.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
