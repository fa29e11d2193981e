package residence.kit.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells those who wait for the next entry that there may be one. Who counts the strokes misses none. */
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stroke = lock.newCondition();
    private volatile long strokes;

    long strokes() {
        return strokes;
    }

    void ring() {
        lock.lock();
        try {
            strokes++;
            stroke.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns as soon as there were more than {@code heard} strokes, or when {@code patience} is over. */
    void await(long heard, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (strokes == heard && left > 0) {
                left = stroke.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
