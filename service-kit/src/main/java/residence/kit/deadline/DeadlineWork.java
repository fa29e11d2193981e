package residence.kit.deadline;

import java.time.Clock;
import org.axonframework.eventhandling.TrackingEventProcessor;
import residence.events.Act;
import residence.kit.store.EventLog;
import residence.kit.stream.Quiescence;

/** Deadlines are settled when the table has taken in the whole store and nothing in it is due. */
final class DeadlineWork implements Quiescence.Work {
    private final TrackingEventProcessor keeper;
    private final EventLog log;
    private final Deadlines deadlines;
    private final Clock clock;

    DeadlineWork(TrackingEventProcessor keeper, EventLog log, Deadlines deadlines, Clock clock) {
        this.keeper = keeper;
        this.log = log;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public boolean done() {
        var today = Act.today(clock);
        return kept() >= log.position()
                && deadlines.nextDue().filter(due -> !due.isAfter(today)).isEmpty();
    }

    private long kept() {
        return keeper.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }
}
