package residence.events;

import java.util.List;

/**
 * An event by which the domain itself turns an application down (R8: a refused completion acceptance is on the
 * record for ever). The command that caused it was carried out, so its answer is a 200 that says
 * {@code refused}; see {@link Refusal} for the other kind, which leaves no trace.
 */
public interface Refused extends DomainEvent {
    /** Everything that is missing, all at once; never empty. */
    List<Unmet> missing();
}
