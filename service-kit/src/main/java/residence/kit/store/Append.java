package residence.kit.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;

/**
 * Entries to be appended together or not at all.
 *
 * @param stream the noun and the subject: {@code Repair repair/R-1}
 * @param expectedSequence sequence that the first of them must get; another one there is a version conflict
 * @param drafts entries that have no stamp yet; their ids derive from the command's id
 * @param condition what must not have happened since the facts were read, or null
 * @param requestHash SHA-256 of the request that the command's idempotency key came with, or null; kept beside the
 *     entries so that the same key with another body is told apart from a repeat
 * @param traceparent W3C trace context, or null
 */
public record Append(
        String stream,
        long expectedSequence,
        List<Entry<?>> drafts,
        @Nullable Condition condition,
        byte @Nullable [] requestHash,
        @Nullable String traceparent) {}
