package residence.kit.evidence;

/** The store of evidence does not answer: nothing was decided, and the same may be asked again. 503. */
public final class ObjectsAway extends RuntimeException {
    ObjectsAway(Throwable because) {
        super("the store of evidence does not answer", because);
    }
}
