package residence.kit.command;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Axon's repository for streams of which many are loaded before their first entry. */
final class StreamRepository<T> extends CachingEventSourcingRepository<T> {
    /**
     * One for all: every command that begins a stream runs into it, Axon catches it (only exactly this class) and
     * begins the stream, and nobody reads the stack trace that each would otherwise be filled with.
     */
    private static final AggregateNotFoundException NOTHING_YET =
            new AggregateNotFoundException("a new stream", "nothing is recorded in it");

    StreamRepository(Builder<T> parts) {
        super(parts);
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        var events = super.readEvents(stream);
        if (!events.hasNext()) {
            throw NOTHING_YET;
        }
        return events;
    }
}
