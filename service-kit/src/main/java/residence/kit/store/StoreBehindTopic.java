package residence.kit.store;

/**
 * The store is behind what it has published: it was restored from a backup. Appending would give positions that are
 * taken. Nothing was stored, and nothing will be until the missing entries are back.
 */
public final class StoreBehindTopic extends RuntimeException {
    public StoreBehindTopic(long own, long published) {
        super("the store ends at position " + own + " but has published up to " + published
                + ": it was restored from a backup; bring the missing entries back before it appends");
    }
}
