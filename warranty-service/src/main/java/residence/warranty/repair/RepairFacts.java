package residence.warranty.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.ClockTerms;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Part;
import residence.events.PlatformCommand;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairLoop;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;
import residence.warranty.repair.RepairCommand.RequestRepair;

/**
 * What the loop of a repair must know from outside of it.
 *
 * @param within calendar days that the profile gives for what comes next; null where it sets none
 * @param warrantedUntil last day of the part's term on the owner's clock, where it ran on the day of the request;
 *     null where it did not, or no such term is on the record
 * @param lastOn the last day of what people did in the loop so far; null before they did, and where the platform asks.
 *     That something was recorded as overdue is no act: what was done in time may be told after it
 */
record RepairFacts(
        @Nullable Integer within,
        @Nullable LocalDate warrantedUntil,
        @Nullable LocalDate lastOn) {

    private static final RepairFacts NONE = new RepairFacts(null, null, null);

    /** The last day in time for what comes next, counted from {@code day}; null where the profile sets none. */
    @Nullable
    LocalDate lastDay(LocalDate day) {
        return within == null ? null : day.plusDays(within);
    }

    static RepairFacts lookUp(RepairCommand command, RepairLoop state, Lookup lookup) {
        var facts = figures(command, state, lookup);
        return command instanceof PlatformCommand || command instanceof RequestRepair
                ? facts
                : new RepairFacts(facts.within, facts.warrantedUntil, lastOn(command.subject(), lookup));
    }

    private static @Nullable LocalDate lastOn(Subject repair, Lookup lookup) {
        return Entry.lastDay(lookup.entries(repair, RepairEvent.class).stream()
                .filter(entry -> !(entry.body() instanceof RepairOverdue)));
    }

    private static RepairFacts figures(RepairCommand command, RepairLoop state, Lookup lookup) {
        return switch (command) {
            case RequestRepair request -> {
                KnownBuilding.standing(lookup, request.place(), request.act().occurredOn());
                yield days(
                        FigureKey.REPAIR_ASSIGN_DAYS,
                        request.place(),
                        request.act().occurredOn(),
                        lookup);
            }
            case AssignRepair assign ->
                days(FigureKey.REPAIR_COMPLETE_DAYS, state, assign.act().occurredOn(), lookup);
            case RejectRepair reject ->
                days(FigureKey.REPAIR_COMPLETE_DAYS, state, reject.act().occurredOn(), lookup);
            case CompleteRepair complete ->
                days(FigureKey.REPAIR_DEEMED_DAYS, state, complete.act().today(), lookup);
            case RefuseRepair refuse -> new RepairFacts(null, warranted(refuse.subject(), lookup), null);
            case AcceptRepair accept -> NONE;
            case DeemRepairAccepted deem -> NONE;
            case ReportRepairOverdue report -> NONE;
        };
    }

    private static RepairFacts days(String figure, RepairLoop state, LocalDate day, Lookup lookup) {
        return state instanceof RepairLoop.Filed filed
                ? days(figure, filed.request().place(), day, lookup)
                : NONE;
    }

    private static RepairFacts days(String figure, Subject place, LocalDate day, Lookup lookup) {
        var standards = Standards.governing(lookup, place.root(), day);
        return new RepairFacts(standards.number(figure).orElse(null), null, null);
    }

    /** A part is out of term by the day on which its defect was reported, however long the repair then took. */
    private static @Nullable LocalDate warranted(Subject repair, Lookup lookup) {
        return lookup.first(repair, RepairRequested.class)
                .flatMap(request -> until(request.body().place(), request.body().part(), request.occurredOn(), lookup))
                .orElse(null);
    }

    private static Optional<LocalDate> until(Subject place, Part part, LocalDate day, Lookup lookup) {
        return ClockTerms.of(lookup, place, Clock.OWNER).stream()
                .flatMap(List::stream)
                .filter(term -> term.part() == part && term.covers(day))
                .map(Term::endsOn)
                .findFirst();
    }
}
