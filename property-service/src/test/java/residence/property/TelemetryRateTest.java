package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import residence.kit.testing.TestIssuer;

/** How many readings a second come in by MQTT, against one gateway's over HTTP in the same run. */
@Tag("torture")
class TelemetryRateTest extends RunningService {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DEVICES = 20;

    /** No two readings of a run are alike. */
    private static final AtomicLong NEXT =
            new AtomicLong(Instant.parse("2027-01-31T17:00:00Z").toEpochMilli());

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    @BeforeEach
    void devicesAreWatched() {
        for (int i = 0; i < DEVICES; i++) {
            post(COMPANY, "/devices/RATE-" + i + "/install-device", """
                    {"place":"building/B1","part":"COMMON_EQUIPMENT","kind":"FIRE_PUMP","model":"示例型号",
                     "alarmWindowMinutes":60,"thresholds":[{"code":"PRESSURE","below":0.4}],"occurredOn":"2027-02-01"}""");
        }
        Awaitility.await()
                .untilAsserted(() -> assertThat(get(COMPANY, "/devices?kind=FIRE_PUMP&limit=100"))
                        .bodyText()
                        .contains("RATE-" + (DEVICES - 1)));
        Awaitility.await()
                .until(() -> meters.get("residence.mqtt.connected").gauge().value() == 1);
    }

    @Test
    void readingsAreAsFastAsOverHttp() throws Exception {
        measured("readings", () -> batches(200, 500, "1"));
    }

    @Test
    void alarmsAreAsFastAsOverHttp() throws Exception {
        measured("alarms", () -> batches(10, 50, "0.1"));
    }

    private void measured(String what, Supplier<List<String>> batches) throws Exception {
        byHttp(batches.get());
        byMqtt(batches.get());
        double http = byHttp(batches.get());
        double mqtt = byMqtt(batches.get());
        System.out.printf("[rate] %s/s: MQTT %,.0f, HTTP %,.0f, ratio %.2f%n", what, mqtt, http, mqtt / http);
        assertThat(mqtt / http).isGreaterThan(0.5);
    }

    private double byHttp(List<String> batches) throws Exception {
        var begun = Instant.now();
        try (var http = HttpClient.newHttpClient()) {
            for (String batch : batches) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/property/telemetry"))
                        .header("Authorization", TestIssuer.bearer(COMPANY))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(batch))
                        .build();
                assertThat(http.send(request, BodyHandlers.ofString()).body()).contains("\"refused\":[]");
            }
        }
        return perSecond(batches, begun);
    }

    private double byMqtt(List<String> batches) throws MqttException {
        double all = accepted() + readings(batches);
        var begun = Instant.now();
        publish(batches);
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> accepted() >= all);
        return perSecond(batches, begun);
    }

    /** As fast as the broker takes them. */
    private static void publish(List<String> batches) throws MqttException {
        try (var gateway = GATEWAYS.gateway("anju")) {
            var onTheirWay = new ArrayList<IMqttDeliveryToken>();
            for (String batch : batches) {
                var message = new MqttMessage(batch.getBytes(StandardCharsets.UTF_8));
                onTheirWay.add(gateway.getTopic("residence/anju/telemetry").publish(message));
                if (onTheirWay.size() == 5) {
                    onTheirWay.removeFirst().waitForCompletion();
                }
            }
            for (var token : onTheirWay) {
                token.waitForCompletion();
            }
            gateway.disconnect();
        }
    }

    private double accepted() {
        return meters.counter("residence.telemetry.readings", "outcome", "accepted")
                .count();
    }

    private static double perSecond(List<String> batches, Instant begun) {
        return readings(batches) * 1e9 / Duration.between(begun, Instant.now()).toNanos();
    }

    private static int readings(List<String> batches) {
        return batches.stream()
                .mapToInt(batch -> batch.split("RATE-", -1).length - 1)
                .sum();
    }

    private static List<String> batches(int batches, int readings, String value) {
        return IntStream.range(0, batches)
                .mapToObj(_ -> IntStream.range(0, readings)
                        .mapToObj(i -> reading(i % DEVICES, value))
                        .collect(Collectors.joining(",", "{\"readings\":[", "]}")))
                .toList();
    }

    private static String reading(int device, String value) {
        return """
                {"device":"RATE-%d","code":"PRESSURE","value":%s,"at":"%s"}""".formatted(device, value, Instant.ofEpochMilli(NEXT.getAndIncrement()));
    }
}
