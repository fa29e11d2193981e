package residence.kit.store;

/** The stream does not end where the append expects it to: somebody else was faster. Nothing was stored. */
public final class VersionConflict extends RuntimeException {
    public VersionConflict(String stream, long expectedSequence) {
        super("the next entry of '" + stream + "' is not number " + expectedSequence);
    }
}
