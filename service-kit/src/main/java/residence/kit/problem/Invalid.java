package residence.kit.problem;

import java.util.List;

/** What was sent can't be read as what it should be; lists every fault at once. 400. */
public final class Invalid extends RuntimeException {
    private final transient List<Fault> faults;

    public Invalid(List<Fault> faults) {
        super(faults.stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList()
                .toString());
        this.faults = List.copyOf(faults);
    }

    /** @param pairs name, value, name, value ... as in {@link Fault#of} */
    public static Invalid of(String field, String code, Object... pairs) {
        return new Invalid(List.of(Fault.of(field, code, pairs)));
    }

    public List<Fault> faults() {
        return faults;
    }
}
