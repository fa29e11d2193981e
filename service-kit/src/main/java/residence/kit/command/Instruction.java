package residence.kit.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Command;

/**
 * A command with the circumstances that the rules never see.
 *
 * @param commandId event ids derive from it; it derives from the caller's idempotency key, from the event a reaction
 *     answers, or from the deadline that fell due (UUID version 5), and is random (version 4) otherwise
 * @param correlationId the same for everything one request sets off
 * @param causationId the event that a reaction answers, or null
 * @param expectedVersion the version the caller has seen ({@code If-Match}), or null
 * @param requestHash SHA-256 of the request that came with an idempotency key, or null
 * @param traceparent W3C trace context, or null
 */
public record Instruction(
        Command command,
        UUID commandId,
        UUID correlationId,
        @Nullable UUID causationId,
        @Nullable Long expectedVersion,
        byte @Nullable [] requestHash,
        @Nullable String traceparent,
        Caller caller) {

    /** Whether the same instruction may come again with the same id. */
    public boolean repeatable() {
        return commandId.version() == 5;
    }

    /** Whether the platform sends it because a day has come; what it sends in answer to an event has a cause. */
    boolean ofDeadline() {
        return caller.equals(Caller.PLATFORM) && causationId == null;
    }
}
