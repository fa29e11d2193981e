package residence.events;

import java.util.Locale;

/** The services that own events. Their names are part of every event type and frozen. */
public enum Service {
    PROJECT,
    QUALITY,
    WARRANTY,
    PROPERTY;

    /** As in event types, topics and positions: {@code warranty}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one topic this service publishes to: {@code residence.warranty.v1}. */
    public String topic() {
        return "residence." + id() + ".v1";
    }

    /** @throws IllegalArgumentException for a name that is no service's */
    public static Service of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
