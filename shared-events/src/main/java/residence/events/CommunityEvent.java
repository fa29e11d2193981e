package residence.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A residential community 小区: which buildings belong together, whichever project they came from (S0 二(五), S4 三.5).
 * Subject {@code community/...}; concerns its buildings, and those that leave it.
 */
public sealed interface CommunityEvent extends DomainEvent {

    /** @param region six-digit division code or a zone's extension of it; it does not change */
    @Correctable("name")
    record CommunityRegistered(String name, String region, List<Subject> buildings) implements CommunityEvent {}

    /** @param name the new one; null where it stays */
    @Correctable({"name", "reason"})
    record CommunityChanged(@Nullable String name, List<Subject> joined, List<Subject> left, String reason)
            implements CommunityEvent {}
}
