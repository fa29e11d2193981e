package residence.property.workorder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;

/**
 * What the rules of a case must know.
 *
 * @param underWarranty whether the owner's clock of the place covers the part on the day it happened (R15)
 */
record WorkOrderFacts(boolean underWarranty) {

    /** A term as far as it has been heard: first and last day under warranty. */
    private record Term(LocalDate startsOn, LocalDate endsOn) {
        boolean covers(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /**
     * @throws Refusal where the building has not been heard of, or has no such dwelling; {@code not-heard.owner-clock}
     *     between the news of a hand-over and that of the warranty it started: taken for "not under warranty", the case
     *     would stay the company's own for good
     */
    static WorkOrderFacts lookUp(WorkOrderCommand command, WorkOrder.State state, Lookup lookup) {
        if (!(command instanceof RequestMaintenance request)) {
            return new WorkOrderFacts(false);
        }
        requireKnown(request.place(), lookup);
        return new WorkOrderFacts(
                underWarranty(request.place(), request.part(), request.act().occurredOn(), lookup));
    }

    private static void requireKnown(Subject place, Lookup lookup) {
        var building = KnownBuilding.of(lookup, place);
        // an admitted building's source may not list its dwellings; then nobody can say which it has
        boolean listed = !building.dwellings().isEmpty();
        if (!place.equals(building.subject())
                && listed
                && building.dwelling(place).isEmpty()) {
            throw Refusal.of("work-order.unknown-dwelling", "dwelling", place);
        }
    }

    private static boolean underWarranty(Subject place, Part part, LocalDate day, Lookup lookup) {
        var clock = lookup.entries(place.child("clock", "owner"), WarrantyEvent.class);
        if (clock.isEmpty() && handedOver(place, day, lookup)) {
            throw Refusal.of("not-heard.owner-clock", "place", place);
        }
        Term term = null;
        for (Entry<WarrantyEvent> entry : clock) {
            term = after(term, part, entry.body());
        }
        return term != null && term.covers(day);
    }

    /** Whether the owner's clock of {@code place} runs on the day: a building's from its first hand-over on (R11). */
    private static boolean handedOver(Subject place, LocalDate day, Lookup lookup) {
        return lookup.entries(place, UnitHandedOver.class).stream()
                .anyMatch(entry -> !entry.body().handedOverOn().isAfter(day));
    }

    /** What an event of the clock does to the part's term. A day within a term stays so when the term has expired. */
    private static @Nullable Term after(@Nullable Term term, Part part, WarrantyEvent event) {
        return switch (event) {
            case WarrantyStarted started ->
                started.terms().stream()
                        .filter(of -> of.part() == part)
                        .map(of -> new Term(of.startsOn(), of.endsOn()))
                        .findFirst()
                        .orElse(term);
            case WarrantyReagreed agreed ->
                agreed.part() == part && term != null ? new Term(term.startsOn(), agreed.endsOn()) : term;
            case WarrantyExpired expired ->
                expired.part() == part && term != null ? new Term(term.startsOn(), expired.endedOn()) : term;
            case RevisitDue due -> term;
            case RevisitRecorded revisit -> term;
            case RevisitMissed missed -> term;
            case ReagreementProposed proposed -> term;
            case ReagreementSigned signed -> term;
        };
    }
}
