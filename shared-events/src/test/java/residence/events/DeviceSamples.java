package residence.events;

import static residence.events.Sample.CHECK_UP_BODY;
import static residence.events.Sample.PROPERTY_COMPANY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceEvent.DeviceInspected;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceEvent.DeviceServiced;
import residence.events.DeviceEvent.Threshold;

/** A lift of building 1, from its installation until it is retired. */
final class DeviceSamples {
    private static final String LIFT = "device/LC-JSW-B1-LIFT-1";
    private static final String BUILDING = "building/LC-JSW-B1";
    private static final Threshold WARM = new Threshold("MACHINE-ROOM", new BigDecimal("40"), new BigDecimal("5"));

    private DeviceSamples() {}

    static Stream<Entry<?>> all() {
        var place = new Subject(BUILDING);
        return Stream.of(
                Sample.of(
                        LIFT,
                        "2026-09-01",
                        PROPERTY_COMPANY,
                        new DeviceInstalled(
                                place,
                                Part.COMMON_EQUIPMENT,
                                DeviceKind.LIFT,
                                "三菱 LEHY-III 26B0917",
                                60,
                                List.of(WARM),
                                "luxi-tejian",
                                LocalDate.of(2027, 9, 1)),
                        BUILDING),
                Sample.of(
                        LIFT,
                        "2029-07-02",
                        PROPERTY_COMPANY,
                        new DeviceAlarmRaised(
                                place,
                                Part.COMMON_EQUIPMENT,
                                DeviceKind.LIFT,
                                "MACHINE-ROOM",
                                Instant.parse("2029-07-02T06:30:00Z"),
                                new BigDecimal("41.5"),
                                new Subject("workorder/ALARM-4d0f5c1e-9a53-3c0e-8f0b-2d6f5a3d9e41"),
                                true,
                                Instant.parse("2029-07-02T07:30:00Z")),
                        BUILDING),
                Sample.of(
                        LIFT, "2029-07-03", PROPERTY_COMPANY, new DeviceServiced("更换机房空调滤网", List.of(WARM)), BUILDING),
                Sample.of(
                        LIFT,
                        "2029-08-20",
                        CHECK_UP_BODY,
                        new DeviceInspected(true, "定期检验合格", LocalDate.of(2030, 8, 20)),
                        BUILDING),
                Sample.of(LIFT, "2046-09-01", PROPERTY_COMPANY, new DeviceRetired("整机更新"), BUILDING));
    }
}
