package residence.quality.completionacceptance;

import java.util.List;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Milestone;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.PartyRole;
import residence.events.Unmet;
import residence.quality.completionacceptance.CompletionAcceptance.Open;

/** What R8 and R21 ask for before a scope is accepted; which stage asks for what is decided in ADR 10. */
final class Conditions {
    private Conditions() {}

    /** All that is missing, at once. */
    static List<Unmet> missing(Scope scope, Open open, CompletionAcceptanceFacts facts) {
        var gates = facts.theGates();
        return Stream.of(
                        milestone(scope, gates),
                        structureFirst(scope, gates),
                        finished(scope, facts),
                        workItems(gates),
                        defects(gates),
                        opinions(open, facts))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Unmet> milestone(Scope scope, GateFacts gates) {
        var needed = switch (scope) {
            case STRUCTURE -> Milestone.STRUCTURE_ACCEPTED;
            case WHOLE, DECORATION -> Milestone.WORKS_DONE;
        };
        return Unmet.when(!gates.reached().contains(needed), "R8.milestone-not-reached", "milestone", needed);
    }

    private static Stream<Unmet> structureFirst(Scope scope, GateFacts gates) {
        boolean bare = !gates.accepted().contains(Scope.STRUCTURE);
        return Unmet.when(scope == Scope.DECORATION && bare, "R8.structure-first");
    }

    /**
     * A bare structure has no window to spray and no room to inspect, and delivers no facility yet: whoever finishes it shows
     * them all (ADR 10).
     */
    private static Stream<Unmet> finished(Scope scope, CompletionAcceptanceFacts facts) {
        return switch (scope) {
            case STRUCTURE -> Stream.empty();
            case WHOLE, DECORATION ->
                Stream.of(
                                facts.theSpray().missing().stream(),
                                uninspected(facts.theGates()),
                                facts.theGates().lacking().stream().map(LackingFacility::missing))
                        .flatMap(part -> part);
        };
    }

    private static Stream<Unmet> uninspected(GateFacts gates) {
        return gates.uninspected().stream()
                .map(dwelling -> Unmet.of("R8.dwelling-not-inspected", "dwelling", dwelling));
    }

    private static Stream<Unmet> workItems(GateFacts gates) {
        return gates.workItems().stream()
                .map(item -> Unmet.of(
                        "R8.work-item-not-accepted",
                        "workItem",
                        item.subject(),
                        "name",
                        item.body().name(),
                        "place",
                        item.body().place()));
    }

    /** Whatever is known to be wrong with it can be mended in any stage, so each waits for that. */
    private static Stream<Unmet> defects(GateFacts gates) {
        return gates.defects().stream()
                .map(defect -> Unmet.of(
                        "R8.defect-open",
                        "defect",
                        defect.subject(),
                        "place",
                        defect.body().place(),
                        "kind",
                        defect.body().kind()));
    }

    /** An opinion counts when it approves and comes from who is that party on the day of the application. */
    private static Stream<Unmet> opinions(Open open, CompletionAcceptanceFacts facts) {
        return Stream.of(PartyRole.values()).flatMap(party -> opinion(party, open, facts));
    }

    private static Stream<Unmet> opinion(PartyRole party, Open open, CompletionAcceptanceFacts facts) {
        var opinion = open.opinions().get(party);
        if (opinion == null || !opinion.organisation().equals(facts.appointed().get(party))) {
            return Stream.of(Unmet.of("R8.opinion-missing", "party", party));
        }
        return Unmet.when(!opinion.approves(), "R8.opinion-against", "party", party);
    }
}
