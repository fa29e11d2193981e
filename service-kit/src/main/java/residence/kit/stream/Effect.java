package residence.kit.stream;

import java.util.List;

/**
 * What a consumer does with an entry. It runs inside the transaction that moves the consumer's watermark, so it writes
 * to the service's database through Spring's transaction and does nothing that can't be rolled back, unless doing
 * that again changes nothing.
 */
@FunctionalInterface
public interface Effect {
    /**
     * @throws residence.events.Refusal with only codes that start with {@code not-heard}: the entry waits for another fact, its
     *     key's later ones behind it
     * @throws RuntimeException the database is not there: all is tried again; anything else: the entry is poison and
     *     parked, its key's later ones behind it
     */
    void on(Delivery delivery);

    /** Called once in each transaction: what handles that transaction's entries. */
    default Effect begin() {
        return this;
    }

    /**
     * Called before the transaction commits, or behind each entry where every one has to stand by itself: what was only
     * noted until then is done now.
     */
    default void settle() {}

    /** Whether these have to be handled while no other transaction of this consumer runs, on any instance. */
    default boolean alone(List<Delivery> deliveries) {
        return false;
    }

    /** Called in the same transaction after an entry was parked because of {@code failure}. */
    default void parked(Delivery delivery, RuntimeException failure) {}

    /** Whether what it keeps are facts that parked entries may wait for. */
    default boolean bringsFacts() {
        return false;
    }
}
