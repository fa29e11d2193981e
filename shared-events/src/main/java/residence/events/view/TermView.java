package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.Cover;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;

/**
 * The term of one part on one clock (R11).
 *
 * @param place the dwelling, or the building for its common parts
 * @param endsOn last day under warranty, as last agreed
 * @param clause of the law, profile or contract that gave the length
 * @param expired whether its end is recorded
 * @param revisitFrom first day of the window in which a revisit is due (R12); null where none is
 * @param revisit how the revisit of this term stands; null where none is due
 * @param revisitedOn the latest in the window; null where none was made
 * @param sound what that one found
 * @param revisits due, made and missed, of earlier ends too, in their order
 * @param reagreements proposed, signed and agreed, in their order (R13)
 * @param source what started it
 */
public record TermView(
        Subject place,
        Clock clock,
        Part part,
        LocalDate startsOn,
        LocalDate endsOn,
        String clause,
        boolean expired,
        @Nullable LocalDate revisitFrom,
        Cover.@Nullable Revisit revisit,
        @Nullable LocalDate revisitedOn,
        @Nullable Boolean sound,
        List<Visit> revisits,
        List<Reagreement> reagreements,
        Source source) {

    /**
     * One revisit 回访.
     *
     * @param outcome due, made, missed, or made in time and recorded after it was missed
     * @param until end of the term that it is, or was, due in; null where it was made in no term's window
     * @param madeOn null while it was not made
     * @param sound what it found; null while it was not made
     */
    public record Visit(
            Cover.Revisit outcome,
            @Nullable LocalDate until,
            @Nullable LocalDate madeOn,
            @Nullable Boolean sound,
            @Nullable String findings,
            Source source) {}

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
            Source source) {
        private Reagreement signed(Signature signature) {
            return new Reagreement(repair, endsOn, Lists.plus(signatures, signature), agreed, source);
        }

        private Reagreement agreed(LocalDate end, Source verdict) {
            return new Reagreement(repair, end, signatures, verdict, source);
        }
    }

    /** @param signer the organisation or the person reference that signed for its side; null where that is not shown */
    public record Signature(Side side, @Nullable String signer, Source source) {}

    /** As readers see it who may not know which persons signed. */
    public TermView withoutSigners() {
        return agreeing(Lists.change(
                reagreements,
                one -> true,
                one -> new Reagreement(
                        one.repair,
                        one.endsOn,
                        Lists.change(one.signatures, any -> true, any -> new Signature(any.side, null, any.source)),
                        one.agreed,
                        one.source)));
    }

    static TermView of(Subject place, Clock clock, Term term, Source source) {
        return new TermView(
                        place,
                        clock,
                        term.part(),
                        term.startsOn(),
                        term.endsOn(),
                        term.clause(),
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        source)
                .as(Cover.of(term));
    }

    TermView revisitDue(RevisitDue event, Source source) {
        var due = new Visit(Cover.Revisit.DUE, event.endsOn(), null, null, null, source);
        return as(cover().revisitDue(event.endsOn())).with(Lists.plus(revisits, due));
    }

    TermView missed(RevisitMissed event, Source source) {
        var missed = new Visit(Cover.Revisit.MISSED, event.endsOn(), null, null, null, source);
        return as(cover().revisitMissed(event.endsOn())).with(instead(missed));
    }

    TermView revisited(RevisitRecorded event, Source source) {
        if (!cover().inWindow(event.revisitedOn())) {
            return with(Lists.plus(revisits, visit(Cover.Revisit.MADE, null, event, source)));
        }
        var next = cover().revisited(event.revisitedOn());
        return as(next).with(instead(visit(next.revisit(), endsOn, event, source)))
                .found(event);
    }

    private static Visit visit(Cover.Revisit outcome, @Nullable LocalDate until, RevisitRecorded event, Source source) {
        return new Visit(outcome, until, event.revisitedOn(), event.sound(), event.findings(), source);
    }

    TermView proposed(ReagreementProposed event, Source source) {
        var proposal = new Reagreement(event.repair(), event.endsOn(), List.of(), null, source);
        return agreeing(Lists.plus(reagreements, proposal));
    }

    TermView signed(ReagreementSigned event, Source source) {
        var signature = new Signature(event.side(), event.signer(), source);
        return agreeing(Lists.changeLast(reagreements, TermView::open, one -> one.signed(signature)));
    }

    TermView agreed(WarrantyReagreed event, Source source) {
        Predicate<Reagreement> its = one -> open(one) && one.repair.equals(event.repair());
        var known = reagreements.stream().anyMatch(its) ? this : proposed(proposal(event), source);
        UnaryOperator<Reagreement> agree = one -> one.agreed(event.endsOn(), source);
        return known.agreeing(Lists.changeLast(known.reagreements, its, agree)).as(cover().reagreed(event));
    }

    TermView expired(WarrantyExpired event) {
        return as(cover().expired(event.endedOn()));
    }

    private static ReagreementProposed proposal(WarrantyReagreed event) {
        return new ReagreementProposed(event.part(), event.repair(), event.endsOn());
    }

    private static boolean open(Reagreement reagreement) {
        return reagreement.agreed == null;
    }

    /** In place of the revisit of that end which was due or missed, or by itself. */
    private List<Visit> instead(Visit visit) {
        Predicate<Visit> awaited = one -> one.madeOn == null && Objects.equals(one.until, visit.until);
        return revisits.stream().anyMatch(awaited)
                ? Lists.changeLast(revisits, awaited, one -> visit)
                : Lists.plus(revisits, visit);
    }

    /** As the rules see it; a proposal that is open changes nothing that they make of the term. */
    private Cover cover() {
        var term = new Term(part, startsOn, endsOn, revisitFrom, clause);
        return new Cover(term, revisit == null ? Cover.Revisit.NOT_YET : revisit, expired, null);
    }

    /** As the rules see it now; under another end nothing was visited yet. */
    private TermView as(Cover cover) {
        var term = cover.term();
        boolean same = term.endsOn().equals(endsOn);
        return new TermView(
                place,
                clock,
                part,
                startsOn,
                term.endsOn(),
                clause,
                cover.expired(),
                term.revisitFrom(),
                term.revisitFrom() == null ? null : cover.revisit(),
                same ? revisitedOn : null,
                same ? sound : null,
                revisits,
                reagreements,
                source);
    }

    private TermView with(List<Visit> visits) {
        return new TermView(
                place,
                clock,
                part,
                startsOn,
                endsOn,
                clause,
                expired,
                revisitFrom,
                revisit,
                revisitedOn,
                sound,
                visits,
                reagreements,
                source);
    }

    private TermView found(RevisitRecorded event) {
        return new TermView(
                place,
                clock,
                part,
                startsOn,
                endsOn,
                clause,
                expired,
                revisitFrom,
                revisit,
                event.revisitedOn(),
                event.sound(),
                revisits,
                reagreements,
                source);
    }

    private TermView agreeing(List<Reagreement> agreements) {
        return new TermView(
                place,
                clock,
                part,
                startsOn,
                endsOn,
                clause,
                expired,
                revisitFrom,
                revisit,
                revisitedOn,
                sound,
                revisits,
                agreements,
                source);
    }
}
