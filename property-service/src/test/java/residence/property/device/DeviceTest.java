package residence.property.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.DeviceEvent.DeviceInspected;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceEvent.DeviceServiced;
import residence.events.DeviceEvent.Threshold;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/** From installation until it is out of use. */
class DeviceTest extends Watching {
    private static final LocalDate INSPECTED_ON = LocalDate.parse("2027-12-20");

    @Test
    void aLiftIsInstalledServicedInspectedAndRetired() {
        assertThat(recorded(lift()))
                .containsExactly(new DeviceInstalled(
                        Estate.BUILDING,
                        Part.COMMON_EQUIPMENT,
                        DeviceKind.LIFT,
                        "三菱",
                        60,
                        List.of(WARM),
                        "luxi",
                        INSTALLED_ON.plusYears(1)));
        assertThat(Device.concerns(state())).containsExactly(Estate.BUILDING);
        assertThat(recorded(service(INSTALLED_ON))).containsExactly(new DeviceServiced("换油", List.of()));
        assertThat(recorded(inspect(INSPECTED_ON, INSPECTED_ON.plusYears(1))))
                .containsExactly(new DeviceInspected(true, "合格", INSPECTED_ON.plusYears(1)));
        assertThat(recorded(retire(INSPECTED_ON))).containsExactly(new DeviceRetired("更新"));
        assertThat(Device.concerns(state())).containsExactly(Estate.BUILDING);
    }

    @Test
    void anIdIsOneDevices() {
        installed();
        thenRefused(() -> decide(lift()), "device.exists");
    }

    static Stream<DeviceCommand> later() {
        var day = LocalDate.parse("2027-02-01");
        return Stream.of(service(day), inspect(day, day.plusYears(1)), retire(day), alarm("DOOR", NOON));
    }

    @ParameterizedTest
    @MethodSource("later")
    void nothingHappensToWhatIsNotInstalledOrOutOfUse(DeviceCommand command) {
        thenRefused(() -> decide(command), "device.unknown");
        installed();
        assertThat(decide(command)).hasSize(1);
        recorded(retire(LocalDate.parse("2027-01-02")));
        thenRefused(() -> decide(command), "device.retired");
    }

    @Test
    void nothingHappensToItBeforeItWasInstalled() {
        installed();
        var before = INSTALLED_ON.minusDays(1);
        thenRefused(() -> decide(service(before)), "device.before-last");
        thenRefused(() -> decide(inspect(before, INSTALLED_ON)), "device.before-last");
        thenRefused(() -> decide(retire(before)), "device.before-last");
        var night = before.atTime(23, 59).atZone(residence.events.Act.ZONE).toInstant();
        thenRefused(() -> decide(alarm("DOOR", night)), "device.before-last");
        assertThat(decide(alarm("DOOR", night.plusSeconds(60)))).hasSize(1);
    }

    @Test
    void inspectionsAreToldInTheirOrderAndNothingFollowsRetirement() {
        installed();
        recorded(inspect(INSPECTED_ON, INSPECTED_ON.plusYears(1)));
        var before = INSPECTED_ON.minusDays(1);
        thenRefused(() -> decide(inspect(before, INSPECTED_ON)), "device.before-last");
        assertThat(decide(service(before))).hasSize(1);
        thenRefused(() -> decide(retire(before)), "device.before-last");
    }

    @Test
    void aLiftIsInspectedWithinAYear() {
        assertThat(decide(lift("luxi", INSTALLED_ON.plusYears(1)))).hasSize(1);
        thenRefused(
                () -> decide(lift("luxi", INSTALLED_ON.plusYears(1).plusDays(1))), "device.next-inspection-too-late");
        thenRefused(() -> decide(lift(null, null)), "device.inspection-body-missing", "device.next-inspection-missing");
        installed();
        assertThat(decide(inspect(INSPECTED_ON, INSPECTED_ON.plusYears(1)))).hasSize(1);
        thenRefused(
                () -> decide(inspect(INSPECTED_ON, INSPECTED_ON.plusYears(1).plusDays(1))),
                "device.next-inspection-too-late");
        thenRefused(() -> decide(inspect(INSPECTED_ON, null)), "device.next-inspection-missing");
    }

    @Test
    void theNextInspectionLiesAhead() {
        assertThat(decide(lift("luxi", INSTALLED_ON.plusDays(1)))).hasSize(1);
        thenRefused(() -> decide(lift("luxi", INSTALLED_ON)), "device.next-inspection-not-ahead");
    }

