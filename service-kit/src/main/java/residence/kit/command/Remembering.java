package residence.kit.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/** A lookup for one page of a list or one answer of access: what is asked again is looked up once. */
public final class Remembering implements Lookup {
    private record Question(Subject subject, Class<?> type) {}

    private final Lookup lookup;
    private final Map<Question, List<?>> answers = new HashMap<>();

    public Remembering(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    @SuppressWarnings("unchecked") // the question holds the type of its answer
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        return (List<Entry<E>>)
                answers.computeIfAbsent(new Question(subject, type), question -> lookup.entries(subject, type));
    }
}
