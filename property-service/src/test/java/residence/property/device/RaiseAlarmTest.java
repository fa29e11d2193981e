package residence.property.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.DefectKind;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.property.Estate;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;

/** R19: an alarm opens a work order at once; the same alarm within its window, an hour here, adds to it. */
class RaiseAlarmTest extends Watching {
    private static final Duration WINDOW = Duration.ofMinutes(60);

    @BeforeEach
    void aLiftIsInstalled() {
        installed();
    }

    @Test
    void r19_anAlarmOpensAWorkOrderOfItsOwn() {
        var alarm = raised("DOOR", NOON);
        assertThat(alarm.opens()).isTrue();
        assertThat(alarm.workOrder().path()).startsWith("workorder/ALARM-");
        assertThat(alarm.windowEnds()).isEqualTo(NOON.plus(WINDOW));
        assertThat(alarm.place()).isEqualTo(Estate.BUILDING);
    }

    @Test
    void r19_theLastInstantOfTheWindowAddsAndTheNextOpensAnew() {
        var first = raised("DOOR", NOON);
        var last = decided("DOOR", NOON.plus(WINDOW));
        assertThat(last.opens()).isFalse();
        assertThat(last.workOrder()).isEqualTo(first.workOrder());
        assertThat(last.windowEnds()).isEqualTo(first.windowEnds());
        var after = decided("DOOR", NOON.plus(WINDOW).plusNanos(1));
        assertThat(after.opens()).isTrue();
        assertThat(after.workOrder()).isNotEqualTo(first.workOrder());
    }

    /** It runs from the alarm that opened the order: one that never stops does not stay one order for ever. */
    @Test
    void r19_whatAddsDoesNotLengthenTheWindow() {
        raised("DOOR", NOON);
        raised("DOOR", NOON.plus(WINDOW));
        assertThat(decided("DOOR", NOON.plus(WINDOW).plusNanos(1)).opens()).isTrue();
    }

    @Test
    void r19_newsThatComesLateAddsWithinAWindowBefore() {
        raised("DOOR", NOON);
        assertThat(decided("DOOR", NOON.minus(WINDOW)).opens()).isFalse();
        assertThat(decided("DOOR", NOON.minus(WINDOW).minusNanos(1)).opens()).isTrue();
    }

    @Test
    void r19_anotherAlarmOpensItsOwn() {
        var door = raised("DOOR", NOON);
        var temperature = raised("TEMP", NOON);
        assertThat(temperature.opens()).isTrue();
        assertThat(temperature.workOrder()).isNotEqualTo(door.workOrder());
        assertThat(decided("DOOR", NOON.plusSeconds(1)).workOrder()).isEqualTo(door.workOrder());
    }

    @Test
    void r19_whatAddsKeepsTheMomentThatOpenedTheOrderAndWhatOpensAnewBeginsItsOwn() {
        var first = raised("DOOR", NOON);
        raised("DOOR", NOON.plusSeconds(5));
        assertThat(alarms())
                .containsExactly(new Alarm("DOOR", first.workOrder(), NOON, NOON.plusSeconds(5), NOON.plus(WINDOW)));
        var later = NOON.plus(WINDOW).plusNanos(1);
        var anew = raised("DOOR", later);
        assertThat(alarms()).containsExactly(new Alarm("DOOR", anew.workOrder(), later, later, later.plus(WINDOW)));
    }

    @Test
    void r19_afterItsOrderWasClosedTheSameAlarmOpensAnew() {
        var first = raised("DOOR", NOON);
        var order = first.workOrder().path();
        known.knows(
                order,
                "2027-02-01",
                new MaintenanceRequested(
                        Estate.BUILDING, Part.COMMON_EQUIPMENT, DefectKind.EQUIPMENT_FAULT, "DOOR", LIFT));
        assertThat(decided("DOOR", NOON.plusSeconds(1)).opens()).isFalse();
        known.knows(order, "2027-02-01", new MaintenanceAssigned("p-7"));
        known.knows(order, "2027-02-01", new MaintenanceCompleted("好"));
        assertThat(decided("DOOR", NOON.plusSeconds(1)).opens()).isFalse();
        known.knows(order, "2027-02-01", new MaintenanceConfirmed(false));
        var anew = decided("DOOR", NOON.plusSeconds(1));
        assertThat(anew.opens()).isTrue();
        assertThat(anew.workOrder()).isNotEqualTo(first.workOrder());
    }

    @Test
    void r19_theSameMomentAgainChangesNothing() {
        raised("DOOR", NOON);
        assertThat(decide(alarm("DOOR", NOON))).isEmpty();
        raised("DOOR", NOON.plusSeconds(5));
        assertThat(decide(alarm("DOOR", NOON.plusSeconds(5)))).isEmpty();
        assertThat(decide(alarm("DOOR", NOON))).isEmpty();
    }

