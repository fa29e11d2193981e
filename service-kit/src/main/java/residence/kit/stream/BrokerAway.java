package residence.kit.stream;

/** Kafka did not answer, or not as it should; it is asked again. */
final class BrokerAway extends RuntimeException {
    BrokerAway(Throwable cause) {
        super("Kafka does not answer: " + cause, cause);
    }

    static BrokerAway because(Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new BrokerAway(cause);
    }
}
