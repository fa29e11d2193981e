package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.RenovationEvent;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;

/**
 * A renovation, from its proposal to its acceptance (R16). What was proposed is null or empty where that was voided.
 *
 * @param buildings that its places are or lie in
 * @param community null where they are in none
 * @param approved null until it is, as is {@code accepted}: what was accepted of one whose approval was voided counts for nothing
 */
public record RenovationView(
        Subject renovation,
        Stage stage,
        @Nullable LocalDate proposedOn,
        @Nullable RenovationClass renovationClass,
        @Nullable Boolean addsLift,
        List<Subject> places,
        List<Subject> buildings,
        @Nullable Subject community,
        @Nullable String description,
        @Nullable Source proposed,
        @Nullable Approval approved,
        @Nullable Acceptance accepted) {
    public static final View<RenovationView, RenovationEvent> VIEW =
            new View<>(RenovationView.class, RenovationEvent.class, RenovationView::blank, RenovationView::after);

    /** Stage and buildings follow from the rest; what is given for them counts for nothing. */
    public RenovationView {
        stage = accepted != null ? Stage.ACCEPTED : approved != null ? Stage.APPROVED : Stage.PROPOSED;
        buildings = places.stream().map(Subject::root).distinct().toList();
    }

    public enum Stage {
        PROPOSED,
        APPROVED,
        ACCEPTED
    }

    /**
     * @param checkUps that it rests on
     * @param vote of the owners; null where no lift is added
     * @param permit null where none is needed
     */
    public record Approval(
            List<Subject> checkUps,
            @Nullable Subject vote,
            @Nullable Permit permit,
            Source source) {}

    /** @param lifts that it added */
    public record Acceptance(String reportNumber, List<Subject> lifts, Source source) {}

    private static RenovationView blank(Subject renovation) {
        return new RenovationView(
                renovation, Stage.PROPOSED, null, null, null, List.of(), List.of(), null, null, null, null, null);
    }

    private RenovationView after(RenovationEvent event, Source source) {
        return switch (event) {
            case RenovationProposed it -> proposed(it, source);
            case RenovationApproved it -> with(new Approval(it.checkUps(), it.vote(), it.permit(), source), accepted);
            case RenovationAccepted it ->
                approved == null ? this : with(approved, new Acceptance(it.reportNumber(), it.lifts(), source));
        };
    }

    private RenovationView proposed(RenovationProposed it, Source source) {
        return new RenovationView(
                renovation,
                stage,
                source.on(),
                it.renovationClass(),
                it.addsLift(),
                it.places(),
                buildings,
                it.community(),
                it.description(),
                source,
                approved,
                accepted);
    }

    private RenovationView with(@Nullable Approval approval, @Nullable Acceptance acceptance) {
        return new RenovationView(
                renovation,
                stage,
                proposedOn,
                renovationClass,
                addsLift,
                places,
                buildings,
                community,
                description,
                proposed,
                approval,
                acceptance);
    }
}
