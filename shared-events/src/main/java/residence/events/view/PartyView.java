package residence.events.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Codes;
import residence.events.PartyRole;

/**
 * One of the five responsible parties, for as long as it is that.
 *
 * @param leader person reference of its project leader; null for readers who may not see it
 * @param until the day its successor begins, the first without it; null for who was appointed last
 * @param replacedBecause the reason for which it was replaced
 * @param doubtfulCode the organisation's credit code has a wrong check digit: a warning (GB 32100-2015)
 * @param pledge the leader's own signature 承诺书, null while it is not there
 */
public record PartyView(
        PartyRole role,
        String organisation,
        @Nullable String leader,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String replacedBecause,
        boolean doubtfulCode,
        @Nullable Source pledge,
        Source source) {

    static PartyView of(PartyRole role, String organisation, String leader, LocalDate from, Source source) {
        boolean doubtful = Codes.isCreditCode(organisation) && !Codes.creditCodeChecks(organisation);
        return new PartyView(role, organisation, leader, from, null, null, doubtful, null, source);
    }

    /** Whether it is in charge on {@code day}. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether nobody was appointed after it; it may be in charge, or be about to. */
    public boolean last() {
        return until == null;
    }

    PartyView until(LocalDate day, String reason) {
        return new PartyView(role, organisation, leader, from, day, reason, doubtfulCode, pledge, source);
    }

    PartyView pledged(Source signature) {
        return new PartyView(role, organisation, leader, from, until, replacedBecause, doubtfulCode, signature, source);
    }

    PartyView withoutLeader() {
        return new PartyView(role, organisation, null, from, until, replacedBecause, doubtfulCode, pledge, source);
    }
}
