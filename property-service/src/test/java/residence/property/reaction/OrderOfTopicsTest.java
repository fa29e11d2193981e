package residence.property.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.DefectKind;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceKind;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairRefused;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.testing.Interleavings;
import residence.kit.testing.Known;
import residence.property.Estate;

/** What this service's reactions record does not depend on the order in which topics arrive. */
class OrderOfTopicsTest {
    private static final Instant NOON = Instant.parse("2030-02-01T04:00:00Z");

    @Test
    void theSamplesTopicsGiveWhatWasRecordedWhenItWasPlayedInEveryOrder() {
        assertThat(new Interleavings("residence.property").requireTheSamplesOutcome(200))
                .isPositive();
    }

    @Test
    void r10_r15_r19_ownersCasesAlarmsAndRegularCheckUpsAreTheSameInEveryOrder() {
        var story = Estate.heard();
        regularCheckUps(story);
        forwarded(story, "1", new RepairAccepted());
        forwarded(story, "2", new RepairDeemedAccepted(LocalDate.parse("2030-01-31")));
        forwarded(story, "3", new RepairRefused(RefusalReason.MISUSE, "人为损坏"));
        alarm(story, "1", true);
        alarm(story, "2", false);
        assertThat(new Interleavings("residence.property").requireOneOutcome(story.all(), 300))
                .hasSize(8);
    }

    /** Handed over under standards that ask for yearly check-ups; one was missed, one performed. */
    private static void regularCheckUps(Known story) {
        story.without(Estate.DWELLING.path(), UnitHandedOver.class);
        story.knows(Estate.YEARLY_CHECK_UPS.path(), "2024-05-21", Estate.yearly());
        story.knows("project/P1", "2024-10-01", Estate.applied());
        underStandards(story.knows(Estate.DWELLING.path(), "2026-10-01", Estate.handedOver()));
        checkUp(story, "C-1", new CheckUpMissed(LocalDate.parse("2027-10-01")));
        checkUp(story, "C-2", new CheckUpPerformed(List.of(), Grade.SOUND));
    }

    private static void checkUp(Known story, String id, CheckUpEvent ended) {
        var checkUp = "checkup/" + id;
        var planned = new CheckUpPlanned(Estate.BUILDING, null, LocalDate.parse("2027-10-01"));
        story.knows(checkUp, "2026-11-01", planned, Estate.BUILDING);
        underStandards(story.knows(checkUp, "2027-10-02", ended, Estate.BUILDING));
    }

    private static void underStandards(Known story) {
        var enacted = story.first(Estate.YEARLY_CHECK_UPS, ProfileEnacted.class).orElseThrow();
        var applied =
                story.first(new Subject("project/P1"), ProfileApplied.class).orElseThrow();
        Interleavings.relyingOn(story, enacted.id(), applied.id());
    }

    /** The warranty answers what was forwarded to it. */
    private static void forwarded(Known story, String id, RepairEvent answer) {
        var order = "workorder/W-" + id;
        var repair = new Subject("repair/WO-W-" + id);
        story.knows(
                        order,
                        "2030-01-01",
                        new MaintenanceRequested(Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                        Estate.DWELLING)
                .knows(
                        order,
                        "2030-01-01",
                        new MaintenanceForwarded(repair, Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                        Estate.DWELLING,
                        repair);
        var forwarded = story.all().getLast().id();
        Interleavings.relyingOn(story.knows(repair.path(), "2030-02-01", answer, Estate.DWELLING), forwarded);
    }

    private static void alarm(Known story, String id, boolean opens) {
        var place = Estate.OLD_BUILDING.dwelling("1", "101");
        var alarm = new DeviceAlarmRaised(
                place,
                Part.DRAINS,
                DeviceKind.LEAK_SENSOR,
                "WATER",
                NOON,
                null,
                new Subject("workorder/ALARM-" + id),
                opens,
                NOON);
        story.knows("device/LEAK-" + id, "2030-02-01", alarm, place);
    }
}
