package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Entry;
import residence.events.Subject;
import residence.kit.command.Caller;

/** What devices measure is judged and forgotten; what lies beyond a threshold is an alarm (R19). */
class TelemetryOverHttpTest extends RunningService {
    private static final Caller STRANGER = new Caller("s", "property-company", "hupan", null, List.of());
    private static final Subject PUMP = new Subject("device/TELE-1");

    @BeforeEach
    void aPumpIsWatched() {
        post(COMPANY, "/devices/TELE-1/install-device", """
                {"place":"building/B1","part":"COMMON_EQUIPMENT","kind":"FIRE_PUMP","model":"示例型号",
                 "alarmWindowMinutes":60,"thresholds":[{"code":"PRESSURE","below":0.4}]}""");
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/devices?kind=FIRE_PUMP"))
                        .bodyText()
                        .contains("TELE-1"));
    }

    @Test
    void r19_whatLiesBeyondIsRecordedBeforeItIsAnswered() {
        int before = alarms().size();
        assertThat(send(
                        COMPANY,
                        reading("TELE-1", "PRESSURE", "0.4", "2027-02-01T01:00:00Z"),
                        reading("TELE-1", "PRESSURE", "0.39", "2027-02-01T01:00:01Z"),
                        reading("TELE-1", "POWER", null, "2027-02-01T01:00:02Z")))
                .hasStatusOk()
                .bodyText()
                .contains("\"accepted\":3", "\"alarms\":2", "\"refused\":[]");
        assertThat(alarms()).hasSize(before + 2);
        assertThat(alarms().getLast().code()).isEqualTo("POWER");
    }

    @Test
    void r19_theSameReadingAgainChangesNothing() {
        var twice = reading("TELE-1", "PRESSURE", "0.1", "2027-02-01T02:00:00Z");
        assertThat(send(COMPANY, twice, twice)).bodyText().contains("\"accepted\":2");
        int before = alarms().size();
        assertThat(send(COMPANY, reading("TELE-1", "PRESSURE", "0.1", "2027-02-01T03:30:00Z")))
                .hasStatusOk();
        assertThat(send(COMPANY, twice)).hasStatusOk();
        assertThat(alarms()).hasSize(before + 1);
    }

    @Test
    void whatIsNotTakenIsSaidByItsPlace() {
        assertThat(send(
                        COMPANY,
                        reading("TELE-1", "PRESSURE", "1", "2027-02-01T01:00:00Z"),
                        reading("NOWHERE", "PRESSURE", "1", "2027-02-01T01:00:00Z"),
                        reading("TELE-1", "PRESSURE", "1", "2027-02-01T04:00:01Z"),
                        reading("TELE-1", "POWER", null, "2026-01-01T00:00:00Z")))
                .hasStatusOk()
                .bodyText()
                .contains("\"accepted\":1", "\"index\":1", "R19.no-such-device", "\"index\":2", "R19.not-yet")
                .contains("\"index\":3");
    }

    @Test
    void onlyTheCompanyThatManagesSends() {
        var reading = reading("TELE-1", "PRESSURE", "0.1", "2027-02-01T03:00:00Z");
        assertThat(send(STRANGER, reading)).hasStatusOk().bodyText().contains("\"accepted\":0", "R19.no-such-device");
        assertThat(send(OWNER, reading)).hasStatus(403);
    }

    @Test
    void aBatchIsBounded() {
        var reading = reading("TELE-1", "PRESSURE", "1", "2027-02-01T01:00:00Z");
        assertThat(send(COMPANY, many(reading, 1000))).hasStatusOk().bodyText().contains("\"accepted\":1000");
        assertThat(send(COMPANY, many(reading, 1001))).hasStatus(400);
        assertThat(send(COMPANY)).hasStatus(400);
        assertThat(post(COMPANY, "/telemetry", "[" + " ".repeat(1 << 20) + "]")).hasStatus(413);
        assertThat(post(COMPANY, "/telemetry", "{\"readings\":[{\"device\":\"a b\"}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("readings[0].code", "readings[0].at");
    }

    private static String[] many(String reading, int times) {
        return IntStream.range(0, times).mapToObj(i -> reading).toArray(String[]::new);
    }

    private MvcTestResult send(Caller caller, String... readings) {
        return post(
                caller,
                "/telemetry",
                List.of(readings).stream().collect(Collectors.joining(",", "{\"readings\":[", "]}")));
    }

    private static String reading(String device, String code, String value, String at) {
        return """
                {"device":"%s","code":"%s",%s"at":"%s"}""".formatted(device, code, value == null ? "" : "\"value\":" + value + ",", at);
    }

    private List<DeviceAlarmRaised> alarms() {
        return lookups.open().entries(PUMP, DeviceAlarmRaised.class).stream()
                .map(Entry::body)
                .toList();
    }
}
