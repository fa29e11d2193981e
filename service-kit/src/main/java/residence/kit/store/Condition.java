package residence.kit.store;

import java.util.List;
import java.util.Set;
import residence.events.Subject;

/**
 * What must not have happened since facts were read: checked in SQL under the append lock, so rules that span
 * aggregates of one service hold under concurrency.
 *
 * @param position the store's last position when the facts were read
 * @param about what they were about
 */
public record Condition(long position, List<About> about) {
    /**
     * @param subject entries about it, inside it, or with either in their concerns
     * @param types stable type names
     */
    public record About(Subject subject, Set<String> types) {}
}
