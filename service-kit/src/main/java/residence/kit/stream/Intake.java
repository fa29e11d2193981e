package residence.kit.stream;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.UnknownEventType;
import residence.kit.stream.PartitionRun.Read;

/**
 * Takes what a partition delivers: effect, parking and watermark commit together. Several instances may come with the
 * same records at the same time; the watermark's row lets them in one after the other, and the second finds nothing
 * left to do.
 */
final class Intake {
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
            var queues = parked.keys(consumer, service, partition);
            var run = new PartitionRun(consumer, effect.begin(), parked, queues, mark, apart ? status : null);
            records.forEach(run::take);
            watermarks.move(consumer, service, partition, run.mark());
            return new Taken(run.mark().nextOffset(), run.taken(), run.hole(), null);
        });
    }
}
