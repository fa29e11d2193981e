package residence.kit.stream;

import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.Service;

/**
 * An entry as it comes to a consumer.
 *
 * @param partition of the service's topic
 * @param position in the service's store
 * @param bytes as they were stored and published
 * @param traceparent W3C trace context of the request that recorded it, or null
 */
public record Delivery(
        Service service,
        int partition,
        long position,
        Entry<?> entry,
        byte[] bytes,
        @Nullable String traceparent) {}
