package residence.events.view;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.Clocks;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

/**
 * One warranty clock of a dwelling, or of a building's common parts (R11).
 *
 * @param place the dwelling, or the building for its common parts
 * @param started null where its start was voided: then nothing is warranted
 * @param terms each part once, in the order of the start
 */
public record WarrantyView(
        Subject place, Clock clock, @Nullable Source started, List<TermView> terms) {
    public static final View<WarrantyView, WarrantyEvent> VIEW =
            new View<>(WarrantyView.class, WarrantyEvent.class, WarrantyView::of, WarrantyView::after);

    private static WarrantyView of(Subject clock) {
        return new WarrantyView(Clocks.place(clock), Clocks.side(clock), null, List.of());
    }

    private WarrantyView after(WarrantyEvent event, Source source) {
        return switch (event) {
            case WarrantyStarted it -> started(it, source);
            case RevisitDue it -> change(it.part(), term -> term.revisitDue(it, source));
            case RevisitRecorded it -> change(it.part(), term -> term.revisited(it, source));
            case RevisitMissed it -> change(it.part(), term -> term.missed(it, source));
            case ReagreementProposed it -> change(it.part(), term -> term.proposed(it, source));
            case ReagreementSigned it -> change(it.part(), term -> term.signed(it, source));
            case WarrantyReagreed it -> change(it.part(), term -> term.agreed(it, source));
            case WarrantyExpired it -> change(it.part(), term -> term.expired(it));
        };
    }

    private WarrantyView started(WarrantyStarted event, Source source) {
        var all = event.terms().stream()
                .map(term -> TermView.of(place, clock, term, source))
                .toList();
        return new WarrantyView(place, clock, source, all);
    }

    private WarrantyView change(Part part, UnaryOperator<TermView> how) {
        return new WarrantyView(place, clock, started, Lists.change(terms, term -> term.part() == part, how));
    }
}
