package residence.kit.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Subject;

/**
 * The event store of one service: one order without gaps, over all of its instances. One object per instance of the
 * service; it holds one connection for its appends and one to listen on, for as long as it is open.
 *
 * @see <a href="../../../../../../../docs/decisions/0001-one-gapless-order.md">One gapless order</a>
 */
public final class EventLog implements AutoCloseable {
    private final String instance = UUID.randomUUID().toString();
    private final Bell bell = new Bell();
    private final EventReads reads;
    private final DecisionReads decisions;
    private final AppendMetrics metrics;
    private final RestoreGuard guard;
    private final AppendDesk desk;
    private final Ear ear;

    /** @param published how far the service's topic reaches: a store that is behind it does not append */
    public EventLog(
            DataSource database, Clock clock, EventJson json, MeterRegistry meters, PublishedPosition published) {
        reads = new EventReads(database, json);
        decisions = new DecisionReads(reads, json);
        metrics = new AppendMetrics(meters);
        var appender = new Appender(new Courier(database, instance, clock), metrics.sizes(), bell::ring);
        guard = new RestoreGuard(published, this::position);
        desk = new AppendDesk(json, guard, appender, this::before);
        ear = new Ear(database, instance, bell);
    }

    /**
     * Stores the entries, all or none, and returns after the commit.
     *
     * @throws VersionConflict where the stream does not end where it is expected to
     * @throws ConditionFailed where the facts it relies on have changed
     * @throws AlreadyRecorded where it is a repeat
     * @throws StoreBehindTopic while the store lacks entries that it has published
     * @throws AppendFailed where the database refused or was not there; nothing was stored
     * @throws OutcomeUnknown where the database went away under way and did not come back in time
     */
    public List<Recorded> append(Append append) {
        return metrics.timed(() -> answer(submit(append)));
    }

    /**
     * Compares the store with its topic, until it has been found whole once.
     *
     * @throws StoreBehindTopic while it lacks entries that it has published
     */
    public void checkWhole() {
        guard.check();
    }

    /** Hands the append over; its answer comes later. */
    Ticket submit(Append append) {
        return desk.submit(append);
    }

    List<Recorded> answer(Ticket ticket) {
        return desk.answer(ticket);
    }

    private AlreadyRecorded before(Append repeat) {
        return repeatOf(repeat.drafts().stream().<UUID>map(Entry::id).toList(), repeat.requestHash())
                .orElseThrow();
    }

    /**
     * What was recorded under these ids, where anything was: a command that finds its own entries answers as it did
     * the first time.
     */
    public Optional<AlreadyRecorded> repeatOf(List<UUID> ids, byte @Nullable [] requestHash) {
        var found = byIds(ids);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlreadyRecorded(found, !sameRequest(found.getFirst(), requestHash)));
    }

    private boolean sameRequest(Recorded found, byte @Nullable [] requestHash) {
        return reads.first(
                        "select request_hash from event where position = ?",
                        (_, statement) -> statement.setLong(1, found.position()),
                        row -> Arrays.equals(row.getBytes(1), requestHash))
                .orElseThrow();
    }

    /** The last position; 0 where there is none. */
    public long position() {
        return reads.first("select max(position) from event", (_, _) -> {}, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The last position that was recorded before {@code moment}; 0 where there is none. */
    public long positionBefore(Instant moment) {
        return reads.first(
                        "select position from event where recorded_at < ? order by position desc limit 1",
                        (_, statement) -> statement.setObject(1, moment.atOffset(ZoneOffset.UTC)),
                        row -> row.getLong(1))
                .orElse(0L);
    }

    /**
     * The entries after {@code position}, in their order, up to the first of an unknown type.
     *
     * @throws residence.events.UnknownEventType where that is the very next one
     */
    public List<Recorded> after(long position, int limit) {
        return reads.entriesUpToUnknown("position > ? order by position limit ?", (_, statement) -> {
            statement.setLong(1, position);
            statement.setInt(2, limit);
        });
    }

    /** All entries of a stream as they were recorded, voided and corrected ones and what voids and corrects them. */
    public List<Recorded> stream(String stream) {
        return stream(stream, 0);
    }

    /** All entries of these streams, stream by stream. */
    public List<Recorded> streams(List<String> streams) {
        return reads.entries(
                "stream = any (?) order by stream, sequence",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", streams.toArray())));
    }

    /** The entries of a stream from {@code fromSequence} on. */
    public List<Recorded> stream(String stream, long fromSequence) {
        return reads.entries("stream = ? and sequence >= ? order by sequence", (_, statement) -> {
            statement.setString(1, stream);
            statement.setLong(2, fromSequence);
        });
    }

    /** The sequence of a stream's last entry; empty where it has none. */
    public Optional<Long> lastSequence(String stream) {
        return reads.first(
                "select sequence from event where stream = ? order by sequence desc limit 1",
                (_, statement) -> statement.setString(1, stream),
                row -> row.getLong(1));
    }

    public Optional<Recorded> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Those of the entries that are there, in the order of their recording. */
    public List<Recorded> byIds(Collection<UUID> ids) {
        return reads.entries(
                "id = any (?) order by position",
                (connection, statement) -> statement.setArray(1, EventReads.uuids(connection, ids)));
    }

    /**
     * The live entries of these types that are about {@code subject} or anything inside it, or name either in their
     * concerns: voided ones are not there, corrected ones stand with their replacement.
     *
     * @param types present type names; entries of earlier versions are found with them
     */
    public Known about(Subject subject, Set<String> types) {
        var found = decisions.about(subject, Types.thatDecide(types));
        var live = Recorded.standing(found.entries()).stream()
                .filter(recorded -> types.contains(recorded.entry().type()))
                .toList();
        return new Known(found.position(), live);
    }

    /** A stream as it is to be folded. */
    OpenStream open(String stream) {
        return decisions.stream(stream);
    }

    /** What this instance is known by to the others. */
    String instance() {
        return instance;
    }

    /** Follows the store from any position. */
    public Tail tail() {
        return new Tail(this, bell);
    }

    /** States of streams, kept so that they need not be folded from the beginning. */
    public Snapshots snapshots() {
        return new Snapshots(reads);
    }

    @Override
    public void close() {
        ear.close();
        desk.close();
    }
}