    @Test
    void r19_lateNewsOfOneAlarmEndsNoOthersWindow() {
        var temperature = raised("TEMP", NOON);
        raised("DOOR", NOON.minus(Duration.ofHours(2)));
        var later = decided("TEMP", NOON.plusSeconds(1800));
        assertThat(later.opens()).isFalse();
        assertThat(later.workOrder()).isEqualTo(temperature.workOrder());
    }

    @Test
    void r19_aWindowIsForgottenOnceAMomentAfterItsLastInstantWasHeardOf() {
        raised("TEMP", NOON);
        raised("DOOR", NOON.plus(WINDOW));
        assertThat(alarms()).extracting(Alarm::code).containsExactly("TEMP", "DOOR");
        raised("DOOR", NOON.plus(WINDOW).plusNanos(1));
        assertThat(alarms()).extracting(Alarm::code).containsExactly("DOOR");
    }

    /** An order of its own for what lay before the window, and the window is open still. */
    @Test
    void r19_lateNewsOfTheSameAlarmEndsItsLaterWindowNeither() {
        var noon = raised("DOOR", NOON);
        var morning = raised("DOOR", NOON.minus(Duration.ofHours(3)));
        assertThat(morning.opens()).isTrue();
        assertThat(decided("DOOR", NOON.plusSeconds(60)).workOrder()).isEqualTo(noon.workOrder());
        assertThat(decided("DOOR", NOON.minus(Duration.ofHours(3)).plusSeconds(60))
                        .workOrder())
                .isEqualTo(morning.workOrder());
    }

    @Test
    void r19_theSameMomentAgainAfterItsOrderWasClosedChangesNothing() {
        closed(raised("DOOR", NOON).workOrder());
        assertThat(decide(alarm("DOOR", NOON))).isEmpty();
        assertThat(decided("DOOR", NOON.plusSeconds(1)).opens()).isTrue();
    }

    @Test
    void r19_ofMoreThanTwoHundredWindowsTheOldestIsForgotten() {
        IntStream.range(0, 201).forEach(i -> raised("A-" + i, NOON.plusSeconds(i)));
        assertThat(alarms())
                .hasSize(200)
                .extracting(Alarm::code)
                .doesNotContain("A-0")
                .contains("A-1");
        assertThat(decided("A-1", NOON.plusSeconds(300)).opens()).isFalse();
        assertThat(decided("A-0", NOON.plusSeconds(300)).opens()).isTrue();
    }

    @Test
    void r19_anAlarmDoesNotLieAheadOfTheClock() {
        var now = INSTALLED_ON.atTime(23, 0).atZone(Act.ZONE).toInstant();
        assertThat(decide(alarm("DOOR", now))).hasSize(1);
        thenRefused(() -> decide(alarm("DOOR", now.plusNanos(1))), "R19.not-yet");
    }

    @Test
    void anAlarmIsDatedOnItsDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RaiseDeviceAlarm(act(INSTALLED_ON), LIFT, "DOOR", NOON, null));
    }

    @Test
    void whatStoodInADemolishedBuildingRaisesNoAlarm() {
        var day = NOON.atZone(Act.ZONE).toLocalDate();
        known.knows(Estate.BUILDING.path(), "2027-01-02", new BuildingDemolished(day, "拆除"));
        thenRefused(() -> decide(alarm("DOOR", NOON)), "building.demolished");
        assertThat(decide(alarm("DOOR", NOON.minus(Duration.ofDays(1))))).hasSize(1);
    }

    private List<Alarm> alarms() {
        return ((Device.InUse) state()).alarms().all();
    }

    private void closed(Subject workOrder) {
        var order = workOrder.path();
        known.knows(
                order,
                "2027-02-01",
                new MaintenanceRequested(
                        Estate.BUILDING, Part.COMMON_EQUIPMENT, DefectKind.EQUIPMENT_FAULT, "DOOR", LIFT));
        known.knows(order, "2027-02-01", new MaintenanceAssigned("p-7"));
        known.knows(order, "2027-02-01", new MaintenanceCompleted("好"));
        known.knows(order, "2027-02-01", new MaintenanceConfirmed(false));
    }

    private DeviceAlarmRaised raised(String code, Instant at) {
        return only(recorded(alarm(code, at)));
    }

    private DeviceAlarmRaised decided(String code, Instant at) {
        return only(decide(alarm(code, at)));
    }

    private static DeviceAlarmRaised only(List<?> events) {
        assertThat(events).hasSize(1);
        return (DeviceAlarmRaised) events.getFirst();
    }
}
