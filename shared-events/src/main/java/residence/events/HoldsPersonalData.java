package residence.events;

/** Free text that names a person by number, which no entry may hold; the caller gets a 400 that names the field. */
public final class HoldsPersonalData extends IllegalArgumentException {
    private final String kind;

    HoldsPersonalData(String field, String kind) {
        super(field + " must not hold what looks like an " + kind);
        this.kind = kind;
    }

    /** {@code identity-number} or {@code mobile-number}. */
    public String kind() {
        return kind;
    }
}
