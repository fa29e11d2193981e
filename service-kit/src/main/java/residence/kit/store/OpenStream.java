package residence.kit.store;

import java.util.List;
import java.util.Optional;

/**
 * A stream as it is to be folded: from the state that was kept of it, or from its beginning.
 *
 * @param after the entries behind the state, as they were recorded
 */
record OpenStream(Optional<Snapshots.Kept> kept, List<Recorded> after) {}
