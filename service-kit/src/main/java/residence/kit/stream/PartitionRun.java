package residence.kit.stream;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import residence.kit.stream.ParkedEvent.State;
import residence.kit.stream.Watermarks.Mark;

/** One transaction's way through the records of a partition. */
final class PartitionRun {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionRun.class);

    private final String consumer;
    private final Effect effect;
    private final Parked parked;
    private final Set<String> queues;
    private final @Nullable TransactionStatus savepoints;
    private Mark mark;
    private int taken;
    private @Nullable Long hole;

    /**
     * @param queues keys of which an entry is parked
     * @param savepoints the transaction, where each entry is to be taken apart from the others; null where all of them
     *     stand or fall together
     */
    PartitionRun(
            String consumer,
            Effect effect,
            Parked parked,
            Set<String> queues,
            Mark mark,
            @Nullable TransactionStatus savepoints) {
        this.consumer = consumer;
        this.effect = effect;
        this.parked = parked;
        this.queues = queues;
        this.mark = mark;
        this.savepoints = savepoints;
    }

    /** A record and what it says; unreadable ones carry the failure. */
    record Read(
            Published published,
            @Nullable Delivery delivery,
            @Nullable RuntimeException failure) {
        String type() {
            return delivery == null ? "unreadable" : delivery.entry().type();
        }
    }

    Mark mark() {
        return mark;
    }

    /** How many entries were new. */
    int taken() {
        return taken;
    }

    /** The position that is missing before the last record, or null. */
    @Nullable
    Long hole() {
        return hole;
    }

    void take(Read read) {
        var published = read.published();
        long next = Math.max(mark.nextOffset(), published.offset() + 1);
        if (published.position() <= mark.position()) {
            mark = new Mark(mark.position(), next);
        } else if (published.previous() > mark.position()) {
            // the relay sends what is missing again, and this after it
            hole = published.previous();
            mark = new Mark(mark.position(), next);
        } else {
            handle(read);
            taken++;
            hole = null;
            mark = new Mark(published.position(), next);
        }
    }

    private void handle(Read read) {
        if (queues.contains(read.published().key())) {
            park(read, State.BEHIND, "an earlier entry of its key is parked");
        } else if (savepoints != null) {
            handleApart(read, savepoints);
        } else {
            affect(read);
        }
    }

    private void handleApart(Read read, TransactionStatus transaction) {
        Object before = transaction.createSavepoint();
        try {
            affect(read);
            effect.settle();
            transaction.releaseSavepoint(before);
        } catch (RuntimeException failure) {
            if (Failures.technical(failure)) {
                throw failure;
            }
            transaction.rollbackToSavepoint(before);
            park(read, failure);
        }
    }

    private void affect(Read read) {
        if (read.delivery() == null) {
            throw requireNonNull(read.failure());
        }
        effect.on(read.delivery());
    }

    private void park(Read read, RuntimeException failure) {
        var state = Failures.waits(failure) ? State.WAITING : State.POISON;
        if (state == State.POISON) {
            var published = read.published();
            LOG.error("{} parks {} of {}", consumer, published.position(), published.key(), failure);
        }
        park(read, state, Failures.reason(failure));
        if (read.delivery() != null) {
            effect.parked(read.delivery(), failure);
        }
    }

    private void park(Read read, State state, String reason) {
        parked.park(consumer, read.published(), read.type(), state, reason);
        queues.add(read.published().key());
    }
}
