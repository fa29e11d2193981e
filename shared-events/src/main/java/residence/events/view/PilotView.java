package residence.events.view;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.PilotLibraryEvent;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.StandardsEvent.Level;
import residence.events.Subject;

/**
 * A project in the pilot libraries.
 *
 * @param enrolments in the order they were recorded, ended ones too
 */
public record PilotView(Subject project, List<Enrolment> enrolments) {
    public static final View<PilotView, PilotLibraryEvent> VIEW = new View<>(
            PilotView.class, PilotLibraryEvent.class, project -> new PilotView(project, List.of()), PilotView::after);

    /** @param removed null while it lasts */
    public record Enrolment(
            Level level,
            String reference,
            List<Review> reviews,
            @Nullable Removal removed,
            Source source) {
        private Enrolment reviewed(Review review) {
            return new Enrolment(level, reference, Lists.plus(reviews, review), removed, source);
        }

        private Enrolment removed(Removal removal) {
            return new Enrolment(level, reference, reviews, removal, source);
        }

        private boolean lasts() {
            return removed == null;
        }
    }

    public record Review(boolean passed, String findings, Source source) {}

    public record Removal(String reason, Source source) {}

    private static PilotView after(PilotView pilot, PilotLibraryEvent event, Source source) {
        return switch (event) {
            case PilotEnrolled it -> pilot.with(new Enrolment(it.level(), it.reference(), List.of(), null, source));
            case PilotReviewed it ->
                pilot.change(it.level(), lasting -> lasting.reviewed(new Review(it.passed(), it.findings(), source)));
            case PilotRemoved it ->
                pilot.change(it.level(), lasting -> lasting.removed(new Removal(it.reason(), source)));
        };
    }

    private PilotView with(Enrolment enrolment) {
        return new PilotView(project, Lists.plus(enrolments, enrolment));
    }

    private PilotView change(Level level, UnaryOperator<Enrolment> how) {
        return new PilotView(
                project,
                Lists.changeLast(enrolments, enrolment -> enrolment.lasts() && enrolment.level() == level, how));
    }
}
