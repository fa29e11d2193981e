package residence.events.view;

import org.jspecify.annotations.Nullable;
import residence.events.FacilityEvent;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityHandedOver;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.Subject;

/**
 * A facility that a project owes along with a phase's dwellings, and what became of it (R21).
 *
 * @param requirement null where it was voided
 * @param completion null while it is not complete
 * @param handover null while the developer has it
 */
public record FacilityView(
        Subject facility,
        Stage stage,
        @Nullable Requirement requirement,
        @Nullable Completion completion,
        @Nullable Handover handover) {
    public static final View<FacilityView, FacilityEvent> VIEW = new View<>(
            FacilityView.class,
            FacilityEvent.class,
            facility -> new FacilityView(facility, Stage.REQUIRED, null, null, null),
            FacilityView::after);

    /** Required 应建, completed 已建成, handed over 已移交. */
    public enum Stage {
        REQUIRED,
        COMPLETED,
        HANDED_OVER
    }

    /**
     * @param phase id of the project's phase that it is to be complete with
     * @param condition code of the parcel's condition that asks for it; null where another paper does
     * @param clause of that paper; null where the condition says all
     */
    public record Requirement(
            String phase,
            Kind kind,
            String name,
            @Nullable String condition,
            @Nullable String clause,
            Source source) {}

    /** @param description what stands there */
    public record Completion(String description, Source source) {}

    /** @param receiver id of the organisation that has it since */
    public record Handover(String receiver, Source source) {}

    private FacilityView after(FacilityEvent event, Source source) {
        return switch (event) {
            case FacilityRequired it -> required(it, source);
            case FacilityCompleted it ->
                new FacilityView(
                        facility, Stage.COMPLETED, requirement, new Completion(it.description(), source), handover);
            case FacilityHandedOver it ->
                new FacilityView(
                        facility, Stage.HANDED_OVER, requirement, completion, new Handover(it.receiver(), source));
        };
    }

    /** Also anew, after the first requirement was voided: then it has to be completed anew. */
    private FacilityView required(FacilityRequired it, Source source) {
        var requirement = new Requirement(it.phase(), it.kind(), it.name(), it.condition(), it.clause(), source);
        return new FacilityView(facility, Stage.REQUIRED, requirement, null, null);
    }
}
