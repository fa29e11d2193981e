package residence.kit.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Subject;

/** The key under which an entry stays in order with its neighbours: building, else community, project, parcel, region. */
public final class PartitionKey {
    private static final Set<String> KINDS = Set.of("building", "community", "project", "parcel", "region");

    private PartitionKey() {}

    /** @throws IllegalStateException where neither subject nor concerns lie in anything that keeps an order */
    public static Subject of(Subject subject, List<Subject> concerns) {
        return Stream.concat(Stream.of(subject), concerns.stream())
                .map(Subject::root)
                .filter(root -> KINDS.contains(root.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(subject + " concerns nothing that keeps an order"));
    }
}
