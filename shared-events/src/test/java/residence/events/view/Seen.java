package residence.events.view;

import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Sample;
import residence.events.Subject;

/** A thing as its view tells it, entry by entry. */
final class Seen<V, E extends DomainEvent> {
    private final View<V, E> view;
    private final Subject thing;
    private @Nullable V now;

    Seen(View<V, E> view, Subject thing) {
        this.view = view;
        this.thing = thing;
    }

    V on(String day, E event) {
        now = view.after(now, Sample.of(thing.path(), day, Sample.HOUSING, event));
        return now;
    }
}
