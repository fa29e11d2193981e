package residence.kit.store;

import java.util.function.BiPredicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** Axon's event store over the event log; its streams follow the log's tail. */
public final class PostgresEventStore extends AbstractEventStore {
    private final EventLog log;
    private final PostgresEventStorageEngine engine;

    /** Every kept state holds. */
    public PostgresEventStore(EventLog log) {
        this(log, (stream, snapshot) -> true);
    }

    /** @param holds whether a stream's kept state is one that the present code folded */
    public PostgresEventStore(EventLog log, BiPredicate<String, Snapshot> holds) {
        this(log, new PostgresEventStorageEngine(log, holds));
    }

    private PostgresEventStore(EventLog log, PostgresEventStorageEngine engine) {
        super(new Parts().storageEngine(engine));
        this.log = log;
        this.engine = engine;
    }

    /** State and entries in one round trip; Axon would ask for one after the other. */
    @Override
    public DomainEventStream readEvents(String stream) {
        return DomainEventStream.concat(engine.open(stream), DomainEventStream.of(stagedDomainEventMessages(stream)));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new TailStream(log.tail(), PostgresEventStorageEngine.position(token));
    }

    private static final class Parts extends Builder {}
}
