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

    /**
     * The term of one part.
     *
     * @param endsOn last day under warranty
     * @param clause of the law, profile or contract that gave the length
     */
    record Term(Part part, LocalDate startsOn, LocalDate endsOn, String clause) {}

    record WarrantyStarted(Clock clock, List<Term> terms) implements WarrantyEvent, Verdict {}

    /** The last six months of a waterproof part's term have begun (R12). */
    record RevisitDue(Part part, LocalDate from, LocalDate endsOn) implements WarrantyEvent {}

    record RevisitRecorded(Part part, boolean sound, String findings) implements WarrantyEvent {}

    record RevisitMissed(Part part, LocalDate endsOn) implements WarrantyEvent {}

    /** @param repair the accepted repair that gives the ground for it (R13) */
    record ReagreementProposed(Part part, Subject repair, LocalDate endsOn) implements WarrantyEvent {}

    /** @param signer the organisation or the person reference that signed with its own token */
    record ReagreementSigned(
            Part part, String signer, @Nullable String role) implements WarrantyEvent {}

    record WarrantyReagreed(Part part, Subject repair, LocalDate previousEnd, LocalDate endsOn)
            implements WarrantyEvent, Verdict {}

    record WarrantyExpired(Part part, LocalDate endedOn) implements WarrantyEvent {}
}
