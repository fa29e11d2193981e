package residence.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import residence.events.Cover.Reagreement;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

/** How one warranty clock stands (R11), as the rules that decide on it and whoever tells of it fold it alike. */
public sealed interface WarrantyClock {

    record NotStarted() implements WarrantyClock {}

    record Running(Clock clock, Map<Part, Cover> covers) implements WarrantyClock {
        public Running {
            covers = Collections.unmodifiableMap(covers.isEmpty() ? Map.of() : new EnumMap<>(covers));
        }
    }

    /** How it stands after one more of its events. */
    static WarrantyClock after(WarrantyClock state, WarrantyEvent event) {
        return switch (event) {
            case WarrantyStarted it -> new Running(it.clock(), covers(it.terms()));
            case RevisitDue it -> with(state, it.part(), cover -> cover.revisitDue(it.endsOn()));
            case RevisitRecorded it -> with(state, it.part(), cover -> cover.revisited(it.revisitedOn()));
            case RevisitMissed it -> with(state, it.part(), cover -> cover.revisitMissed(it.endsOn()));
            case ReagreementProposed it -> with(state, it.part(), cover -> cover.proposed(proposal(it)));
            case ReagreementSigned it -> with(state, it.part(), cover -> cover.signed(it.side()));
            case WarrantyReagreed it -> with(state, it.part(), cover -> cover.reagreed(it));
            case WarrantyExpired it -> with(state, it.part(), cover -> cover.expired(it.endedOn()));
        };
    }

    private static Reagreement proposal(ReagreementProposed it) {
        return new Reagreement(it.repair(), it.endsOn(), Set.of());
    }

    private static Map<Part, Cover> covers(List<Term> terms) {
        var covers = new EnumMap<Part, Cover>(Part.class);
        terms.forEach(term -> covers.put(term.part(), Cover.of(term)));
        return covers;
    }

    private static WarrantyClock with(WarrantyClock state, Part part, UnaryOperator<Cover> change) {
        if (!(state instanceof Running running) || !running.covers().containsKey(part)) {
            return state;
        }
        var covers = new EnumMap<>(running.covers());
        covers.computeIfPresent(part, (same, cover) -> change.apply(cover));
        return new Running(running.clock(), covers);
    }
}
