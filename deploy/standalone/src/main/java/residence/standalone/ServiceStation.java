package residence.standalone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.springframework.context.ApplicationContext;
import residence.kit.deadline.Deadlines;
import residence.kit.store.EventLog;
import residence.kit.stream.Quiescence;
import residence.standalone.clock.Station;

/**
 * One service's context as the clock sees it. A service that owns no events (the record) has neither log nor deadlines.
 *
 * @param followers that read the service's own log inside it
 */
record ServiceStation(
        Optional<Quiescence> streams,
        Optional<EventLog> log,
        List<TrackingEventProcessor> followers,
        Optional<Deadlines> deadlines)
        implements Station {

    static Station of(ApplicationContext context) {
        return new ServiceStation(
                bean(context, Quiescence.class),
                bean(context, EventLog.class),
                context.getBeanProvider(TrackingEventProcessor.class).stream().toList(),
                bean(context, Deadlines.class));
    }

    private static <T> Optional<T> bean(ApplicationContext context, Class<T> type) {
        return context.getBeanProvider(type).stream().findFirst();
    }

    @Override
    public boolean quiet() {
        return streams.map(Quiescence::quiet).orElse(true)
                && log.map(this::followed).orElse(true);
    }

    private boolean followed(EventLog log) {
        long last = log.position();
        return followers.stream().allMatch(follower -> positions(follower).allMatch(position -> position >= last));
    }

    /** Of each segment; one that is not being worked on has read nothing. */
    private static Stream<Long> positions(TrackingEventProcessor follower) {
        var segments = follower.processingStatus().values();
        return segments.isEmpty()
                ? Stream.of(-1L)
                : segments.stream().map(EventTrackerStatus::getCurrentPosition).map(position -> position.orElse(-1));
    }

    @Override
    public Optional<LocalDate> nextDue() {
        return deadlines.flatMap(Deadlines::nextDue);
    }

    @Override
    public void runDue() {
        deadlines.ifPresent(Deadlines::runDue);
    }
}
