package residence.kit.store;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a store that was restored from a backup from appending, until it has what it had published. While the topic
 * cannot be asked it refuses as well, since it cannot know; once it has caught up it never asks again.
 */
final class RestoreGuard {
    private final PublishedPosition topic;
    private final LongSupplier own;
    private volatile boolean passed;
    private @Nullable Long published;

    RestoreGuard(PublishedPosition topic, LongSupplier own) {
        this.topic = topic;
        this.own = own;
    }

    /** @throws StoreBehindTopic while the store is behind */
    void check() {
        if (!passed) {
            compare();
        }
    }

    private synchronized void compare() {
        if (published == null) {
            published = topic.last();
        }
        long reached = own.getAsLong();
        if (reached < published) {
            throw new StoreBehindTopic(reached, published);
        }
        passed = true;
    }
}
