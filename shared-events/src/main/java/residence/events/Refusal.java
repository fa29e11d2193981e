package residence.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command that the rules do not allow. Nothing is recorded; the caller gets a 409 problem detail that lists
 * every unmet condition at once.
 */
public final class Refusal extends RuntimeException {
    private final transient List<Unmet> unmet;

    public Refusal(List<Unmet> unmet) {
        super(unmet.stream().map(Unmet::code).toList().toString());
        if (unmet.isEmpty()) {
            throw new IllegalArgumentException("a refusal names what is unmet");
        }
        this.unmet = List.copyOf(unmet);
    }

    /** @param pairs name, value, name, value ... as in {@link Unmet#of} */
    public static Refusal of(String code, Object... pairs) {
        return new Refusal(List.of(Unmet.of(code, pairs)));
    }

    /** Throws where anything is unmet; otherwise does nothing. */
    public static void ifAny(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal(unmet);
        }
    }

    /** Throws with all that is unmet at once, where anything is. */
    @SafeVarargs
    public static void ifAny(Stream<Unmet>... unmet) {
        ifAny(Stream.of(unmet).flatMap(part -> part).toList());
    }

    public List<Unmet> unmet() {
        return unmet;
    }
}
