package residence.warranty.warranty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

/** The terms of a clock as they stand, re-agreed ones with their new end, for whoever asks from outside of it. */
public final class ClockTerms {
    private ClockTerms() {}

    /** @return empty where the clock at {@code place} has not started */
    public static Optional<List<Term>> of(Lookup lookup, Subject place, Clock clock) {
        var terms = new ArrayList<Term>();
        boolean started = false;
        for (var entry : lookup.entries(Clocks.of(place, clock), WarrantyEvent.class)) {
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
