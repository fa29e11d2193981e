package residence.kit.store;

/** The database did not answer a question. */
public final class StoreUnreadable extends RuntimeException {
    public StoreUnreadable(Throwable cause) {
        super("the event store cannot be read now", cause);
    }
}
