package residence.kit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.kit.store.Snapshots.Kept;

/**
 * The event log behind Axon's storage interface. A message's aggregate identifier is the stream, its payload the
 * {@link Entry}: a draft when it is appended, complete when it is read.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final int PAGE = 500;

    private final EventLog log;
    private final Snapshots snapshots;

    private final BiPredicate<String, Snapshot> holds;

    /** @param holds whether a stream's kept state is one that the present code folded; another is not read */
    public PostgresEventStorageEngine(EventLog log, BiPredicate<String, Snapshot> holds) {
        this.log = log;
        this.holds = holds;
        this.snapshots = log.snapshots();
    }

    /**
     * Stores what one command decided, on the {@link AppendTerms} of its unit of work.
     *
     * @throws ConcurrencyException where the stream has moved on
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        var recorded = append(append(events, AppendTerms.of(work)));
        if (work != null) {
            work.resources().put(AppendTerms.RECORDED, recorded);
        }
    }

    private List<Recorded> append(Append append) {
        try {
            return log.append(append);
        } catch (VersionConflict e) {
            throw new ConcurrencyException(e.getMessage(), e);
        }
    }

    private static Append append(List<? extends EventMessage<?>> events, AppendTerms terms) {
        var first = (DomainEventMessage<?>) events.getFirst();
        return new Append(
                first.getAggregateIdentifier(),
                terms.expectedSequence() == null ? first.getSequenceNumber() : terms.expectedSequence(),
                events.stream().<Entry<?>>map(event -> draft(event, first)).toList(),
                terms.condition(),
                terms.requestHash(),
                terms.traceparent());
    }

    private static Entry<?> draft(EventMessage<?> event, DomainEventMessage<?> first) {
        if (event instanceof DomainEventMessage<?> domain
                && domain.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
            return (Entry<?>) event.getPayload();
        }
        throw new IllegalArgumentException(
                "a command decides about one stream; " + event + " is not of " + first.getAggregateIdentifier());
    }

    /** A state with its {@link Snapshot} as payload. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(
                snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber(), (Snapshot) snapshot.getPayload());
    }

    /** The stream from the state that was kept of it, where there is one and the present code folded it. */
    DomainEventStream open(String stream) {
        var opened = log.open(stream);
        var kept = message(stream, opened.kept());
        if (kept.isEmpty() && opened.kept().isPresent()) {
            return readEvents(stream, 0);
        }
        return DomainEventStream.of(
                Stream.concat(kept.stream(), live(opened.after()).stream()).toList());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return message(stream, log.open(stream).kept());
    }

    private Optional<DomainEventMessage<?>> message(String stream, Optional<Kept> state) {
        return state.filter(kept -> holds.test(stream, kept.snapshot()))
                .map(kept -> new GenericDomainEventMessage<>(
                        RecordedMessage.noun(stream), stream, kept.sequence(), kept.snapshot()));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        return DomainEventStream.of(live(log.stream(stream, firstSequence)));
    }

    /**
     * The live entries of a stream: voided ones are left out, corrected ones stand with their replacement. What was
     * said about entries stays among them, so the last one's sequence is always the stream's.
     */
    private static List<RecordedMessage> live(List<Recorded> entries) {
        return Recorded.standing(entries).stream().map(RecordedMessage::new).toList();
    }

    /** All entries behind {@code token} up to the end of the store; who wants to wait for more opens a stream. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        log.after(position(token), PAGE),
                        page -> !page.isEmpty(),
                        page -> log.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(RecordedMessage::new);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return log.lastSequence(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(log.position());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(log.positionBefore(moment));
    }

    /** The position that a token stands for; 0 for none. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }
}
