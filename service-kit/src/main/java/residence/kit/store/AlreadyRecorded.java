package residence.kit.store;

import java.util.List;

/** A repeat: entries with the same ids are in the store. Nothing was stored now. */
public final class AlreadyRecorded extends RuntimeException {
    private final transient List<Recorded> recorded;
    private final boolean otherRequest;

    /**
     * @param recorded those that were recorded under the same ids, in their order
     * @param otherRequest whether they came with another request hash than the repeat
     */
    public AlreadyRecorded(List<Recorded> recorded, boolean otherRequest) {
        super("recorded before, at position " + recorded.getFirst().position());
        this.recorded = List.copyOf(recorded);
        this.otherRequest = otherRequest;
    }

    public List<Recorded> recorded() {
        return recorded;
    }

    public boolean otherRequest() {
        return otherRequest;
    }
}
