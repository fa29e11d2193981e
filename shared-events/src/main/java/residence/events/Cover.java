package residence.events;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;

/**
 * What a warranty clock knows about one part: its term (R11), its revisit (R12), its re-agreement (R13). What happened
 * under an earlier end of the term (it was re-agreed or corrected since) says nothing about the present one.
 *
 * @param reagreement the one proposed and not yet signed by both sides, or null
 */
public record Cover(
        Term term,
        Revisit revisit,
        boolean expired,
        @Nullable Reagreement reagreement) {

    /** R12; a revisit that was made in time but recorded late is a third thing beside made and missed. */
    public enum Revisit {
        NOT_YET,
        DUE,
        MADE,
        MISSED,
        MADE_RECORDED_LATE;

        public boolean made() {
            return this == MADE || this == MADE_RECORDED_LATE;
        }
    }

    /** @param signed the sides whose signature is on the record */
    public record Reagreement(Subject repair, LocalDate endsOn, Set<Side> signed) {
        public Reagreement {
            signed = Set.copyOf(signed);
        }

        public Reagreement signedBy(Side side) {
            var both = EnumSet.of(side);
            both.addAll(signed);
            return new Reagreement(repair, endsOn, both);
        }
    }

    public static Cover of(Term term) {
        return new Cover(term, Revisit.NOT_YET, false, null);
    }

    public boolean inWindow(LocalDate day) {
        return term.revisitFrom() != null && !day.isBefore(term.revisitFrom()) && !day.isAfter(term.endsOn());
    }

    public Cover revisitDue(LocalDate end) {
        return end.equals(term.endsOn()) && revisit == Revisit.NOT_YET ? with(Revisit.DUE) : this;
    }

    public Cover revisited(LocalDate on) {
        if (!inWindow(on)) {
            return this;
        }
        return with(revisit == Revisit.MISSED ? Revisit.MADE_RECORDED_LATE : revisit.made() ? revisit : Revisit.MADE);
    }

    public Cover revisitMissed(LocalDate end) {
        return end.equals(term.endsOn()) && !revisit.made() ? with(Revisit.MISSED) : this;
    }

    public Cover expired(LocalDate end) {
        return end.equals(term.endsOn()) ? new Cover(term, revisit, true, reagreement) : this;
    }

    public Cover proposed(@Nullable Reagreement proposal) {
        return new Cover(term, revisit, expired, proposal);
    }

    public Cover signed(Side side) {
        return reagreement == null ? this : proposed(reagreement.signedBy(side));
    }

    public Cover reagreed(WarrantyReagreed agreed) {
        if (agreed.endsOn().equals(term.endsOn())) {
            return proposed(null);
        }
        return of(new Term(term.part(), term.startsOn(), agreed.endsOn(), agreed.revisitFrom(), term.clause()));
    }

    private Cover with(Revisit status) {
        return new Cover(term, status, expired, reagreement);
    }
}
