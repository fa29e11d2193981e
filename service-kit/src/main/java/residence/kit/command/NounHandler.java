package residence.kit.command;

import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.command.Commands.VersionMismatch;
import residence.kit.store.AppendTerms;
import residence.kit.store.Condition;
import residence.kit.store.Snapshot;

/** Handles one noun's commands: load, decide, append with basis and condition. Runs inside Axon's unit of work. */
final class NounHandler<C extends Command, F, S, E extends DomainEvent> {
    private final Noun<C, F, S, E> noun;
    private final Repository<DecidedStream<C, F, S, E>> streams;
    private final Supplier<TracedLookup> lookups;
    private final Cache cache;

    NounHandler(
            Noun<C, F, S, E> noun,
            EventStore events,
            Cache cache,
            SnapshotTriggerDefinition snapshots,
            Supplier<TracedLookup> lookups) {
        this.noun = noun;
        this.cache = cache;
        this.lookups = lookups;
        this.streams = repository(noun, events, cache, snapshots);
    }

    @SuppressWarnings("unchecked")
    private static <C extends Command, F, S, E extends DomainEvent> Repository<DecidedStream<C, F, S, E>> repository(
            Noun<C, F, S, E> noun, EventStore events, Cache cache, SnapshotTriggerDefinition snapshots) {
        var type = (Class<DecidedStream<C, F, S, E>>) (Class<?>) DecidedStream.class;
        return new StreamRepository<>(EventSourcingRepository.builder(type)
                .aggregateFactory(new StreamFactory<>(noun, new SnapshotCodec<>(noun.initial()), type))
                .eventStore(events)
                .lockFactory(new FairLocks())
                .snapshotTriggerDefinition(snapshots)
                .cache(cache));
    }

    Noun<C, F, S, E> noun() {
        return noun;
    }

    /** Decides the command; the answer's entries are in the unit of work once it has committed. */
    Handled handle(Instruction instruction) {
        C command = noun.commands().cast(instruction.command());
        var stream = load(noun.stream(command.subject()));
        check(instruction.expectedVersion(), stream.version());
        stream.execute(root -> {
            var lookup = lookups.get();
            boolean begun = stream.version() != null;
            F facts = noun.facts().lookUp(command, root.state(), begun ? lookup : notBegun(command.subject(), lookup));
            var drafts = new Drafts(noun.service(), instruction, lookup::basis);
            root.decide(command, facts, drafts, begun);
            uow().resources().put(AppendTerms.KEY, terms(instruction, lookup));
        });
        return new Handled(uow(), command.subject(), nextVersion(stream));
    }

    private Lookup notBegun(Subject subject, Lookup lookup) {
        return new NotBegun(subject, noun.events(), lookup);
    }

    /**
     * Appends what happened to an entry of the stream, and has the stream folded anew by whoever comes next.
     *
     * @param next sequence that it gets, or it was decided on a stream that has moved on since
     */
    Handled handle(Instruction instruction, String streamId, Entry<EntryEvent> entry, long next) {
        var stream = load(streamId);
        stream.execute(root -> root.apply(entry));
        uow().resources()
                .put(
                        AppendTerms.KEY,
                        new AppendTerms(null, instruction.requestHash(), instruction.traceparent(), next));
        uow().afterCommit(committed -> cache.remove(streamId));
        return new Handled(uow(), entry.subject(), next + 1);
    }

    /** Whether what a deadline recorded would be recorded again, see {@link Ground}. */
    boolean grounded(List<Entry<?>> standing, Entry<?> entry) {
        return Ground.holds(noun, standing, entry, lookups.get());
    }

    /** Whether the entry would concern others with this body in its place. */
    boolean moves(List<Entry<?>> standing, Entry<?> entry, DomainEvent replacement) {
        S before = Fold.before(noun, standing, earlier -> earlier.id().equals(entry.id()));
        return !concerns(before, replacement).equals(concerns(before, entry.body()));
    }

    private List<Subject> concerns(S before, DomainEvent body) {
        return noun.concerns().apply(noun.evolve().evolve(before, noun.events().cast(body)));
    }

    private Aggregate<DecidedStream<C, F, S, E>> load(String stream) {
        try {
            return streams.loadOrCreate(stream, () -> new DecidedStream<>(noun, stream));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("could not load " + stream, e);
        }
    }

    private static AppendTerms terms(Instruction instruction, TracedLookup lookup) {
        var access = (Condition) uow().getMessage().getMetaData().get(AppendTerms.ACCESS);
        return new AppendTerms(
                Condition.both(access, lookup.condition()), instruction.requestHash(), instruction.traceparent(), null);
    }

    private static void check(@Nullable Long expected, @Nullable Long lastSequence) {
        long actual = lastSequence == null ? 0 : lastSequence + 1;
        if (expected != null && expected != actual) {
            throw new VersionMismatch(expected, actual);
        }
    }

    private static long nextVersion(Aggregate<?> stream) {
        return stream.version() == null ? 0 : stream.version() + 1;
    }

    private static UnitOfWork<?> uow() {
        return CurrentUnitOfWork.get();
    }

    /** What was decided, and the unit of work that holds what was recorded of it once it has committed. */
    record Handled(UnitOfWork<?> unitOfWork, Subject subject, long version) {}

    private record StreamFactory<C extends Command, F, S, E extends DomainEvent>(
            Noun<C, F, S, E> noun, SnapshotCodec<S> codec, Class<DecidedStream<C, F, S, E>> aggregateType)
            implements AggregateFactory<DecidedStream<C, F, S, E>> {
        @Override
        public DecidedStream<C, F, S, E> createAggregateRoot(String stream, DomainEventMessage<?> first) {
            return first.getPayload() instanceof Snapshot snapshot
                    ? new DecidedStream<>(noun, stream, codec.read(snapshot))
                    : new DecidedStream<>(noun, stream);
        }

        @Override
        public Class<DecidedStream<C, F, S, E>> getAggregateType() {
            return aggregateType;
        }
    }
}
