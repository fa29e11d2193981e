package residence.kit.store;

/**
 * The last state of each stream that was worth keeping. A state that a void, a correction or a withdrawal has overtaken
 * is dropped: it is never read again, and the next one takes its place.
 */
public final class Snapshots {
    private final EventReads reads;

    Snapshots(EventReads reads) {
        this.reads = reads;
    }

    /** @param sequence of the last entry that is in the state */
    public record Kept(long sequence, Snapshot snapshot) {}

    /** Keeps a state, unless a later one of the same stream is kept already. */
    public void store(String stream, long sequence, Snapshot snapshot) {
        reads.change("""
                insert into snapshot (stream, sequence, fingerprint, state) values (?, ?, ?, ?)
                on conflict (stream) do update
                set sequence = excluded.sequence, fingerprint = excluded.fingerprint, state = excluded.state
                where snapshot.sequence <= excluded.sequence""", (_, statement) -> {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
            statement.setString(3, snapshot.fingerprint());
            statement.setBytes(4, snapshot.state());
        });
    }
}
