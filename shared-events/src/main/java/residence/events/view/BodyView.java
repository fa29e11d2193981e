package residence.events.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.BodyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;

/**
 * A laboratory or a reviewer of drawings, for as long as it is that.
 *
 * @param until the first day without it; null while nobody dismissed it
 */
public record BodyView(
        BodyRole body,
        String organisation,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String dismissedBecause,
        Source source) {

    static BodyView of(BodyAppointed event, Source source) {
        return new BodyView(event.body(), event.organisation(), event.from(), null, null, source);
    }

    /** Whether it is appointed on {@code day}. */
    boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the event ends this appointment. */
    boolean endsBy(BodyDismissed event) {
        return until == null && body == event.body() && organisation.equals(event.organisation());
    }

    BodyView dismissed(BodyDismissed event) {
        return new BodyView(body, organisation, from, event.until(), event.reason(), source);
    }
}
