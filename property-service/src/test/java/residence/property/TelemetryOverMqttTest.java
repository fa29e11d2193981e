package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Entry;
import residence.events.Subject;

/** R19 by way of a broker: the same batches as over HTTP, judged in the same way. */
class TelemetryOverMqttTest extends RunningService {
    private static final Subject PUMP = new Subject("device/MQTT-1");

    @Autowired
    @Qualifier("mqttTelemetry")
    SmartLifecycle subscription;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void aPumpIsWatched() {
        post(COMPANY, "/devices/MQTT-1/install-device", """
                {"place":"building/B1","part":"COMMON_EQUIPMENT","kind":"FIRE_PUMP","model":"示例型号",
                 "alarmWindowMinutes":60,"thresholds":[{"code":"PRESSURE","below":0.4}]}""");
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/devices?kind=FIRE_PUMP"))
                        .bodyText()
                        .contains("MQTT-1"));
        Awaitility.await().until(this::isConnected);
    }

    private boolean isConnected() {
        return meters.get("residence.mqtt.connected").gauge().value() == 1;
    }

    @Test
    void r19_anAlarmOpensOneWorkOrderHoweverOftenItComes() throws MqttException {
        var at = Instant.parse("2027-02-01T01:00:00Z");
        publish("anju", reading("PRESSURE", "0.39", at));
        publish("anju", reading("PRESSURE", "0.39", at));
        publish("anju", reading("PRESSURE", "0.4", at.plusSeconds(1)));
        publish("anju", reading("POWER", null, at));
        thenRaised("POWER");
        assertThat(codes()).containsOnlyOnce("PRESSURE");
        var order = DeviceAlarmRaised.opening(PUMP, "PRESSURE", at);
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/work-orders?place=building/B1"))
                        .bodyText()
                        .contains(order.path()));
    }

    @Test
    void r19_whatACompanySaysOfAnothersDeviceIsRefusedAndItIsTold() throws MqttException {
        try (var hupan = GATEWAYS.listen("hupan")) {
            publish("hupan", reading("FORGED", null, Instant.parse("2027-02-01T01:00:00Z")));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(hupan.heard())
                            .singleElement(STRING)
                            .contains("R19.no-such-device", "\"code\":\"FORGED\"", "不是贵单位管理"));
        }
        assertThat(codes()).doesNotContain("FORGED");
    }

    @Test
    void whatCantBeReadIsCountedAndToldAndStopsNothing() throws MqttException {
        double before = unreadable();
        try (var anju = GATEWAYS.listen("anju")) {
            publish("anju", "no batch");
            publish("anju", "{\"readings\":[{\"device\":\"a b\"}]}");
            publish("anju", " ".repeat((1 << 20) + 1));
            publish("anju", reading("AFTERWARDS", null, Instant.parse("2027-02-01T01:00:00Z")));
            thenRaised("AFTERWARDS");
            Awaitility.await().untilAsserted(() -> assertThat(anju.heard()).hasSize(3));
            assertThat(anju.heard()).anyMatch(told -> told.contains("readings[0].code"));
        }
        assertThat(unreadable()).isEqualTo(before + 3);
    }

    @Test
    void r19_whatIsPublishedWhileTheServiceIsAwayIsNotLost() throws MqttException {
        subscription.stop();
        publish("anju", reading("MEANWHILE", null, Instant.parse("2027-02-01T01:00:00Z")));
        assertThat(codes()).doesNotContain("MEANWHILE");
        subscription.start();
        Awaitility.await().until(this::isConnected);
        publish("anju", reading("AFTERWARDS", null, Instant.parse("2027-02-01T01:00:00Z")));
        thenRaised("MEANWHILE");
    }

    private static String reading(String code, String value, Instant at) {
        return """
                {"readings":[{"device":"MQTT-1","code":"%s",%s"at":"%s"}]}""".formatted(code, value == null ? "" : "\"value\":" + value + ",", at);
    }

    private static void publish(String company, String payload) throws MqttException {
        GATEWAYS.publish(company, payload.getBytes(StandardCharsets.UTF_8));
    }

    private void thenRaised(String code) {
        Awaitility.await().untilAsserted(() -> assertThat(codes()).contains(code));
    }

    private List<String> codes() {
        return lookups.open().entries(PUMP, DeviceAlarmRaised.class).stream()
                .map(Entry::body)
                .map(DeviceAlarmRaised::code)
                .toList();
    }

    private double unreadable() {
        return meters.counter("residence.telemetry.messages", "outcome", "unreadable")
                .count();
    }
}
