package residence.kit.store;

/** The facts that the append relies on have changed since they were read. Nothing was stored: decide again. */
public final class ConditionFailed extends RuntimeException {
    public ConditionFailed(String stream) {
        super("what '" + stream + "' relies on has changed since it was read");
    }
}
