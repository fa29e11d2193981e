package residence.kit.store;

import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of an append that Axon's messages have no place for. Whoever handles a command puts them into its
 * unit of work under {@link #KEY} before the commit, and finds the {@code List<Recorded>} under {@link #RECORDED}
 * after it.
 *
 * @param condition what must not have happened since the facts were read, or null
 * @param requestHash SHA-256 of the request that came with an idempotency key, or null
 * @param traceparent W3C trace context, or null
 * @param expectedSequence sequence that the first entry must get; null: the one its message carries
 */
public record AppendTerms(
        @Nullable Condition condition,
        byte @Nullable [] requestHash,
        @Nullable String traceparent,
        @Nullable Long expectedSequence) {

    /** Resource of the unit of work that holds the terms. */
    public static final String KEY = AppendTerms.class.getName();

    /** Resource of the unit of work that holds what was recorded: a {@code List<Recorded>}. */
    public static final String RECORDED = KEY + ".recorded";

    /** In a command message's metadata: the {@link Condition} on which its sender was allowed to send it. */
    public static final String ACCESS = KEY + ".access";

    private static final AppendTerms NONE = new AppendTerms(null, null, null, null);

    static AppendTerms of(@Nullable UnitOfWork<?> work) {
        AppendTerms terms = work == null ? null : work.getResource(KEY);
        return terms == null ? NONE : terms;
    }
}
