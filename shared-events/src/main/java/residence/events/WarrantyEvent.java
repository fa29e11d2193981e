package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One warranty clock of one dwelling, or of a building's common parts. Subject {@code .../clock/builder} or
 * {@code .../clock/owner} below the dwelling, or below the building for its common parts (R11).
 */
public sealed interface WarrantyEvent extends DomainEvent {
    enum Clock {
        /** Builder to developer, from completion acceptance. */
        BUILDER,
        /** Developer to owner, from hand-over. */
        OWNER
    }

    /** Who stands on either side of a clock and signs a re-agreement for it (R13). */
    enum Side {
        DEVELOPER,
        /** The builder's side of the builder's clock. */
        CONTRACTOR,
        /** An owner of the dwelling; for common parts the owners' committee. */
        OWNERS
    }

    /**
     * The term of one part.
     *
     * @param startsOn first day under warranty
     * @param endsOn last day under warranty
     * @param revisitFrom first day of the window in which a revisit is due (R12); null where none is: parts that are
     *     not waterproof, the builder's clock, no window in the profile
     * @param clause of the law, profile or contract that gave the length
     */
    record Term(
            Part part,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate revisitFrom,
            String clause) {
        /** Whether the part is under warranty on {@code day}. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    record WarrantyStarted(Clock clock, List<Term> terms) implements WarrantyEvent, Verdict {}

    /** The last six months of a waterproof part's term have begun (R12). */
    record RevisitDue(Part part, LocalDate from, LocalDate endsOn) implements WarrantyEvent {}

    /** @param revisitedOn within the window; an entry made after the term's end still counts, as recorded late */
    @Correctable({"sound", "findings"})
    record RevisitRecorded(Part part, LocalDate revisitedOn, boolean sound, String findings) implements WarrantyEvent {}

    record RevisitMissed(Part part, LocalDate endsOn) implements WarrantyEvent {}

    /** @param repair the accepted repair that gives the ground for it (R13) */
    record ReagreementProposed(Part part, Subject repair, LocalDate endsOn) implements WarrantyEvent {}

    /** @param signer the organisation or the person reference that signed with its own token */
    record ReagreementSigned(Part part, Side side, String signer) implements WarrantyEvent {}

    /** @param revisitFrom of the new term, as in {@link Term} */
    record WarrantyReagreed(
            Part part,
            Subject repair,
            LocalDate previousEnd,
            LocalDate endsOn,
            @Nullable LocalDate revisitFrom) implements WarrantyEvent, Verdict {}

    record WarrantyExpired(Part part, LocalDate endedOn) implements WarrantyEvent {}
}
