package residence.property.device.telemetry;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** As much at once as may be in hand, and nothing that waits. */
final class InHand {
    private final Semaphore free;

    InHand(int most) {
        this.free = new Semaphore(most);
    }

    /** @throws ResponseStatusException 503 where no more may be taken in hand now: whoever sends it is asked to come again */
    <T> T take(Callable<T> work) throws Exception {
        if (!free.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return work.call();
        } finally {
            free.release();
        }
    }
}
