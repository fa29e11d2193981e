package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/** A building on its way to acceptance, in the words of those who accept it; the day is 2026-09-01. */
abstract class Accepting {
    static final String DAY = "2026-09-01";

    Known known = Pilot.heard();

    /** Everything R8 asks for, for every scope. */
    void ready() {
        reached(Milestone.STRUCTURE_ACCEPTED, "2026-01-10");
        reached(Milestone.WORKS_DONE, "2026-07-30");
        sprayed(new WindowResult("W1", false), new WindowResult("W2", false));
        for (Subject dwelling : List.of(Pilot.DWELLING, Pilot.OTHER_DWELLING)) {
            known.knows(dwelling.path(), "2026-08-20", new UnitInspectionPassed());
        }
        Stream.of(PartyRole.values()).forEach(party -> opinion(party, true));
    }

    void reached(Milestone milestone, String day) {
        known.knows(Pilot.BUILDING.path(), day, new MilestoneReached(milestone, LocalDate.parse(day)));
    }

    void sprayed(WindowResult... windows) {
        known.knows("building/B1/acceptance/whole", "2026-08-10", new WindowsSprayed(List.of(windows)));
    }

    void opinion(PartyRole party, boolean approves) {
        opinionOn("2026-08-25", party, approves);
    }

    void opinionOn(String day, PartyRole party, boolean approves) {
        for (Scope scope : Scope.values()) {
            known.knows(
                    acceptance(scope).path(),
                    day,
                    new PartyOpinionGiven(party, Pilot.organisation(party), approves, "意见"));
        }
    }

    void accepted(Scope scope) {
        known.knows(acceptance(scope).path(), DAY, new CompletionAccepted(scope, LocalDate.parse(DAY)));
    }

    List<CompletionAcceptanceEvent> apply(Scope scope) {
        return decide(new ApplyForCompletionAcceptance(act("donghu", "developer"), acceptance(scope)));
    }

    /** As the shell does: the acceptance's own entries folded, the facts looked up, the rules asked. */
    List<CompletionAcceptanceEvent> decide(CompletionAcceptanceCommand command) {
        var state = state(command.subject());
        return CompletionAcceptance.decide(command, state, CompletionAcceptanceFacts.lookUp(command, state, known));
    }

    CompletionAcceptance.State state(Subject acceptance) {
        CompletionAcceptance.State state = CompletionAcceptance.Open.NOTHING;
        for (var entry : known.entries(acceptance, CompletionAcceptanceEvent.class)) {
            state = CompletionAcceptance.evolve(state, entry.body());
        }
        return state;
    }

    ListAssert<String> thenMissing(Scope scope) {
        var verdict = apply(scope).getFirst();
        return assertThat(
                verdict instanceof CompletionAcceptanceRefused refused
                        ? refused.missing().stream().map(Unmet::code).toList()
                        : List.<String>of());
    }

    static void thenRefused(ThrowingCallable command, String code) {
        assertThatThrownBy(command).hasMessageContaining(code);
    }

    static SprayWindows spray(Scope scope, String... windows) {
        return new SprayWindows(
                act("luhua", "contractor"),
                acceptance(scope),
                Stream.of(windows).map(window -> new WindowResult(window, true)).toList());
    }

    static GiveOpinion giveOpinion(Scope scope, String organisation, String role) {
        return new GiveOpinion(act(organisation, role), acceptance(scope), true, "同意验收");
    }

    static Subject acceptance(Scope scope) {
        return Pilot.BUILDING.child("acceptance", scope.name().toLowerCase(java.util.Locale.ROOT));
    }

    static Act act(String organisation, String role) {
        var day = LocalDate.parse(DAY);
        return new Act(
                new Actor(organisation, role, null),
                day,
                day.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
