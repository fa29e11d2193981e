package residence.kit.store;

/**
 * The connection died while the append was under way and the database has not answered since. It may be stored or
 * not: the same, with the same ids, tells which.
 */
public final class OutcomeUnknown extends RuntimeException {
    public OutcomeUnknown(Throwable cause) {
        super("the append may be stored or not: send the same again", cause);
    }
}
