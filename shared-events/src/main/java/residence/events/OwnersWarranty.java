package residence.events;

import java.time.LocalDate;
import java.util.List;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.WarrantyEvent.Clock;

/** Whether the developer still answers to the owners for a part, as far as the asking service has heard (R11, R15, R17). */
public final class OwnersWarranty {
    private OwnersWarranty() {}

    /**
     * Whether the owner's clock of {@code place} covers {@code part} on {@code day}.
     *
     * @param place a dwelling, or a building for a common part
     * @throws Refusal {@code not-heard.owner-clock} between the news of a hand-over and that of the warranty it started:
     *     nobody can say yet
     */
    public static boolean covers(Lookup lookup, Subject place, Part part, LocalDate day) {
        var clock = lookup.entries(Clocks.of(place, Clock.OWNER), WarrantyEvent.class);
        if (clock.isEmpty() && handedOver(lookup, place, day)) {
            throw Refusal.of("not-heard.owner-clock", "place", place);
        }
        return ClockTerms.of(clock).stream()
                .flatMap(List::stream)
                .anyMatch(term -> term.part() == part && term.covers(day));
    }

    /** Whether the owner's clock of {@code place} runs on the day: a building's from its first hand-over on (R11). */
    private static boolean handedOver(Lookup lookup, Subject place, LocalDate day) {
        return lookup.entries(place, UnitHandedOver.class).stream()
                .anyMatch(entry -> !entry.body().handedOverOn().isAfter(day));
    }
}
