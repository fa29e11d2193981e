package residence.property.device.telemetry;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the messages of a broker, one after the other, in a session that the broker keeps. A message stays the broker's until it was
 * taken: only then it is acknowledged. One that can't be taken now is tried again until it can, and nothing passes it; meanwhile the broker
 * sends no more than a few (its own limit of what is in flight, and the client's ten).
 */
final class MqttSubscription implements MqttCallback, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(MqttSubscription.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int AT_MOST_ONCE = 0;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ANSWERS_ON_THEIR_WAY = 100;

    private final MqttSettings settings;
    private final Taker taker;
    private final Counter again;
    private final MqttAsyncClient client;
    private final ScheduledExecutorService attempts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mqtt").daemon().factory());
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable IMqttToken subscribed;

    /** What a message is done with. */
    interface Taker {
        /**
         * @return what is said about it to who listens, if anything
         * @throws RuntimeException where it could not be taken now and has to be tried again
         */
        Optional<Said> take(String topic, byte[] payload);
    }

    record Said(String topic, byte[] payload) {}

    /**
     * Connects as soon as the broker is there, and again whenever the connection is lost.
     *
     * @param again counts how often a message could not be taken
     */
    MqttSubscription(MqttSettings settings, Taker taker, Counter again) {
        this.settings = settings;
        this.taker = taker;
        this.again = again;
        try {
            client = new MqttAsyncClient(settings.url(), settings.session(), new MemoryPersistence());
        } catch (MqttException e) {
            throw new IllegalArgumentException("residence.mqtt.url is no broker's address", e);
        }
        client.setManualAcks(true);
        client.setCallback(this);
        attempts.scheduleWithFixedDelay(this::stand, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean connected() {
        return client.isConnected();
    }

    private void stand() {
        try {
            if (!client.isConnected()) {
                // before: a connection that comes after the wait is a new one all the same
                subscribed = null;
                client.connect(options()).waitForCompletion(PATIENCE.toMillis());
            }
            if (!isSubscribed()) {
                subscribed = client.subscribe(settings.topics(), AT_LEAST_ONCE);
            }
        } catch (MqttException | RuntimeException e) { // one that came out of here would be the last attempt
            log.warn("no subscription at {}, trying again: {}", settings.url(), e.toString());
        }
    }

    /** Whether it was granted, or may still be: what the broker has kept comes first, and its answer waits behind. */
    private boolean isSubscribed() {
        var asked = subscribed;
        return asked != null && (!asked.isComplete() || granted(asked.getGrantedQos()));
    }

    /** None where asking failed. */
    private static boolean granted(int[] qos) {
        return qos.length > 0 && qos[0] == AT_LEAST_ONCE;
    }

    private MqttConnectOptions options() {
        var options = new MqttConnectOptions();
        options.setCleanSession(false);
        options.setConnectionTimeout((int) PATIENCE.toSeconds());
        options.setMaxInflight(ANSWERS_ON_THEIR_WAY);
        options.setUserName(settings.username());
        options.setPassword(settings.password().toCharArray());
        return options;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException, InterruptedException {
        var said = takeAtLast(topic, message.getPayload());
        if (said.isPresent()) {
            client.publish(said.get().topic(), said.get().payload(), AT_MOST_ONCE, false);
        }
        client.messageArrivedComplete(message.getId(), message.getQos());
    }

    /** @throws RuntimeException where it ends before: the message is not acknowledged, and comes again with the next connection */
    private Optional<Said> takeAtLast(String topic, byte[] payload) throws InterruptedException {
        for (; ; ) {
            try {
                return taker.take(topic, payload);
            } catch (RuntimeException notNow) { // whatever it was: a message that was not taken stays the broker's
                again.increment();
                log.warn("a message was not taken, trying again: {}", notNow.toString());
                if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw notNow;
                }
            }
        }
    }

    @Override
    public void connectionLost(Throwable cause) {
        log.warn("connection to {} lost, trying again: {}", settings.url(), cause.toString());
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    /** What the broker has sent is taken before, where that goes well; the rest comes again with the next connection. */
    @Override
    public void close() {
        closing.countDown();
        attempts.shutdownNow();
        try {
            if (client.isConnected()) {
                client.disconnect(PATIENCE.toMillis()).waitForCompletion(2 * PATIENCE.toMillis());
            }
            client.close(true);
        } catch (MqttException e) {
            log.warn("connection to {} did not end in order: {}", settings.url(), e.toString());
        }
    }
}
