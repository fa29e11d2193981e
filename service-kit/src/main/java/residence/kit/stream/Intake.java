package residence.kit.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.UnknownEventType;
import residence.kit.stream.ParkedEvent.State;
import residence.kit.stream.Watermarks.Mark;

/**
 * Takes what a partition delivers: effect, parking and watermark commit together. Several instances may come with the
 * same records at the same time; the watermark's row lets them in one after the other, and the second finds nothing
 * left to do.
 */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final String consumer;
    private final Effect effect;
    private final EventJson json;
    private final Watermarks watermarks;
    private final Parked parked;
    private final TransactionTemplate transactions;

    Intake(
            String consumer,
            Effect effect,
            EventJson json,
            Watermarks watermarks,
            Parked parked,
            TransactionTemplate transactions) {
        this.consumer = consumer;
        this.effect = effect;
        this.json = json;
        this.watermarks = watermarks;
        this.parked = parked;
        this.transactions = transactions;
    }

    /**
     * Where a partition stands after its records were taken.
     *
     * @param nextOffset where reading goes on
     * @param taken how many entries were new
     * @param hole the position that is missing before what was read, or null
     * @param unknown the type that stops the consumer, or null
     */
    record Taken(
            long nextOffset,
            int taken,
            @Nullable Long hole,
            @Nullable UnknownEventType unknown) {}

    /** A record and what it says; unreadable ones carry the failure. */
    private record Read(
            Published published,
            @Nullable Delivery delivery,
            @Nullable RuntimeException failure) {}

    /** @param records of one partition, in their order, at least one */
    Taken take(Service service, int partition, List<Published> records) {
        var read = new ArrayList<Read>();
        var unknown = read(records, read);
        var taken = inOrder(service, partition, read, records.getFirst().offset());
        watermarks.moved();
        return new Taken(taken.nextOffset(), taken.taken(), taken.hole(), unknown);
    }

    /** Reads up to the first type that is not known, and says which that was. */
    private @Nullable UnknownEventType read(List<Published> records, List<Read> into) {
        for (Published published : records) {
            try {
                into.add(new Read(published, published.read(json), null));
            } catch (UnknownEventType unknown) {
                return unknown;
            } catch (RuntimeException unreadable) {
                into.add(new Read(published, null, unreadable));
            }
        }
        return null;
    }

    /** All at once; where an entry fails, once more with each of them apart. */
    private Taken inOrder(Service service, int partition, List<Read> records, long firstOffset) {
        boolean alone = effect.alone(deliveries(records));
        try {
            return inTransaction(service, partition, records, firstOffset, alone, false);
        } catch (RuntimeException failure) {
            if (Failures.technical(failure)) {
                throw failure;
            }
            return inTransaction(service, partition, records, firstOffset, alone, true);
        }
    }

    private static List<Delivery> deliveries(List<Read> records) {
        return records.stream()
                .<Delivery>mapMulti((read, deliveries) -> {
                    if (read.delivery() != null) {
                        deliveries.accept(read.delivery());
                    }
                })
                .toList();
    }

    private Taken inTransaction(
            Service service, int partition, List<Read> records, long firstOffset, boolean alone, boolean apart) {
        return transactions.execute(status -> {
            var mark = watermarks.take(consumer, service, partition, alone);
            if (firstOffset > mark.nextOffset()) {
                return new Taken(mark.nextOffset(), 0, null, null);
            }
            var run = new Run(status, apart, effect.begin(), mark, parked.keys(consumer, service, partition));
            records.forEach(run::take);
            watermarks.move(consumer, service, partition, run.mark);
            return new Taken(run.mark.nextOffset(), run.taken, run.hole, null);
        });
    }

    /** One transaction's way through the records of a partition. */
    private final class Run {
        private final TransactionStatus status;
        private final boolean apart;
        private final Effect effect;
        private final Set<String> queues;
        private Mark mark;
        private int taken;
        private @Nullable Long hole;

        Run(TransactionStatus status, boolean apart, Effect effect, Mark mark, Set<String> queues) {
            this.status = status;
            this.apart = apart;
            this.effect = effect;
            this.mark = mark;
            this.queues = queues;
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
            } else if (apart) {
                handleApart(read);
            } else {
                affect(read);
            }
        }

        private void handleApart(Read read) {
            Object before = status.createSavepoint();
            try {
                affect(read);
                status.releaseSavepoint(before);
            } catch (RuntimeException failure) {
                if (Failures.technical(failure)) {
                    throw failure;
                }
                status.rollbackToSavepoint(before);
                park(read, failure);
            }
        }

        private void affect(Read read) {
            if (read.delivery() == null) {
                throw Objects.requireNonNull(read.failure());
            }
            effect.on(read.delivery());
        }

        private void park(Read read, RuntimeException failure) {
            var state = Failures.waits(failure) ? State.WAITING : State.POISON;
            if (state == State.POISON) {
                LOG.error(
                        "{} parks {} of {}",
                        consumer,
                        read.published().position(),
                        read.published().key(),
                        failure);
            }
            park(read, state, Failures.reason(failure));
            if (read.delivery() != null) {
                effect.parked(read.delivery(), failure);
            }
        }

        private void park(Read read, State state, String reason) {
            String type = read.delivery() == null
                    ? "unreadable"
                    : read.delivery().entry().type();
            parked.park(consumer, read.published(), type, state, reason);
            queues.add(read.published().key());
        }
    }
}
