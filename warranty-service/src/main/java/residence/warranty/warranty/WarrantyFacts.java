package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.ClockTerms;
import residence.events.Clocks;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.Term;
import residence.warranty.warranty.WarrantyCommand.CallForRevisit;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.MissRevisit;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/**
 * What a clock's rules must know from outside of it.
 *
 * @param standards the figures that govern the building on the day in question
 * @param designLifeYears of the building; null where nobody asks or nobody said
 * @param builders the builder's terms at the same place, when the owner's clock starts
 * @param repaired the repair that a re-agreement is proposed for; null where there is none such
 * @param proposedOn with a signature, the day of what it signs; null where nothing is proposed
 */
record WarrantyFacts(
        Standards standards,
        @Nullable Integer designLifeYears,
        List<Term> builders,
        @Nullable Repaired repaired,
        @Nullable LocalDate proposedOn) {

    /** @param acceptedOn the day on which the owner accepted it, or was deemed to; null while it is not accepted */
    record Repaired(
            Subject place,
            Part part,
            LocalDate requestedOn,
            @Nullable LocalDate acceptedOn) {}

    /** The terms that these figures give. */
    Terms terms() {
        return new Terms(standards, designLifeYears);
    }

    private static final WarrantyFacts NONE = new WarrantyFacts(Standards.of(List.of()), null, List.of(), null, null);

    static WarrantyFacts lookUp(WarrantyCommand command, WarrantyClock state, Lookup lookup) {
        return switch (command) {
            case StartBuilderWarranty start -> figures(start.subject(), start.acceptedOn(), lookup);
            case StartOwnerWarranty start ->
                figures(start.subject(), start.handedOverOn(), lookup)
                        .with(builders(lookup, Clocks.place(start.subject())));
            case ProposeReagreement proposal -> NONE.with(repaired(proposal.repair(), lookup));
            case SignReagreement signature ->
                figures(signature.subject(), signature.act().occurredOn(), lookup)
                        .signing(proposedOn(signature, lookup));
            case CallForRevisit call -> NONE;
            case RecordRevisit revisit -> NONE;
            case MissRevisit miss -> NONE;
            case ExpireWarranty expiry -> NONE;
        };
    }

    private static WarrantyFacts figures(Subject clock, LocalDate day, Lookup lookup) {
        var building = KnownBuilding.of(lookup, clock);
        var standards = Standards.governing(lookup, building.subject(), day).heard(building.subject(), day);
        return new WarrantyFacts(standards, building.designLifeYears(), List.of(), null, null);
    }

    /** An owner's clock waits for the builder's: it never ends before it. */
    private static List<Term> builders(Lookup lookup, Subject place) {
        return ClockTerms.of(lookup, place, Clock.BUILDER)
                .orElseThrow(() -> Refusal.of("not-heard.builder-clock", "place", place));
    }

    private WarrantyFacts with(List<Term> terms) {
        return new WarrantyFacts(standards, designLifeYears, terms, repaired, proposedOn);
    }

    private WarrantyFacts with(@Nullable Repaired repair) {
        return new WarrantyFacts(standards, designLifeYears, builders, repair, proposedOn);
    }

    private WarrantyFacts signing(@Nullable LocalDate proposal) {
        return new WarrantyFacts(standards, designLifeYears, builders, repaired, proposal);
    }

    /** The proposal recorded last is the one that stands. */
    private static @Nullable LocalDate proposedOn(SignReagreement signature, Lookup lookup) {
        return lookup.entries(signature.subject(), ReagreementProposed.class).stream()
                .filter(proposal -> proposal.body().part() == signature.part())
                .map(Entry::occurredOn)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable Repaired repaired(Subject repair, Lookup lookup) {
        var entries = lookup.entries(repair, RepairEvent.class);
        Repaired repaired = null;
        for (var entry : entries) {
            repaired = after(repaired, entry);
        }
        return repaired;
    }

    private static @Nullable Repaired after(@Nullable Repaired before, Entry<RepairEvent> entry) {
        if (entry.body() instanceof RepairRequested it) {
            return new Repaired(it.place(), it.part(), entry.occurredOn(), null);
        }
        return before == null
                ? null
                : new Repaired(
                        before.place(),
                        before.part(),
                        before.requestedOn(),
                        accepts(entry.body()) ? entry.occurredOn() : null);
    }

    private static boolean accepts(RepairEvent event) {
        return event instanceof RepairEvent.RepairAccepted || event instanceof RepairEvent.RepairDeemedAccepted;
    }
}
