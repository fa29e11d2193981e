package residence.events;

import java.time.LocalDate;
import java.util.List;

/**
 * A site open day 工地开放日: buyers see what is built for them, say what they think of it, and are answered (S0 二(四)2, 附件;
 * S1 二(二); S2 16). Subject {@code openday/...}; concerns its project.
 */
public sealed interface SiteOpenDayEvent extends DomainEvent {

    /**
     * Its photos are the entry's evidence.
     *
     * @param buildings that were shown; never empty
     * @param visitors how many came
     */
    @Correctable("visitors")
    record OpenDayHeld(Subject project, List<Subject> buildings, int visitors, LocalDate heldOn)
            implements SiteOpenDayEvent {}

    /**
     * Which dwelling is its giver's stands nowhere in it: all who read of the open day read this.
     *
     * @param id unique within the open day
     * @param buyer person reference of who gave it, by its own token: a buyer, or an owner by then
     */
    record OpinionGiven(String id, String buyer, String opinion) implements SiteOpenDayEvent {}

    /** @param id of the opinion, each answered once */
    record OpinionAnswered(String id, String answer) implements SiteOpenDayEvent {}
}
