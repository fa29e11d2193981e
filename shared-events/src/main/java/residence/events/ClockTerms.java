package residence.events;

import java.util.List;
import java.util.Optional;
import residence.events.WarrantyClock.NotStarted;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;

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
        WarrantyClock clock = new NotStarted();
        for (var entry : entries) {
            clock = WarrantyClock.after(clock, entry.body());
        }
        return switch (clock) {
            case NotStarted _ -> Optional.empty();
            case Running running ->
                Optional.of(running.covers().values().stream().map(Cover::term).toList());
        };
    }
}
