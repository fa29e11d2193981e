package residence.kit.stream;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Command;

/** How a reaction's commands reach the command shell; the platform is the caller. */
@FunctionalInterface
public interface CommandSender {
    /**
     * Returns after the commit. The same command id again changes nothing.
     *
     * @param causation the event that is answered
     * @param traceparent W3C trace context that the event was recorded in, or null
     * @throws residence.events.Refusal where the rules do not allow it
     */
    void send(Command command, UUID commandId, UUID correlation, UUID causation, @Nullable String traceparent);
}
