package residence.property.reaction;

import java.util.Optional;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;

/** The case that a repair answers, from this service's own record; a repair that somebody requested directly has none. */
final class ForwardedCase {
    private ForwardedCase() {}

    static Optional<Subject> of(Subject repair, Lookup lookup) {
        return lookup.entries(repair, MaintenanceForwarded.class).stream()
                .filter(forwarded -> forwarded.body().repair().equals(repair))
                .map(Entry::subject)
                .findFirst();
    }
}
