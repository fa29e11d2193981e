package residence.kit.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Neither must have happened; null where there is neither. */
    public static @Nullable Condition both(@Nullable Condition one, @Nullable Condition other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        var about = Stream.concat(one.about.stream(), other.about.stream()).toList();
        return new Condition(Math.min(one.position, other.position), about);
    }
}
