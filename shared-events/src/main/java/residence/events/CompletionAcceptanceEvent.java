package residence.events;

import java.time.LocalDate;
import java.util.List;

/** Completion acceptance 竣工验收. Subject {@code building/.../acceptance/...} with the scope as its id. */
public sealed interface CompletionAcceptanceEvent extends DomainEvent {

    /** What is accepted: all of the building, or structure and decoration apart (S1 三(九)). */
    enum Scope {
        WHOLE,
        STRUCTURE,
        DECORATION
    }

    record WindowResult(String window, boolean leaked) {}

    /** 淋水试验: the windows that were sprayed, some perhaps again after a repair (R6). */
    @Correctable("windows")
    record WindowsSprayed(List<WindowResult> windows) implements CompletionAcceptanceEvent {}

    /**
     * @param organisation who was that party on the day of the opinion; a successor gives its own (R8)
     * @param opinion its reasons, in words
     */
    record PartyOpinionGiven(PartyRole party, String organisation, boolean approves, String opinion)
            implements CompletionAcceptanceEvent, Verdict {}

    record CompletionAccepted(Scope scope, LocalDate acceptedOn) implements CompletionAcceptanceEvent, Verdict {}

    record CompletionAcceptanceRefused(Scope scope, List<Unmet> missing)
            implements CompletionAcceptanceEvent, Verdict, Refused {}
}
