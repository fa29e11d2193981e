package residence.kit.stream;

import java.util.Set;
import residence.events.Service;

/** What starts when Kafka answers, in the order of the beans, and stops in the reverse order. */
interface StreamPart {
    /** Services whose topics have to be there. */
    Set<Service> topics();

    /** Tried again until it does not fail. */
    void start();

    void stop();
}
