package residence.property.device.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.property.Gateways;

/** A message is the broker's until it was taken, whichever side goes away meanwhile. */
class MqttSubscriptionTest {
    private static final Gateways GATEWAYS = new Gateways();

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private MqttSubscription subscription;

    @AfterAll
    static void endTheBroker() {
        GATEWAYS.close();
    }

    @BeforeEach
    void subscribe() {
        subscription = subscription(this::take);
        await().until(this::reached);
        taken.clear();
    }

    @AfterEach
    void end() {
        subscription.close();
    }

    /** Once a message came through, the broker keeps for this session whatever follows. */
    private boolean reached() throws MqttException {
        publish("reached");
        return taken.contains("reached");
    }

    @Test
    void whatWasTakenDoesNotComeAgain() throws MqttException {
        publish("one");
        await().until(() -> taken.contains("one"));
        subscription.close();
        subscription = subscription(this::take);
        publish("two");
        await().until(() -> taken.contains("two"));
        assertThat(taken).containsOnlyOnce("one", "two");
    }

    @Test
    void whatCantBeTakenNowIsTriedAgainAndNothingPassesIt() throws MqttException {
        subscription.close();
        var failures = new AtomicInteger(2);
        subscription = subscription((topic, payload) -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the store is away");
            }
            return take(topic, payload);
        });
        publish("one");
        publish("two");
        await().until(() -> taken.contains("two"));
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void whatWasNotTakenWhenTheServiceEndsComesAgain() throws MqttException {
        subscription.close();
        var tried = new CountDownLatch(1);
        subscription = subscription((topic, payload) -> {
            tried.countDown();
            throw new IllegalStateException("the store is away");
        });
        publish("one");
        awaitUninterruptibly(tried);
        subscription.close();
        subscription = subscription(this::take);
        await().until(() -> taken.contains("one"));
    }

    @Test
    void whatIsPublishedWhileTheServiceIsAwayWaits() throws MqttException {
        subscription.close();
        publish("meanwhile");
        assertThat(taken).isEmpty();
        subscription = subscription(this::take);
        thenTaken("meanwhile");
    }

    @Test
    void aBrokerThatRestartsIsFoundAgain() throws MqttException {
        GATEWAYS.restartTheBroker();
        publish("afterwards");
        thenTaken("afterwards");
        assertThat(subscription.connected()).isTrue();
    }

    @Test
    void whatWaitsOutlivesARestartOfTheBroker() throws MqttException {
        subscription.close();
        publish("waits");
        GATEWAYS.restartTheBroker();
        subscription = subscription(this::take);
        thenTaken("waits");
    }

    /** The broker's window of what is in flight is what bounds it: the rest waits there, and none is lost. */
    @Test
    void whatComesWhileOneIsTakenWaits() throws MqttException {
        subscription.close();
        var go = new CountDownLatch(1);
        subscription = subscription((topic, payload) -> {
            awaitUninterruptibly(go);
            return take(topic, payload);
        });
        var all = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
        try (var gateway = GATEWAYS.gateway("anju")) {
            for (String one : all) {
                gateway.publish("residence/anju/telemetry", one.getBytes(StandardCharsets.UTF_8), 1, false);
            }
            gateway.disconnect();
        }
        assertThat(taken).isEmpty();
        go.countDown();
        await().until(() -> taken.size() == all.size());
        assertThat(taken).isEqualTo(all);
    }

    @Test
    void aCompanyPublishesForItselfAlone() throws MqttException {
        try (var gateway = GATEWAYS.gateway("hupan")) {
            gateway.publish("residence/anju/telemetry", "forged".getBytes(StandardCharsets.UTF_8), 0, false);
            gateway.publish("residence/hupan/telemetry", "own".getBytes(StandardCharsets.UTF_8), 1, false);
            gateway.disconnect();
        }
        await().until(() -> taken.contains("own"));
        assertThat(taken).doesNotContain("forged");
    }

    @Test
    void nobodyComesInWithoutAPassword() throws MqttException {
        try (var nobody = new MqttClient(GATEWAYS.url(), "nobody", new MemoryPersistence())) {
            assertThatThrownBy(nobody::connect).isInstanceOf(MqttException.class);
        }
    }

    @Test
    void whatIsSaidReachesTheCompany() throws Exception {
        subscription.close();
        subscription =
                subscription((topic, payload) -> Optional.of(new MqttSubscription.Said(topic + "/refused", payload)));
        var heard = new CopyOnWriteArrayList<String>();
        try (var gateway = GATEWAYS.gateway("anju")) {
            gateway.subscribe("residence/anju/telemetry/refused", (topic, message) -> heard.add(message.toString()));
            publish("told");
            await().until(() -> heard.contains("told"));
            gateway.disconnect();
        }
    }

    /** What comes just as a session is taken up again lies at the embedded broker until the next comes. */
    private void thenTaken(String payload) {
        await().until(() -> {
            publish("next");
            return taken.contains(payload);
        });
    }

    private Optional<MqttSubscription.Said> take(String topic, byte[] payload) {
        taken.add(new String(payload, StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static MqttSubscription subscription(MqttSubscription.Taker taker) {
        return new MqttSubscription(
                new MqttSettings(
                        GATEWAYS.url(),
                        "subscription-test",
                        Gateways.SERVICE,
                        Gateways.password(Gateways.SERVICE),
                        "residence/+/telemetry"),
                taker,
                new SimpleMeterRegistry().counter("again"));
    }

    private static void publish(String payload) throws MqttException {
        GATEWAYS.publish("anju", payload.getBytes(StandardCharsets.UTF_8));
    }
}
