package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.DeviceEvent;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceEvent.DeviceInspected;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceEvent.DeviceServiced;
import residence.events.DeviceEvent.Threshold;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.view.DeviceView.Inspection;
import residence.events.view.DeviceView.Stage;

class DeviceViewTest {
    private static final Subject LIFT = new Subject("device/LIFT-1");
    private static final Subject BUILDING = new Subject("building/B1");
    private static final Subject ORDER = new Subject("workorder/ALARM-1");
    private static final LocalDate DUE = LocalDate.parse("2027-09-01");
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    private static final DeviceInstalled INSTALLED = new DeviceInstalled(
            BUILDING,
            Part.COMMON_EQUIPMENT,
            DeviceKind.LIFT,
            "三菱",
            60,
            List.of(between("TEMP", "5", "40"), between("NOISE", null, "60")),
            "luxi",
            DUE);

    private final Seen<DeviceView, DeviceEvent> lift = new Seen<>(DeviceView.VIEW, LIFT, BUILDING.path());

    @ParameterizedTest
    @CsvSource({"5, false", "4.99, true", "40, false", "40.01, true", "20, false"})
    void r19_aReadingBeyondAThresholdIsAnAlarm(BigDecimal value, boolean alarm) {
        var view = lift.on("2026-09-01", INSTALLED);
        assertThat(view.isAlarm("TEMP", value)).isEqualTo(alarm);
        assertThat(view.isAlarm("HUMIDITY", value)).isFalse();
    }

    @Test
    void whatAServiceSetAnewTakesThePlaceOfItsCodesOnly() {
        lift.on("2026-09-01", INSTALLED);
        var view = lift.on("2027-01-01", new DeviceServiced("换油", List.of(between("TEMP", null, "45"))));
        assertThat(view.isAlarm("TEMP", new BigDecimal("45"))).isFalse();
        assertThat(view.isAlarm("TEMP", new BigDecimal("-10"))).isFalse();
        assertThat(view.isAlarm("NOISE", new BigDecimal("61"))).isTrue();
        assertThat(view.services())
                .singleElement()
                .satisfies(service -> assertThat(service.workDone()).isEqualTo("换油"));
    }

    @Test
    void theSameAlarmIsCountedAndANewOneTakesItsPlace() {
        lift.on("2026-09-01", INSTALLED);
        lift.on("2027-02-01", alarm("DOOR", NOON, ORDER));
        var view = lift.on("2027-02-01", alarm("DOOR", NOON.plusSeconds(60), ORDER));
        assertThat(view.alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.count()).isEqualTo(2);
            assertThat(alarm.first()).isEqualTo(NOON);
            assertThat(alarm.last()).isEqualTo(NOON.plusSeconds(60));
        });
        lift.on("2027-02-01", alarm("TEMP", NOON, new Subject("workorder/ALARM-2")));
        view = lift.on("2027-02-02", alarm("DOOR", NOON.plusSeconds(9000), new Subject("workorder/ALARM-3")));
        assertThat(view.alarms()).extracting(DeviceView.Alarm::count).containsExactly(1, 1);
        assertThat(view.alarms().getFirst().workOrder().id()).isEqualTo("ALARM-3");
    }

    @Test
    void lateNewsTakesNoLaterAlarmsPlace() {
        lift.on("2026-09-01", INSTALLED);
        lift.on("2027-02-01", alarm("DOOR", NOON, ORDER));
        var late = new Subject("workorder/ALARM-0");
        var view = lift.on("2027-02-01", alarm("DOOR", NOON.minusSeconds(7200), late));
        assertThat(view.alarms()).extracting(DeviceView.Alarm::workOrder).containsExactly(ORDER);
        view = lift.on("2027-02-02", alarm("DOOR", NOON.plusSeconds(7200), late));
        assertThat(view.alarms()).extracting(DeviceView.Alarm::workOrder).containsExactly(late);
    }

    @Test
    void ofMoreThanTwoHundredAlarmsTheOldestIsNotTold() {
        IntStream.range(0, 201).forEach(i -> lift.on("2027-02-01", alarm("A-" + i, NOON.plusSeconds(i), ORDER)));
        var view = lift.on("2027-02-01", alarm("A-5", NOON.plusSeconds(300), ORDER));
        assertThat(view.alarms())
                .hasSize(200)
                .extracting(DeviceView.Alarm::code)
                .doesNotContain("A-0")
                .contains("A-1");
    }

    @Test
    void anInspectionIsOverdueFromTheDayAfterItWasDue() {
        var view = lift.on("2026-09-01", INSTALLED);
        assertThat(view.inspection(DUE)).isEqualTo(Inspection.DUE);
        assertThat(view.inspection(DUE.plusDays(1))).isEqualTo(Inspection.OVERDUE);
        view = lift.on("2027-08-20", new DeviceInspected(true, "合格", LocalDate.parse("2028-08-20")));
        assertThat(view.inspection(DUE.plusDays(1))).isEqualTo(Inspection.DUE);
        view = lift.on("2028-08-20", new DeviceInspected(true, "合格", null));
        assertThat(view.inspection(DUE)).isNull();
        assertThat(view.inspections()).hasSize(2);
    }

    @Test
    void whatIsOutOfUseIsInspectedNoMore() {
        lift.on("2026-09-01", INSTALLED);
        var view = lift.on("2027-01-01", new DeviceRetired("更新"));
        assertThat(view.stage()).isEqualTo(Stage.RETIRED);
        assertThat(view.nextInspectionOn()).isNull();
        assertThat(lift.on("2027-02-01", new DeviceInspected(true, "合格", DUE)).nextInspectionOn())
                .isNull();
    }

    private static Threshold between(String code, String below, String above) {
        return new Threshold(code, new BigDecimal(above), below == null ? null : new BigDecimal(below));
    }

    private static DeviceAlarmRaised alarm(String code, Instant at, Subject workOrder) {
        return new DeviceAlarmRaised(
                BUILDING,
                Part.COMMON_EQUIPMENT,
                DeviceKind.LIFT,
                code,
                at,
                null,
                workOrder,
                true,
                NOON.plusSeconds(3600));
    }
}
