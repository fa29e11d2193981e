package residence.kit.stream;

import residence.events.Service;
import residence.events.Subject;

/** Which entries a list holds already. */
@FunctionalInterface
interface Applied {
    boolean has(Service service, Subject key, long position);

    default Applied and(Applied other) {
        return (service, key, position) -> has(service, key, position) && other.has(service, key, position);
    }
}
