package residence.property.management;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.ManagementEvent;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.Rating;
import residence.events.ManagementEvent.TakeoverFinding;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.management.ManagementCommand.AssignManagement;
import residence.property.management.ManagementCommand.EndManagement;
import residence.property.management.ManagementCommand.EvaluateService;
import residence.property.management.ManagementCommand.InspectTakeover;

/** A community whose building was accepted on 2026-09-01, in the words of those who have it managed. */
abstract class Managing {
    static final Subject COMMUNITY = Estate.COMMUNITY;
    static final String AGREEMENT = "sha256:" + "a".repeat(64);

    final Known known = Estate.heard()
            .without(Estate.COMMUNITY.path(), OwnersCommitteeFiled.class)
            .knows(
                    Estate.BUILDING.child("acceptance", "whole").path(),
                    "2026-09-01",
                    new CompletionAccepted(Scope.WHOLE, LocalDate.parse("2026-09-01")));

    void elected(String from) {
        var first = LocalDate.parse(from);
        known.knows(COMMUNITY.path(), from, new OwnersCommitteeFiled("committee", first, first.plusYears(5)));
    }

    /** What the command records, recorded. */
    ManagementEvent tell(ManagementCommand command) {
        var event = decide(command).getFirst();
        var concerns = Management.concerns(Management.evolve(state(), event));
        known.knows(
                COMMUNITY.path(),
                command.act().occurredOn().toString(),
                command.act().actor(),
                event,
                concerns.toArray(Subject[]::new));
        return event;
    }

    List<ManagementEvent> decide(ManagementCommand command) {
        return Management.decide(command, state(), ManagementFacts.lookUp(command, state(), known));
    }

    Management.State state() {
        Management.State state = new Management.Unassigned();
        for (var entry : known.entries(COMMUNITY, ManagementEvent.class)) {
            state = Management.evolve(state, entry.body());
        }
        return state;
    }

    static AssignManagement developerAssigns(String day, String company, String from, @Nullable String until) {
        return assign(developer(day), company, PriceRegime.MARKET, from, until);
    }

    static AssignManagement ownersAssign(String day, String company, String from, @Nullable String until) {
        return assign(committee(day), company, PriceRegime.MARKET, from, until);
    }

    static AssignManagement assign(Act act, String company, PriceRegime regime, String from, @Nullable String until) {
        return new AssignManagement(
                act,
                COMMUNITY,
                company,
                "三级",
                regime,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    static EndManagement end(Act act, String until) {
        return new EndManagement(act, COMMUNITY, LocalDate.parse(until), "业主大会决定解聘");
    }

    static InspectTakeover takeOver(String day, String company, @Nullable Subject... buildings) {
        return new InspectTakeover(
                company(day, company),
                COMMUNITY,
                buildings.length == 0 ? null : List.of(buildings),
                List.<TakeoverFinding>of(),
                AGREEMENT);
    }

    static EvaluateService evaluate(String day, String from, String to) {
        return new EvaluateService(
                committee(day), COMMUNITY, LocalDate.parse(from), LocalDate.parse(to), Rating.FAIR, "保洁尚可，报修偏慢");
    }

    static Act developer(String day) {
        return act(new Actor("donghu", "developer", null), day);
    }

    static Act committee(String day) {
        return act(new Actor("committee", "owners-committee", null), day);
    }

    static Act company(String day, String company) {
        return act(new Actor(company, "property-company", null), day);
    }

    private static Act act(Actor actor, String day) {
        var on = LocalDate.parse(day);
        return new Act(actor, on, on.atTime(9, 0).atZone(Act.ZONE).toInstant(), List.of());
    }
}
