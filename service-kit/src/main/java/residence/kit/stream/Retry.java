package residence.kit.stream;

import java.util.List;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.kit.stream.Parked.Queue;
import residence.kit.stream.ParkedEvent.State;
import residence.kit.stream.Watermarks.Place;

/** Tries parked entries of one consumer again: a key's queue in its order, up to the first that fails again. */
final class Retry {
    private static final int PAGE = 200;

    private final Effect effect;
    private final EventJson json;
    private final Watermarks watermarks;
    private final Parked parked;
    private final TransactionTemplate transactions;

    Retry(Effect effect, EventJson json, Watermarks watermarks, Parked parked, TransactionTemplate transactions) {
        this.effect = effect;
        this.json = json;
        this.watermarks = watermarks;
        this.parked = parked;
        this.transactions = transactions;
    }

    /** @return whether the queue is empty afterwards */
    boolean run(Queue queue) {
        int settled;
        do {
            settled = page(queue);
        } while (settled == PAGE);
        return settled >= 0;
    }

    /** How many were settled; -1 where one failed again. */
    private int page(Queue queue) {
        int settled = transactions.execute(status -> {
            // Nothing of this partition is handled meanwhile, so nothing can join the queue unseen.
            watermarks.take(queue.consumer(), List.of(new Place(queue.service(), queue.partition())), true);
            var events = parked.first(queue, PAGE);
            return settle(status, effect.begin(), events);
        });
        watermarks.moved();
        return settled;
    }

    private int settle(TransactionStatus status, Effect inTransaction, List<ParkedEvent> events) {
        for (ParkedEvent event : events) {
            if (!settle(status, inTransaction, event)) {
                return -1;
            }
        }
        return events.size();
    }

    private boolean settle(TransactionStatus status, Effect inTransaction, ParkedEvent event) {
        Object before = status.createSavepoint();
        try {
            inTransaction.on(delivery(event));
            inTransaction.settle();
            parked.settled(event);
            status.releaseSavepoint(before);
            return true;
        } catch (RuntimeException failure) {
            if (Failures.technical(failure)) {
                throw failure;
            }
            status.rollbackToSavepoint(before);
            failed(event, failure);
            return false;
        }
    }

    private void failed(ParkedEvent event, RuntimeException failure) {
        var state = Failures.waits(failure) ? State.WAITING : State.POISON;
        parked.failed(event, state, Failures.reason(failure));
    }

    private Delivery delivery(ParkedEvent event) {
        return new Delivery(
                event.service(),
                event.partition(),
                event.position(),
                json.read(event.bytes()),
                event.bytes(),
                event.traceparent());
    }
}
