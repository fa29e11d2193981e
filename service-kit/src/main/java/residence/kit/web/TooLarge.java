package residence.kit.web;

/** A body of more bytes than are taken. 413. */
public final class TooLarge extends RuntimeException {
    private final long largest;

    /** @param largest bytes that are taken */
    public TooLarge(long largest) {
        super("more than " + largest + " bytes");
        this.largest = largest;
    }

    long largest() {
        return largest;
    }
}
