package residence.quality.completionacceptance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Require;
import residence.events.Subject;

/**
 * What may be asked of a building's completion acceptance 竣工验收; the subject is {@code building/B1/acceptance/whole},
 * {@code .../structure} or {@code .../decoration}.
 */
public sealed interface CompletionAcceptanceCommand extends Command {

    /** What is to be accepted, as the subject says. */
    default Scope scope() {
        return scopeOf(subject());
    }

    /**
     * External windows tested by pressure spraying 压力淋水试验 on the business day (R6; S0 二(四)2, S2 16). It is
     * recorded under any of the building's scopes and counts for all of them.
     *
     * @param windows 1 to 500, each once; a window's id is 1 to 64 of A-Z a-z 0-9 and -, unique in the building
     */
    record SprayWindows(Act act, Subject subject, List<WindowResult> windows) implements CompletionAcceptanceCommand {
        public SprayWindows {
            scopeOf(subject);
            windows = List.copyOf(windows);
            WindowsSprayed.windows(windows);
        }
    }

    /**
     * One of the five parties says whether it approves; which party follows from the speaker's own token. Of several
     * opinions of a party the last counts.
     *
     * @param opinion its reasons, 1 to 2000 characters
     */
    record GiveOpinion(Act act, Subject subject, boolean approves, String opinion)
            implements CompletionAcceptanceCommand {
        public GiveOpinion {
            scopeOf(subject);
            Require.text("opinion", opinion);
        }
    }

    /** The developer applies; the answer is an acceptance, or a refusal that lists all that is missing (R8). */
    record ApplyForCompletionAcceptance(Act act, Subject subject) implements CompletionAcceptanceCommand {
        public ApplyForCompletionAcceptance {
            scopeOf(subject);
        }
    }

    /** @throws IllegalArgumentException where the subject names no scope */
    static Scope scopeOf(Subject acceptance) {
        return Stream.of(Scope.values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(acceptance.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "acceptance must be whole, structure or decoration, not " + acceptance.id()));
    }
}
