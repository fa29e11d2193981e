package residence.warranty.warranty;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;

/**
 * What a clock knows about one part. What happened under an earlier end of the term (it was re-agreed or corrected
 * since) says nothing about the present one.
 *
 * @param reagreement the one proposed and not yet signed by both sides, or null
 */
record Cover(
        Term term,
        Revisit revisit,
        boolean expired,
        @Nullable Reagreement reagreement) {

    /** R12; a revisit that was made in time but recorded late is a third thing beside made and missed. */
    enum Revisit {
        NOT_YET,
        DUE,
        MADE,
        MISSED,
        MADE_RECORDED_LATE;

        boolean made() {
            return this == MADE || this == MADE_RECORDED_LATE;
        }
    }

    /** @param signed the sides whose signature is on the record */
    record Reagreement(Subject repair, LocalDate endsOn, Set<Side> signed) {
        Reagreement {
            signed = Set.copyOf(signed);
        }

        Reagreement signedBy(Side side) {
            var both = EnumSet.of(side);
            both.addAll(signed);
            return new Reagreement(repair, endsOn, both);
        }
    }

    static Cover of(Term term) {
        return new Cover(term, Revisit.NOT_YET, false, null);
    }

    boolean inWindow(LocalDate day) {
        return term.revisitFrom() != null && !day.isBefore(term.revisitFrom()) && !day.isAfter(term.endsOn());
    }

    Cover revisitDue(LocalDate end) {
        return end.equals(term.endsOn()) && revisit == Revisit.NOT_YET ? with(Revisit.DUE) : this;
    }

    Cover revisited(LocalDate on) {
        if (!inWindow(on)) {
            return this;
        }
        return with(revisit == Revisit.MISSED ? Revisit.MADE_RECORDED_LATE : revisit.made() ? revisit : Revisit.MADE);
    }

    Cover revisitMissed(LocalDate end) {
        return end.equals(term.endsOn()) && !revisit.made() ? with(Revisit.MISSED) : this;
    }

    Cover expired(LocalDate end) {
        return end.equals(term.endsOn()) ? new Cover(term, revisit, true, reagreement) : this;
    }

    Cover proposed(@Nullable Reagreement proposal) {
        return new Cover(term, revisit, expired, proposal);
    }

    Cover signed(Side side) {
        return reagreement == null ? this : proposed(reagreement.signedBy(side));
    }

    Cover reagreed(WarrantyReagreed agreed) {
        if (agreed.endsOn().equals(term.endsOn())) {
            return proposed(null);
        }
        return of(new Term(term.part(), term.startsOn(), agreed.endsOn(), agreed.revisitFrom(), term.clause()));
    }

    private Cover with(Revisit status) {
        return new Cover(term, status, expired, reagreement);
    }

    /** What falls due from here on; the day after the term's end is the first without it. */
    Stream<Due> dues() {
        var after = term.endsOn().plusDays(1);
        return Stream.concat(
                term.revisitFrom() == null ? Stream.of() : revisitDues(term.revisitFrom(), after),
                expired ? Stream.of() : Stream.of(new Due(Due.What.EXPIRED, term.part(), after)));
    }

    private Stream<Due> revisitDues(LocalDate from, LocalDate after) {
        var due = new Due(Due.What.REVISIT_DUE, term.part(), from);
        var missed = new Due(Due.What.REVISIT_MISSED, term.part(), after);
        return switch (revisit) {
            case NOT_YET -> Stream.of(due, missed);
            case DUE -> Stream.of(missed);
            case MADE, MISSED, MADE_RECORDED_LATE -> Stream.of();
        };
    }
}
