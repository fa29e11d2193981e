package residence.kit.command;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.kit.store.Snapshot;

/** Folds a stream that took long to load, and keeps the state, in the background. */
final class StreamSnapshotter extends AbstractSnapshotter {
    private final Nouns nouns;

    private StreamSnapshotter(Builder builder) {
        super(builder);
        this.nouns = builder.nouns;
    }

    static Builder of(Nouns nouns) {
        return new Builder(nouns);
    }

    /** A stream that took long to load may have had nothing in it yet. */
    @Override
    protected Runnable createSnapshotterTask(Class<?> type, String stream) {
        var task = super.createSnapshotterTask(type, stream);
        return () -> getEventStore().lastSequenceNumberFor(stream).ifPresent(last -> task.run());
    }

    /** Null, where there is nothing worth keeping: Axon's contract. */
    @Override
    @SuppressWarnings("NullAway")
    protected @Nullable DomainEventMessage<?> createSnapshot(Class<?> type, String stream, DomainEventStream events) {
        return nouns.ofStream(stream)
                .filter(noun -> events.hasNext())
                .flatMap(noun -> snapshot(noun, stream, events))
                .orElse(null);
    }

    private static <C extends Command, F, S, E extends DomainEvent> Optional<DomainEventMessage<?>> snapshot(
            Noun<C, F, S, E> noun, String stream, DomainEventStream events) {
        var codec = new SnapshotCodec<>(noun.initial());
        var folded = events.peek().getPayload() instanceof Snapshot before
                ? new DecidedStream<>(noun, stream, codec.read(before))
                : new DecidedStream<>(noun, stream);
        events.forEachRemaining(message -> {
            if (message.getPayload() instanceof Entry<?> entry) {
                folded.on(entry);
            }
        });
        return codec.write(folded.snapshot())
                .map(snapshot ->
                        new GenericDomainEventMessage<>(noun.name(), stream, events.getLastSequenceNumber(), snapshot));
    }

    /** What it is built of. */
    static final class Builder extends AbstractSnapshotter.Builder {
        private final Nouns nouns;

        private Builder(Nouns nouns) {
            this.nouns = nouns;
        }

        @Override
        public Builder eventStore(EventStore events) {
            super.eventStore(events);
            return this;
        }

        StreamSnapshotter build() {
            return new StreamSnapshotter(this);
        }
    }
}
