package residence.record.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.view.Lists;
import residence.events.view.Source;

/**
 * One part under one clock.
 *
 * @param startsOn null where nothing that stands on the record says so (its start was voided)
 * @param endsOn last day under warranty, as last agreed; null as {@code startsOn}
 * @param revisitFrom first day of the window in which a revisit is due; null where none is
 * @param clause of the law, profile or contract that gave the length
 * @param revisits due, made and missed, in their order (R12)
 * @param reagreements proposed, signed and agreed, in their order (R13)
 * @param expired what recorded its end, null while nothing did
 */
public record CoveredPart(
        Part part,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate revisitFrom,
        @Nullable String clause,
        List<Revisit> revisits,
        List<Reagreement> reagreements,
        @Nullable Source expired,
        @Nullable Source source) {

    /** What became of a revisit 回访; one made in time but recorded after it was missed is a third thing (R12). */
    public enum Outcome {
        DUE,
        MADE,
        MISSED,
        MADE_RECORDED_LATE
    }

    /**
     * One revisit.
     *
     * @param from first day of the window it falls due in; null where it was made unasked
     * @param madeOn null while it was not made
     * @param sound what it found; null while it was not made
     */
    public record Revisit(
            Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate madeOn,
            @Nullable Boolean sound,
            @Nullable String findings,
            Source source) {
        /** Whether a visit on {@code day} is the one that was, or had been, due. */
        private boolean awaits(LocalDate day) {
            boolean open = outcome == Outcome.DUE || outcome == Outcome.MISSED;
            return open && from != null && until != null && !day.isBefore(from) && !day.isAfter(until);
        }

        private Revisit made(RevisitRecorded event, Source source) {
            var made = outcome == Outcome.MISSED ? Outcome.MADE_RECORDED_LATE : Outcome.MADE;
            return new Revisit(made, from, until, event.revisitedOn(), event.sound(), event.findings(), source);
        }
    }

    /**
     * A newly agreed term after an accepted repair.
     *
     * @param agreed null while signatures are missing
     */
    public record Reagreement(
            Subject repair,
            LocalDate endsOn,
            List<Signature> signatures,
            @Nullable Source agreed,
            Source source) {}

    /** @param signer the organisation or the person reference that signed for its side */
    public record Signature(Side side, String signer, Source source) {}

    static CoveredPart of(Term term, Source source) {
        return new CoveredPart(
                term.part(),
                term.startsOn(),
                term.endsOn(),
                term.revisitFrom(),
                term.clause(),
                List.of(),
                List.of(),
                null,
                source);
    }

    static CoveredPart unknown(Part part) {
        return new CoveredPart(part, null, null, null, null, List.of(), List.of(), null, null);
    }

    CoveredPart revisitDue(RevisitDue event, Source source) {
        return withRevisits(
                Lists.plus(revisits, new Revisit(Outcome.DUE, event.from(), event.endsOn(), null, null, null, source)));
    }

    CoveredPart revisited(RevisitRecorded event, Source source) {
        return closeRevisit(
                revisit -> revisit.awaits(event.revisitedOn()), revisit -> revisit.made(event, source), source);
    }

    CoveredPart missed(RevisitMissed event, Source source) {
        return closeRevisit(
                revisit -> revisit.outcome == Outcome.DUE,
                due -> new Revisit(Outcome.MISSED, due.from, event.endsOn(), null, null, null, source),
                source);
    }

    /** Turns the revisit that was awaited into what became of it; one that nobody asked for stands by itself. */
    private CoveredPart closeRevisit(Predicate<Revisit> awaited, UnaryOperator<Revisit> how, Source source) {
        var unasked = new Revisit(Outcome.DUE, null, null, null, null, null, source);
        return withRevisits(
                revisits.stream().anyMatch(awaited)
                        ? Lists.changeLast(revisits, awaited, how)
                        : Lists.plus(revisits, how.apply(unasked)));
    }

    CoveredPart proposed(ReagreementProposed event, Source source) {
        var proposal = new Reagreement(event.repair(), event.endsOn(), List.of(), null, source);
        return withReagreements(Lists.plus(reagreements, proposal));
    }

    CoveredPart signed(ReagreementSigned event, Source source) {
        var signature = new Signature(event.side(), event.signer(), source);
        return withReagreements(Lists.changeLast(
                reagreements,
                reagreement -> reagreement.agreed == null,
                open -> new Reagreement(
                        open.repair, open.endsOn, Lists.plus(open.signatures, signature), null, open.source)));
    }

    CoveredPart agreed(WarrantyReagreed event, Source source) {
        var open = reagreements.stream().anyMatch(one -> one.agreed == null && one.repair.equals(event.repair()));
        var all = open
                ? reagreements
                : Lists.plus(reagreements, new Reagreement(event.repair(), event.endsOn(), List.of(), null, source));
        var agreed = Lists.changeLast(
                all,
                one -> one.agreed == null && one.repair.equals(event.repair()),
                one -> new Reagreement(one.repair, event.endsOn(), one.signatures, source, one.source));
        return new CoveredPart(
                part, startsOn, event.endsOn(), event.revisitFrom(), clause, revisits, agreed, null, this.source);
    }

    CoveredPart expired(WarrantyExpired event, Source source) {
        return new CoveredPart(
                part, startsOn, event.endedOn(), revisitFrom, clause, revisits, reagreements, source, this.source);
    }

    private CoveredPart withRevisits(List<Revisit> changed) {
        return new CoveredPart(part, startsOn, endsOn, revisitFrom, clause, changed, reagreements, expired, source);
    }

    private CoveredPart withReagreements(List<Reagreement> changed) {
        return new CoveredPart(part, startsOn, endsOn, revisitFrom, clause, revisits, changed, expired, source);
    }
}
