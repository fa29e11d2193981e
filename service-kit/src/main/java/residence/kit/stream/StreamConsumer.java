package residence.kit.stream;

import java.util.Set;
import residence.events.Service;

/**
 * A named consumer of a service: declare one as a bean and it runs. Each entry of the topics has its effect once,
 * entries of one key in their order; nothing is assumed about the order of entries of different services or keys.
 *
 * @param name stable: its watermarks are kept under it
 * @param services whose topics it reads
 */
public record StreamConsumer(String name, Set<Service> services, Effect effect) {
    /** The consumer that sends commands; nothing is shown by it. */
    public static final String REACTIONS = "reactions";

    public StreamConsumer {
        services = Set.copyOf(services);
    }
}
