package residence.project.facility;

import java.util.List;
import java.util.stream.Stream;
import residence.events.FacilityEvent;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityHandedOver;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;

/**
 * A facility of a project 配套设施 (R21): required with one of its phases, completed with evidence, then handed over. That
 * the phase is not accepted without it, is the rule of its buildings' completion acceptance (R8).
 */
final class Facility {

    sealed interface State {}

    record Unrequired() implements State {}

    record Required() implements State {}

    record Complete() implements State {}

    record HandedOver() implements State {}

    private Facility() {}

    static List<FacilityEvent> decide(FacilityCommand command, State state, FacilityFacts facts) {
        return List.of(
                switch (command) {
                    case RequireFacility requirement -> require(requirement, state, facts);
                    case CompleteFacility completion -> complete(completion, state, facts);
                    case HandOverFacility handover -> handOver(handover, state, facts);
                });
    }

    /** Where the requirement was voided nothing is left of what followed it: another one has to be met anew. */
    static State evolve(State state, FacilityEvent event) {
        return switch (event) {
            case FacilityRequired required -> new Required();
            case FacilityCompleted completed -> state instanceof Unrequired ? state : new Complete();
            case FacilityHandedOver handedOver -> state instanceof Unrequired ? state : new HandedOver();
        };
    }

    private static FacilityRequired require(RequireFacility command, State state, FacilityFacts facts) {
        Refusal.ifAny(once(command, state), phase(command, facts), condition(command, facts));
        return new FacilityRequired(
                command.phase(), command.kind(), command.name(), command.condition(), command.clause());
    }

    private static Stream<Unmet> once(RequireFacility command, State state) {
        return Unmet.when(!(state instanceof Unrequired), "facility.already-required", "facility", command.subject());
    }

    private static Stream<Unmet> phase(RequireFacility command, FacilityFacts facts) {
        return Unmet.when(!facts.phases().contains(command.phase()), "project.unknown-phase", "phase", command.phase());
    }

    private static Stream<Unmet> condition(RequireFacility command, FacilityFacts facts) {
        var condition = command.condition();
        boolean unknown = condition != null && !facts.conditions().contains(condition);
        return Unmet.when(unknown, "facility.no-such-condition", "condition", condition);
    }

    private static FacilityCompleted complete(CompleteFacility command, State state, FacilityFacts facts) {
        return switch (state) {
            case Required required -> completed(command, facts);
            case Unrequired nothing -> throw Refusal.of("facility.not-required", "facility", command.subject());
            case Complete complete -> throw alreadyComplete(command);
            case HandedOver handedOver -> throw alreadyComplete(command);
        };
    }

    private static FacilityCompleted completed(CompleteFacility command, FacilityFacts facts) {
        boolean unproven = command.act().evidence().isEmpty();
        Refusal.ifAny(
                Unmet.when(unproven, "facility.evidence-missing", "facility", command.subject()),
                Unmet.before(command.act(), facts.lastOn(), "facility.dated-before"));
        return new FacilityCompleted(command.act().occurredOn(), command.description());
    }

    private static Refusal alreadyComplete(CompleteFacility command) {
        return Refusal.of("facility.already-complete", "facility", command.subject());
    }

    private static FacilityHandedOver handOver(HandOverFacility command, State state, FacilityFacts facts) {
        return switch (state) {
            case Complete complete -> handedOver(command, facts);
            case Unrequired nothing -> throw Refusal.of("facility.not-required", "facility", command.subject());
            case Required required -> throw Refusal.of("facility.not-complete", "facility", command.subject());
            case HandedOver handedOver ->
                throw Refusal.of("facility.already-handed-over", "facility", command.subject());
        };
    }

    private static FacilityHandedOver handedOver(HandOverFacility command, FacilityFacts facts) {
        Refusal.ifAny(Unmet.before(command.act(), facts.lastOn(), "facility.dated-before"));
        return new FacilityHandedOver(command.receiver());
    }
}
