package residence.kit.store;

/** The append could not be made. Nothing was stored: the same may be sent again. */
public final class AppendFailed extends RuntimeException {
    public AppendFailed(Throwable cause) {
        super("nothing was stored", cause);
    }
}
