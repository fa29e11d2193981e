package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import residence.events.Clocks;
import residence.events.Cover;
import residence.events.Cover.Revisit;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.WarrantyClock;
import residence.events.WarrantyClock.NotStarted;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.warranty.warranty.WarrantyCommand.CallForRevisit;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.MissRevisit;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/**
 * One warranty clock (R11), its revisits (R12) and its re-agreements (R13). What only the platform sends leaves no
 * trace where it has become needless: it may come twice, or late.
 */
final class Warranty {

    private Warranty() {}

    static List<WarrantyEvent> decide(WarrantyCommand command, WarrantyClock state, WarrantyFacts facts) {
        return switch (command) {
            case StartBuilderWarranty start ->
                started(state, Clock.BUILDER, facts.terms().builders(common(start), start.acceptedOn()));
            case StartOwnerWarranty start ->
                started(
                        state,
                        Clock.OWNER,
                        facts.terms().owners(common(start), start.handedOverOn(), facts.builders(), start.promises()));
            case CallForRevisit call -> callForRevisit(call, state);
            case RecordRevisit revisit -> recordRevisit(revisit, state);
            case MissRevisit miss -> missRevisit(miss, state);
            case ProposeReagreement proposal -> Reagreements.propose(proposal, running(state), facts.repaired());
            case SignReagreement signature -> Reagreements.sign(signature, running(state), facts);
            case ExpireWarranty expiry -> expire(expiry, state);
        };
    }

    private static boolean common(WarrantyCommand command) {
        return Clocks.common(Clocks.place(command.subject()));
    }

    /** Once and for all: a second acceptance or, for common parts, a later hand-over starts nothing anew. */
    private static List<WarrantyEvent> started(WarrantyClock state, Clock clock, List<Term> terms) {
        return state instanceof NotStarted ? List.of(new WarrantyStarted(clock, terms)) : List.of();
    }

    private static List<WarrantyEvent> callForRevisit(CallForRevisit call, WarrantyClock state) {
        return cover(state, call.part())
                .filter(cover -> cover.revisit() == Revisit.NOT_YET)
                .filter(cover -> cover.inWindow(call.act().occurredOn()))
                .map(Cover::term)
                .<List<WarrantyEvent>>map(term ->
                        List.of(new RevisitDue(term.part(), Objects.requireNonNull(term.revisitFrom()), term.endsOn())))
                .orElse(List.of());
    }

    private static List<WarrantyEvent> recordRevisit(RecordRevisit revisit, WarrantyClock state) {
        var on = revisit.act().occurredOn();
        var cover = covered(running(state), revisit.part());
        var from = cover.term().revisitFrom();
        if (from == null) {
            throw Refusal.of("R12.no-revisit", "part", revisit.part());
        }
        if (!cover.inWindow(on)) {
            throw Refusal.of(
                    "R12.outside-window", "from", from, "until", cover.term().endsOn());
        }
        return List.of(new RevisitRecorded(revisit.part(), on, revisit.sound(), revisit.findings()));
    }

    private static List<WarrantyEvent> missRevisit(MissRevisit miss, WarrantyClock state) {
        return ended(state, miss.part(), miss.act().occurredOn())
                .filter(cover -> cover.term().revisitFrom() != null)
                .filter(cover -> cover.revisit() == Revisit.NOT_YET || cover.revisit() == Revisit.DUE)
                .<List<WarrantyEvent>>map(cover ->
                        List.of(new RevisitMissed(miss.part(), cover.term().endsOn())))
                .orElse(List.of());
    }

    private static List<WarrantyEvent> expire(ExpireWarranty expiry, WarrantyClock state) {
        return ended(state, expiry.part(), expiry.act().occurredOn())
                .filter(cover -> !cover.expired())
                .<List<WarrantyEvent>>map(cover ->
                        List.of(new WarrantyExpired(expiry.part(), cover.term().endsOn())))
                .orElse(List.of());
    }

    private static Optional<Cover> ended(WarrantyClock state, Part part, LocalDate day) {
        return cover(state, part).filter(cover -> day.isAfter(cover.term().endsOn()));
    }

    private static Optional<Cover> cover(WarrantyClock state, Part part) {
        return switch (state) {
            case NotStarted none -> Optional.empty();
            case Running running -> Optional.ofNullable(running.covers().get(part));
        };
    }

    static Running running(WarrantyClock state) {
        return switch (state) {
            case NotStarted none -> throw Refusal.of("R11.not-started");
            case Running running -> running;
        };
    }

    static Cover covered(Running running, Part part) {
        return cover(running, part).orElseThrow(() -> Refusal.of("R11.no-term", "part", part));
    }
}
