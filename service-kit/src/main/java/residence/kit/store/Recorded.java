package residence.kit.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.LiveEntries;

/**
 * An entry as it stands in the store.
 *
 * @param position 1, 2, 3 ... in commit order, without gaps, over all instances of the service
 * @param stream the noun and the subject: {@code Repair repair/R-1}
 * @param sequence 0, 1, 2 ... within the stream
 * @param bytes the exact bytes that are stored, published and hashed
 * @param traceparent W3C trace context of the request that recorded it, or null
 */
public record Recorded(
        long position,
        String stream,
        long sequence,
        Entry<?> entry,
        byte[] bytes,
        @Nullable String traceparent) {

    /** What stands of these; corrected bodies in their entries, the bytes as they were recorded. */
    static List<Recorded> standing(List<Recorded> all) {
        var live = LiveEntries.among(all.stream().<Entry<?>>map(Recorded::entry).toList());
        return all.stream()
                .flatMap(recorded ->
                        Optional.<Entry<?>>ofNullable(live.standing(recorded.entry())).map(recorded::with).stream())
                .toList();
    }

    private Recorded with(Entry<?> corrected) {
        return new Recorded(position, stream, sequence, corrected, bytes, traceparent);
    }
}
