package residence.warranty.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Clocks;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DefectKind;
import residence.events.HandoverEvent.Promise;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.kit.testing.Interleavings;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Pilot;

/** What this service's reactions record does not depend on the order in which topics arrive. */
class OrderOfTopicsTest {
    private static final Subject STAGED = new Subject("building/B2");
    private static final Subject STAGED_DWELLING = STAGED.dwelling("1", "1501");

    @Test
    void theSamplesTopicsGiveWhatWasRecordedWhenItWasPlayedInEveryOrder() {
        assertThat(new Interleavings("residence.warranty").requireTheSamplesOutcome(200))
                .isPositive();
    }

    @Test
    void r11_r15_clocksAndForwardedRepairsAreTheSameInEveryOrder() {
        var story = Pilot.handedOver().knows(STAGED.path(), "2024-11-01", Pilot.BUILT);
        acceptedInStages(story);
        handedOver(story, Pilot.NEXT_DOOR, "2026-10-02");
        handedOver(story, STAGED_DWELLING, "2026-11-20");
        forwarded(story, "7", Pilot.DWELLING);
        forwarded(story, "8", STAGED_DWELLING);
        assertThat(new Interleavings("residence.warranty").requireOneOutcome(story.all(), 300))
                .hasSize(6 + 5 + 2);
    }

    /** Decoration was accepted on what was known of the structure. */
    private static void acceptedInStages(Known story) {
        story.knows(
                STAGED.child("acceptance", "structure").path(),
                "2026-03-01",
                new CompletionAccepted(Scope.STRUCTURE, LocalDate.parse("2026-03-01")));
        var structure = story.all().getLast().id();
        story.knows(
                STAGED.child("acceptance", "decoration").path(),
                "2026-11-01",
                new CompletionAccepted(Scope.DECORATION, LocalDate.parse("2026-11-01")));
        Interleavings.relyingOn(story, structure);
    }

    /** The first of a building gives its common parts their clock: what it promises is the dwelling's alone. */
    private static void handedOver(Known story, Subject dwelling, String day) {
        var promises = List.of(new Promise(Part.WET_ROOM_WATERPROOFING, "P8Y"));
        story.knows(
                dwelling.path(),
                day,
                new UnitHandedOver(List.of("p-9"), LocalDate.parse(day), Acts.GUARANTEE, Acts.MANUAL, promises));
    }

    /** It was forwarded because that clock covers the part, so it relied on the clock. */
    private static void forwarded(Known story, String id, Subject place) {
        var forwarded = new MaintenanceForwarded(
                new Subject("repair/WO-" + id), place, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "卫生间渗水");
        story.knows("workorder/" + id, "2030-01-0" + id, forwarded, place);
        Interleavings.relyingOn(story, Interleavings.recorded(Clocks.of(place, Clock.OWNER), WarrantyStarted.class));
    }
}
