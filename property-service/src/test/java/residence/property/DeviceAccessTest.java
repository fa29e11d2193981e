package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.property.device.DeviceCommand;
import residence.property.device.DeviceCommand.InspectDevice;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.DeviceCommand.RetireDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/** Who may do what with a device: of all these callers exactly those that are named. */
class DeviceAccessTest {
    private static final Subject LIFT = new Subject("device/LIFT-1");
    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-02-01");

    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller COMPANY = organisation("property-company", "anju");
    private static final Caller BODY = organisation("check-up-body", "luxi");
    private static final List<Caller> ALL = List.of(
            DEVELOPER,
            organisation("developer", "xihu"),
            COMPANY,
            organisation("property-company", "hupan"),
            BODY,
            organisation("check-up-body", "another"),
            organisation("owners-committee", "committee"),
            new Caller("account", "owner", "household", null, List.of(Estate.OWNER)),
            new Caller("account", "authority/housing", "371500-zjj", "371500", List.of()),
            Caller.PUBLIC);

    private final Known known = Estate.heard()
            .knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("anju", "2027-02-01"))
            .knows(
                    LIFT.path(),
                    "2026-12-01",
                    new DeviceInstalled(
                            Estate.BUILDING,
                            Part.COMMON_EQUIPMENT,
                            DeviceKind.LIFT,
                            "三菱",
                            60,
                            List.of(),
                            "luxi",
                            LocalDate.parse("2027-12-01")),
                    Estate.BUILDING);

    private static Map<Command, List<Caller>> allowed() {
        var act = act(TODAY);
        return Map.of(
                install(TODAY, Estate.BUILDING),
                List.of(COMPANY),
                install(TODAY, Estate.COMMUNITY),
                List.of(COMPANY),
                new RaiseDeviceAlarm(act, LIFT, "DOOR", NOON, null),
                List.of(COMPANY),
                new ServiceDevice(act, LIFT, "换油", List.of()),
                List.of(COMPANY),
                new RetireDevice(act, LIFT, "更新"),
                List.of(COMPANY),
                new InspectDevice(act, LIFT, true, "合格", null),
                List.of(BODY));
    }

    @TestFactory
    Stream<DynamicTest> whoMaySendIt() {
        return allowed().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().toString(),
                        () -> assertThat(ALL.stream().filter(caller -> may(caller, each.getKey())))
                                .containsExactlyElementsOf(each.getValue())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(allowed().keySet().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(DeviceCommand.class.getPermittedSubclasses()));
    }

    /** The company's first day is 2027-02-01. */
    @Test
    void beforeTheFirstCompanyTheDeveloperLooksAfterItsDevices() {
        var before = TODAY.minusDays(1);
        assertThat(may(DEVELOPER, install(before, Estate.BUILDING))).isTrue();
        assertThat(may(DEVELOPER, new ServiceDevice(act(before, before), LIFT, "换油", List.of())))
                .isTrue();
        assertThat(may(DEVELOPER, install(TODAY, Estate.BUILDING))).isFalse();
        assertThat(may(organisation("developer", "xihu"), install(before, Estate.BUILDING)))
                .isFalse();
        assertThatThrownBy(() -> may(COMPANY, install(before, Estate.BUILDING)))
                .hasMessageContaining("relation.not-managing-then");
    }

    /** What it installed it may tell late; what was done or raised then is the company's to tell, or nobody's. */
    @Test
    void onceACompanyManagesTheDeveloperTellsNothingElseLate() {
        var before = TODAY.minusDays(1);
        assertThat(may(DEVELOPER, new ServiceDevice(act(before, TODAY), LIFT, "换油", List.of())))
                .isFalse();
        assertThat(may(DEVELOPER, new RetireDevice(act(before, TODAY), LIFT, "更新")))
                .isFalse();
        assertThat(may(DEVELOPER, new RetireDevice(act(before, before), LIFT, "更新")))
                .isTrue();
        assertThat(may(DEVELOPER, alarm(before, TODAY))).isFalse();
        assertThat(may(DEVELOPER, alarm(before, before))).isTrue();
        assertThat(may(DEVELOPER, install(before, Estate.BUILDING)))
                .as("sent on %s", TODAY)
                .isTrue();
    }

    @Test
    void thatNothingIsInstalledIsSaidToWhoHasTheRole() {
        var nothing = new RetireDevice(act(TODAY), new Subject("device/NONE"), "更新");
        assertThatThrownBy(() -> may(COMPANY, nothing)).hasMessageContaining("device.unknown");
        assertThat(may(BODY, nothing)).isFalse();
        var inspection = new InspectDevice(act(TODAY), new Subject("device/NONE"), true, "合格", null);
        assertThatThrownBy(() -> may(BODY, inspection)).hasMessageContaining("device.unknown");
        assertThat(may(COMPANY, inspection)).isFalse();
    }

    private boolean may(Caller caller, Command command) {
        return new PropertyAccess().allows(caller, command, known);
    }

    private static InstallDevice install(LocalDate day, Subject place) {
        return new InstallDevice(
                act(day), LIFT, place, Part.COMMON_EQUIPMENT, DeviceKind.CAMERA, "海康", 60, List.of(), null, null);
    }

    private static RaiseDeviceAlarm alarm(LocalDate day, LocalDate sentOn) {
        return new RaiseDeviceAlarm(
                act(day, sentOn),
                LIFT,
                "DOOR",
                day.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                null);
    }

    private static Act act(LocalDate day) {
        return act(day, TODAY);
    }

    private static Act act(LocalDate day, LocalDate sentOn) {
        return new Act(
                new Actor("any", "any", null),
                day,
                sentOn.atTime(12, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("account", role, organisation, null, List.of());
    }
}
