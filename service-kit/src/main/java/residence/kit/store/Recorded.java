package residence.kit.store;

import org.jspecify.annotations.Nullable;
import residence.events.Entry;

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
        @Nullable String traceparent) {}
