package residence.kit.command;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockFactory;

/**
 * One command at a time per stream, first come first served: Axon's pessimistic lock lets newcomers overtake, and on
 * one busy stream the last waits half a second. Streams share locks by hash; a command holds only one.
 */
final class FairLocks implements LockFactory {
    private final ReentrantLock[] stripes =
            Stream.generate(() -> new ReentrantLock(true)).limit(1024).toArray(ReentrantLock[]::new);

    @Override
    public Lock obtainLock(String stream) {
        var lock = stripes[Math.floorMod(stream.hashCode(), stripes.length)];
        lock.lock();
        return new Held(lock);
    }

    private record Held(ReentrantLock lock) implements Lock {
        @Override
        public void release() {
            lock.unlock();
        }

        @Override
        public boolean isHeld() {
            return lock.isHeldByCurrentThread();
        }
    }
}