    @Test
    void whatNoLawAsksToInspectMayGoWithout() {
        var sensor = DeviceKind.LEAK_SENSOR;
        assertThat(decide(device(sensor, Estate.DWELLING, Part.DRAINS, null, null)))
                .hasSize(1);
        assertThat(decide(device(sensor, Estate.DWELLING, Part.DRAINS, null, INSTALLED_ON.plusYears(20))))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> device(
                        sensor,
                        Estate.DWELLING,
                        Part.DRAINS,
                        null,
                        INSTALLED_ON.plusYears(20).plusDays(1)));
    }

    @Test
    void itHasItsPlaceInADwellingABuildingOrACommunity() {
        assertThat(decide(device(DeviceKind.CAMERA, Estate.COMMUNITY, Part.COMMON_EQUIPMENT, null, null)))
                .hasSize(1);
        var nowhere = new Subject("community/NOWHERE");
        thenRefused(
                () -> decide(device(DeviceKind.CAMERA, nowhere, Part.COMMON_EQUIPMENT, null, null)),
                "not-heard.community");
        for (var place : List.of(Estate.COMMUNITY, Estate.BUILDING, new Subject("region/371500"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> device(DeviceKind.LEAK_SENSOR, place, Part.DRAINS, null, null));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        device(DeviceKind.CAMERA, new Subject("region/371500"), Part.COMMON_EQUIPMENT, null, null));
    }

    @Test
    void itIsInstalledInABuildingThatStands() {
        var unknown = new Subject("building/B1/entrance/1/unit/9999");
        thenRefused(
                () -> decide(device(DeviceKind.LEAK_SENSOR, unknown, Part.DRAINS, null, null)),
                "building.unknown-dwelling");
        known.knows(Estate.BUILDING.path(), "2026-12-31", new BuildingDemolished(INSTALLED_ON, "拆除"));
        thenRefused(() -> decide(lift()), "building.demolished");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_081})
    void aWindowIsAMinuteToAWeek(int minutes) {
        assertThatIllegalArgumentException().isThrownBy(() -> window(minutes));
        window(1);
        window(10_080);
    }

    private static InstallDevice window(int minutes) {
        return new InstallDevice(
                act(INSTALLED_ON),
                LIFT,
                Estate.BUILDING,
                Part.COMMON_EQUIPMENT,
                DeviceKind.FIRE_PUMP,
                "泵",
                minutes,
                List.of(),
                null,
                null);
    }

    @Test
    void aThresholdHasABoundAndItsCodeOnce() {
        var ten = BigDecimal.TEN;
        setting(new Threshold("A", ten, BigDecimal.ONE), new Threshold("B", null, Threshold.MOST));
        for (var wrong : List.of(
                List.of(new Threshold("A", null, null)),
                List.of(new Threshold("A", ten, ten)),
                List.of(new Threshold("A B", ten, null)),
                List.of(new Threshold("A", Threshold.MOST.add(BigDecimal.ONE), null)),
                List.of(new Threshold(
                        "A", null, Threshold.MOST.add(BigDecimal.ONE).negate())),
                List.of(WARM, WARM))) {
            assertThatIllegalArgumentException().isThrownBy(() -> setting(wrong.toArray(Threshold[]::new)));
        }
    }

    private static void setting(Threshold... thresholds) {
        new ServiceDevice(act(INSTALLED_ON), LIFT, "换油", List.of(thresholds));
    }

    /** One stands since the installation. */
    @Test
    void r19_aDeviceHasFiftyThresholdsAtMost() {
        installed();
        recorded(new ServiceDevice(act(INSTALLED_ON), LIFT, "调校", thresholds(1, 49)));
        recorded(new ServiceDevice(act(INSTALLED_ON), LIFT, "再调", thresholds(1, 49)));
        thenRefused(
                () -> decide(new ServiceDevice(act(INSTALLED_ON), LIFT, "加装", thresholds(50, 50))),
                "device.too-many-thresholds");
        recorded(new ServiceDevice(act(INSTALLED_ON), LIFT, "调温", List.of(WARM)));
    }

    private static List<Threshold> thresholds(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> new Threshold("C-" + i, BigDecimal.TEN, null))
                .toList();
    }
}
