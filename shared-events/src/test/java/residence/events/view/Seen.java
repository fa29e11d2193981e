package residence.events.view;

import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Sample;
import residence.events.Subject;

/** A thing as its view tells it, entry by entry. */
final class Seen<V, E extends DomainEvent> {
    private final View<V, E> view;
    private final Subject thing;
    private final String[] concerns;
    private @Nullable V now;

    /** @param concerns what it is about, where its own subject does not say */
    Seen(View<V, E> view, Subject thing, String... concerns) {
        this.view = view;
        this.thing = thing;
        this.concerns = concerns;
    }

    V on(String day, E event) {
        now = view.after(now, Sample.of(thing.path(), day, Sample.HOUSING, event, concerns));
        return now;
    }
}
