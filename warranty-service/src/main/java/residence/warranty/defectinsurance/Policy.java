package residence.warranty.defectinsurance;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Length;
import residence.events.PolicyEvent;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.Refusal;
import residence.events.StandardsEvent.Figure;
import residence.events.Subject;
import residence.events.Unmet;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;

/**
 * R22: insurance is cover by cover; the developer is policyholder, the owner beneficiary. None of its covers is shorter
 * than the standards that govern the project ask for (S1 二(二): 5 years for latent defects, 25 of check-ups and patrols).
 */
final class Policy {

    sealed interface State {}

    record NotIssued() implements State {}

    record Issued(Subject project) implements State {}

    private Policy() {}

    static List<PolicyEvent> decide(PolicyCommand command, State state, PolicyFacts facts) {
        return switch (command) {
            case IssuePolicy it -> issue(it, state, facts);
        };
    }

    private static List<PolicyEvent> issue(IssuePolicy it, State state, PolicyFacts facts) {
        Refusal.ifAny(
                Unmet.when(state instanceof Issued, "R22.issued", "policy", it.subject()),
                facts.unknown().stream()
                        .map(building ->
                                Unmet.of("R22.unknown-building", "building", building, "project", it.project())),
                it.covers().stream().flatMap(cover -> shorter(cover, facts.least(cover.kind()))));
        return List.of(new PolicyIssued(
                it.project(),
                it.buildings(),
                it.policyNumber(),
                it.act().actor().organisation(),
                facts.developer(),
                it.covers(),
                it.act().occurredOn()));
    }

    private static Stream<Unmet> shorter(Cover cover, @Nullable Figure least) {
        boolean shorter = least != null
                && !Length.of(least.value())
                        .filter(length -> length instanceof Length.Span span && cover.atLeast(span))
                        .isPresent();
        return least == null
                ? Stream.empty()
                : Unmet.when(
                        shorter,
                        "R22.cover-too-short",
                        "cover",
                        cover.id(),
                        "kind",
                        cover.kind(),
                        "least",
                        least.value(),
                        "clause",
                        least.clause());
    }

    static State evolve(State state, PolicyEvent event) {
        return switch (event) {
            case PolicyIssued it -> new Issued(it.project());
        };
    }

    static List<Subject> concerns(State state) {
        return state instanceof Issued issued ? List.of(issued.project()) : List.of();
    }
}
