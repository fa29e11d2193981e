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
    @Correctable(value = "windows", untilSigned = true)
    record WindowsSprayed(List<WindowResult> windows) implements CompletionAcceptanceEvent {
        @Override
        public void check() {
            windows(windows);
        }

        /** 1 to 500, each once. */
        public static void windows(List<WindowResult> windows) {
            Require.ids("windows", windows.stream().map(WindowResult::window).toList(), 500);
        }
    }

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
