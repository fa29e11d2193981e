package residence.kit.stream;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.UnknownEventType;
import residence.kit.stream.PartitionRun.Read;
import residence.kit.stream.Watermarks.Place;

/**
 * Takes what partitions deliver: effect, parking and watermarks commit together. Several instances may come with the
 * same records at the same time; the watermarks' rows let them in one after the other, and the second finds nothing
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
    record Batch(Service service, int partition, List<Published> records) {
        private Place place() {
            return new Place(service, partition);
        }

        private long firstOffset() {
            return records.getFirst().offset();
        }
    }

    /** A batch up to the first type that is not known. */
    private record Legible(
            Batch batch, List<Read> records, @Nullable UnknownEventType unknown) {}

    /**
     * Takes what one poll brought, together: a transaction costs about as much for one partition as for twelve.
     *
     * @return for each batch where its partition stands
     */
    List<Taken> take(List<Batch> batches) {
        var legible = batches.stream().map(this::read).toList();
        var taken = together(legible);
        watermarks.moved();
        return taken;
    }

    private Legible read(Batch batch) {
        var read = new ArrayList<Read>();
        for (Published published : batch.records()) {
            try {
                read.add(new Read(published, published.read(json), null));
            } catch (UnknownEventType unknown) {
                return new Legible(batch, read, unknown);
            } catch (RuntimeException unreadable) {
                read.add(new Read(published, null, unreadable));
            }
        }
        return new Legible(batch, read, null);
    }

    /** Where an entry fails, each partition once more by itself, so that the others do not go through it again. */
    private List<Taken> together(List<Legible> batches) {
        try {
            return inTransaction(batches, false);
        } catch (RuntimeException failure) {
            if (Failures.technical(failure)) {
                throw failure;
            }
            return batches.size() == 1
                    ? inTransaction(batches, true)
                    : batches.stream()
                            .flatMap(batch -> together(List.of(batch)).stream())
                            .toList();
        }
    }

    /** @param apart each entry has a savepoint, so that the one which fails is parked */
    private List<Taken> inTransaction(List<Legible> batches, boolean apart) {
        boolean alone = effect.alone(deliveries(batches));
        return transactions.execute(status -> {
            var places = batches.stream().map(read -> read.batch().place()).toList();
            var marks = watermarks.take(consumer, places, alone);
            var queues = parked.keys(consumer, places);
            var handling = effect.begin();
            var taken = new ArrayList<Taken>();
            for (Legible read : batches) {
                var place = read.batch().place();
                var run = new PartitionRun(
                        consumer,
                        handling,
                        parked,
                        queues.getOrDefault(place, new HashSet<>()),
                        requireNonNull(marks.get(place)),
                        apart ? status : null);
                taken.add(take(read, run));
                marks.put(place, run.mark());
            }
            handling.settle();
            watermarks.move(consumer, marks);
            return taken;
        });
    }

    /** Records behind the place where reading goes on are another member's by now, or were sent again. */
    private static Taken take(Legible read, PartitionRun run) {
        boolean tooFar = read.batch().firstOffset() > run.mark().nextOffset();
        if (!tooFar) {
            read.records().forEach(run::take);
        }
        return new Taken(run.mark().nextOffset(), run.taken(), run.hole(), tooFar ? null : read.unknown());
    }

    private static List<Delivery> deliveries(List<Legible> batches) {
        return batches.stream()
                .flatMap(batch -> batch.records().stream())
                .<Delivery>mapMulti((read, deliveries) -> {
                    if (read.delivery() != null) {
                        deliveries.accept(read.delivery());
                    }
                })
                .toList();
    }
}
