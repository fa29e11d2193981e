package residence.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

/**
 * The terms of a clock as they stand (R11, R13), re-agreed ones with their new end. That one has expired changes nothing:
 * its last day stands in it, and an earlier end that expired before a correction says nothing about the present one.
 */
public final class ClockTerms {
    private ClockTerms() {}

    /** @return empty where the clock at {@code place} has not started */
    public static Optional<List<Term>> of(Lookup lookup, Subject place, Clock clock) {
        return of(lookup.entries(Clocks.of(place, clock), WarrantyEvent.class));
    }

    /** @param entries of one clock, in their order */
    public static Optional<List<Term>> of(List<Entry<WarrantyEvent>> entries) {
        var terms = new ArrayList<Term>();
        boolean started = false;
        for (var entry : entries) {
            if (entry.body() instanceof WarrantyStarted it) {
                started = true;
                terms.addAll(it.terms());
            } else if (entry.body() instanceof WarrantyReagreed it) {
                terms.replaceAll(term -> term.part() == it.part() ? until(term, it) : term);
            }
        }
        return started ? Optional.of(List.copyOf(terms)) : Optional.empty();
    }

    private static Term until(Term term, WarrantyReagreed agreed) {
        return new Term(term.part(), term.startsOn(), agreed.endsOn(), agreed.revisitFrom(), term.clause());
    }
}
