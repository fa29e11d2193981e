package residence.kit.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import residence.events.Service;

/**
 * An entry whose effect a consumer could not have, or one that stands behind such an entry of its key.
 *
 * @param key whose later entries wait behind it
 * @param reason in one line
 * @param attempts how often its effect was tried
 */
public record ParkedEvent(
        String consumer,
        Service service,
        long position,
        int partition,
        String key,
        String type,
        State state,
        String reason,
        int attempts,
        Instant parkedAt,
        @JsonIgnore byte[] bytes,
        @JsonIgnore @Nullable String traceparent) {

    /** Why it is parked. */
    public enum State {
        /** Its handler failed: a person has to look at it. */
        POISON,
        /** It needs a fact that has not been heard yet; tried again by itself. */
        WAITING,
        /** An earlier entry of its key is parked. */
        BEHIND,
        /** A person decided that it has no effect here. */
        DISCARDED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
