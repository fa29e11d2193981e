package residence.events;

import java.time.LocalDate;
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

    /**
     * The committee 业主委员会 that its owners elected, as filed with the housing department of its district
     * (建房〔2009〕274号《业主大会和业主委员会指导规则》 art. 33). The first day of another ends the term of the one before.
     *
     * @param committee organisation that acts for the owners
     * @param from first day of its term, before or after its filing
     * @param until first day after it, at most five years later (art. 32)
     */
    record OwnersCommitteeFiled(String committee, LocalDate from, LocalDate until) implements CommunityEvent {}
}
