package residence.record.document;

import java.util.Set;
import residence.events.Entry;
import residence.events.Subject;

/**
 * An entry that stands, after everything that was said about it.
 *
 * @param position in its service's store
 * @param documents those that it stands in
 */
public record Standing(Entry<?> entry, long position, Set<Subject> documents) {
    public Standing {
        documents = Set.copyOf(documents);
    }
}
