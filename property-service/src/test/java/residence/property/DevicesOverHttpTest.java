package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Entry;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.testing.Race;

/** R19 as the gateway of a property company meets it; now is 2027-02-01 12:00. */
class DevicesOverHttpTest extends RunningService {
    private static final Caller STRANGER = new Caller("s", "property-company", "hupan", null, List.of());
    private static final Caller ELSEWHERE = new Caller("e", "authority/housing", "511700-zjj", "511700", List.of());

    @Test
    void r19_anAlarmOpensAWorkOrderThatTheCompanyWorksOff() {
        installed("HTTP-1", "building/B1", "COMMON_EQUIPMENT", "FIRE_PUMP");
        assertThat(raise("HTTP-1", "2027-02-01T03:00:00Z")).hasStatus(201);
        var order = opened("HTTP-1").getFirst();
        Awaitility.await().until(() -> !requests(order).isEmpty());
        var request = requests(order).getFirst();
        assertThat(request.body().device()).isEqualTo(new Subject("device/HTTP-1"));
        assertThat(request.actor().role()).isEqualTo("platform");
        assertThat(raise("HTTP-1", "2027-02-01T03:10:00Z")).hasStatus(201);
        assertThat(opened("HTTP-1")).hasSize(1);
        thenListed(COMPANY, "alarm=true", "device/HTTP-1", order.path());
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/work-orders?place=building/B1"))
                        .bodyText()
                        .contains(order.path(), "\"device\":\"device/HTTP-1\""));
        for (var step : List.of(
                "assign-maintenance {\"worker\":\"p-7\"}",
                "complete-maintenance {\"workDone\":\"复位\"}",
                "confirm-maintenance {}")) {
            var command = step.split(" ");
            assertThat(post(COMPANY, "/work-orders/" + order.id() + "/" + command[0], command[1]))
                    .hasStatus(201);
        }
        assertThat(raise("HTTP-1", "2027-02-01T03:20:00Z")).hasStatus(201);
        assertThat(opened("HTTP-1")).hasSize(2);
        thenListed(COMPANY, "alarm=false&building=B1", "[]");
    }

    @Test
    void r19_r15_whatAWarrantyCoversIsForwarded() {
        installed("HTTP-2", Estate.DWELLING.path(), "WET_ROOM_WATERPROOFING", "LEAK_SENSOR");
        assertThat(raise("HTTP-2", "2027-02-01T03:00:00Z")).hasStatus(201);
        var order = opened("HTTP-2").getFirst();
        Awaitility.await()
                .untilAsserted(() -> assertThat(lookups.open().entries(order, MaintenanceForwarded.class))
                        .singleElement()
                        .satisfies(forwarded -> assertThat(forwarded.body().repair())
                                .isEqualTo(Subject.of("repair", "WO-" + order.id()))));
    }

    @Test
    void r19_aDeviceOfTheCommunityOpensOneThere() {
        installed("HTTP-3", "community/JSW", "COMMON_EQUIPMENT", "CAMERA");
        assertThat(raise("HTTP-3", "2027-02-01T03:00:00Z")).hasStatus(201);
        var order = opened("HTTP-3").getFirst();
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/work-orders?place=community/JSW"))
                        .bodyText()
                        .contains(order.path()));
        thenListed(HOUSING, "community=JSW&kind=CAMERA", "device/HTTP-3");
        assertThat(get(ELSEWHERE, "/devices?community=JSW")).bodyText().doesNotContain("HTTP-3");
        assertThat(get(OWNER, "/devices?community=JSW")).bodyText().doesNotContain("HTTP-3");
    }

    @Test
    void idsThatAlarmsTakeAreNobodyElses() {
        assertThat(post(OWNER, "/work-orders/ALARM-1/request-maintenance", """
                        {"place":"%s","part":"DRAINS","kind":"LEAK","description":"渗水"}""".formatted(Estate.DWELLING)))
                .hasStatus(409)
                .bodyText()
                .contains("R19.id-of-an-alarm", "专用于设备报警");
    }

    @Test
    void devicesAreListedForThoseWhoLookAfterThem() {
        assertThat(post(
                        COMPANY,
                        "/devices/LIFT-1/install-device",
                        body("building/B1", "COMMON_EQUIPMENT", "LIFT", """
                        ,"inspectionBody":"luxi","nextInspectionOn":"2028-02-01","occurredOn":"2027-02-01\"""")))
                .hasStatus(201);
        thenListed(COMPANY, "inspection=DUE&building=B1", "device/LIFT-1", "\"DUE\"");
        thenListed(BODY, "kind=LIFT", "device/LIFT-1");
        thenListed(OWNER, "kind=LIFT&stage=IN_USE", "device/LIFT-1");
        thenListed(HOUSING, "kind=LIFT&sort=-nextInspectionOn", "device/LIFT-1");
        thenListed(STRANGER, "kind=LIFT", "[]");
        thenListed(COMPANY, "inspection=OVERDUE", "[]");
        clock.set(java.time.Instant.parse("2028-02-01T16:00:00Z"));
        thenListed(COMPANY, "inspection=OVERDUE", "device/LIFT-1", "\"OVERDUE\"");
        clock.set(java.time.Instant.parse("2027-02-01T04:00:00Z"));
        assertThat(get(COMMITTEE, "/devices?kind=LIFT")).hasStatusOk();
        assertThat(post(BODY, "/devices/LIFT-1/inspect-device", """
                        {"passed":true,"findings":"合格","nextInspectionOn":"2028-02-02"}"""))
                .hasStatus(409)
                .bodyText()
                .contains("device.next-inspection-too-late", "电梯");
    }

    /** Two gateways see the same thing at once. */
    @RepeatedTest(5)
    void r19_ofTwoAlarmsAtOnceOneOpensAndOneAdds(RepetitionInfo round) throws Exception {
        var device = "RACE-" + round.getCurrentRepetition();
        installed(device, "building/B1", "COMMON_EQUIPMENT", "FIRE_PUMP");
        var statuses = Race.of(
                status(() -> raise(device, "2027-02-01T03:00:00Z")),
                status(() -> raise(device, "2027-02-01T03:00:01Z")));
        assertThat(statuses).containsExactly(201, 201);
        assertThat(alarms(device)).extracting(DeviceAlarmRaised::opens).containsExactly(true, false);
    }

    private static Callable<Integer> status(Callable<MvcTestResult> request) {
        return () -> request.call().getResponse().getStatus();
    }

    private void installed(String device, String place, String part, String kind) {
        assertThat(post(COMPANY, "/devices/" + device + "/install-device", body(place, part, kind, "")))
                .hasStatus(201);
    }

    private static String body(String place, String part, String kind, String more) {
        return """
                {"place":"%s","part":"%s","kind":"%s","model":"示例型号","alarmWindowMinutes":60,"thresholds":[]%s}""".formatted(place, part, kind, more);
    }

    private MvcTestResult raise(String device, String at) {
        return post(COMPANY, "/devices/" + device + "/raise-device-alarm", """
                {"code":"FAULT","at":"%s"}""".formatted(at));
    }

    private List<DeviceAlarmRaised> alarms(String device) {
        return lookups.open().entries(Subject.of("device", device), DeviceAlarmRaised.class).stream()
                .map(Entry::body)
                .toList();
    }

    private List<Subject> opened(String device) {
        return alarms(device).stream()
                .map(DeviceAlarmRaised::workOrder)
                .distinct()
                .toList();
    }

    private List<Entry<MaintenanceRequested>> requests(Subject order) {
        return lookups.open().entries(order, MaintenanceRequested.class);
    }

    private void thenListed(Caller reader, String filters, String... texts) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(reader, "/devices?" + filters))
                        .hasStatusOk()
                        .bodyText()
                        .contains(texts));
    }
}
