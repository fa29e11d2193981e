package residence.record.document;

import residence.events.Entry;

/** Hears of each entry after it was put on the record, in the same transaction; of one that was told again, again. */
@FunctionalInterface
public interface AfterRecording {
    void recorded(Entry<?> entry);
}
