package residence.quality.completionacceptance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.CompletionAcceptanceEvent;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/**
 * A building's completion acceptance 竣工验收, as a whole, or structure and decoration apart (R6, R8, R21; S1 三(九)).
 */
public final class CompletionAcceptance {

    /** Where an acceptance stands. */
    public sealed interface State {}

    /** Not accepted yet: the last opinion of each party. */
    public record Open(Map<PartyRole, PartyOpinionGiven> opinions) implements State {
        static final Open NOTHING = new Open(Map.of());

        Open with(PartyOpinionGiven opinion) {
            var all = new EnumMap<PartyRole, PartyOpinionGiven>(PartyRole.class);
            all.putAll(opinions);
            all.put(opinion.party(), opinion);
            return new Open(all);
        }
    }

    /** Accepted, for good unless an authority voids it. */
    public record Accepted() implements State {}

    private CompletionAcceptance() {}

    static List<CompletionAcceptanceEvent> decide(
            CompletionAcceptanceCommand command, State state, CompletionAcceptanceFacts facts) {
        return switch (state) {
            case Accepted accepted -> throw Refusal.of("R8.already-accepted", "acceptance", command.subject());
            case Open open ->
                switch (command) {
                    case SprayWindows spray -> List.of(sprayed(spray, facts));
                    case GiveOpinion opinion -> List.of(opinion(opinion, facts));
                    case ApplyForCompletionAcceptance application -> List.of(verdict(application, open, facts));
                };
        };
    }

    static State evolve(State state, CompletionAcceptanceEvent event) {
        return switch (state) {
            case Accepted accepted -> accepted;
            case Open open ->
                switch (event) {
                    case WindowsSprayed windows -> open; // counted over all scopes of the building: SprayTest
                    case PartyOpinionGiven opinion -> open.with(opinion);
                    case CompletionAcceptanceRefused refused -> open;
                    case CompletionAccepted accepted -> new Accepted();
                };
        };
    }

    /** All that R8 still asks for, listed at once; empty where the scope is accepted or may be. */
    public static List<Unmet> missing(Scope scope, State state, CompletionAcceptanceFacts facts) {
        return switch (state) {
            case Accepted accepted -> List.of();
            case Open open -> Conditions.missing(scope, open, facts);
        };
    }

    private static WindowsSprayed sprayed(SprayWindows spray, CompletionAcceptanceFacts facts) {
        Refusal.ifAny(facts.theSpray().exceededBy(spray.windows()).stream().toList());
        return new WindowsSprayed(spray.windows());
    }

    private static PartyOpinionGiven opinion(GiveOpinion command, CompletionAcceptanceFacts facts) {
        var party = appointed(command.act(), facts);
        Refusal.ifAny(Unmet.before(command.act(), facts.opinionOn(), "R8.opinion-dated-before", "party", party));
        return new PartyOpinionGiven(
                party, command.act().actor().organisation(), command.approves(), command.opinion());
    }

    private static PartyRole appointed(Act act, CompletionAcceptanceFacts facts) {
        var role = act.actor().role();
        var organisation = act.actor().organisation();
        var party = Parties.of(role).orElseThrow(() -> Refusal.of("R8.not-a-party", "role", role));
        if (!organisation.equals(facts.appointed().get(party))) {
            throw Refusal.of("R8.not-appointed", "party", party, "organisation", organisation);
        }
        return party;
    }

    private static CompletionAcceptanceEvent verdict(
            ApplyForCompletionAcceptance application, Open open, CompletionAcceptanceFacts facts) {
        var scope = application.scope();
        var day = application.act().occurredOn();
        Refusal.ifAny(otherWay(scope, facts.theGates().accepted()), dated(application, facts));
        var missing = Conditions.missing(scope, open, facts);
        return missing.isEmpty() ? new CompletionAccepted(scope, day) : new CompletionAcceptanceRefused(scope, missing);
    }

    /** A building is accepted as a whole or in stages; having begun one way it does not end the other. */
    private static Stream<Unmet> otherWay(Scope scope, Set<Scope> accepted) {
        boolean other = scope == Scope.WHOLE ? !accepted.isEmpty() : accepted.contains(Scope.WHOLE);
        return Unmet.when(other, "R8.accepted-the-other-way", "scope", scope);
    }

    /** An acceptance starts warranties, so it is never dated before what it rests on. */
    private static Stream<Unmet> dated(ApplyForCompletionAcceptance application, CompletionAcceptanceFacts facts) {
        return Unmet.before(application.act(), facts.theGates().lastOn(), "R8.dated-before-its-grounds");
    }
}
