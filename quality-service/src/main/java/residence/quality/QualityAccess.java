package residence.quality;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Command;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.Subject;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.quality.completionacceptance.CompletionAcceptanceCommand;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;
import residence.quality.unitinspection.UnitInspectionCommand;

/**
 * Who may do what while a building is proven (domain, section 2): the project's parties, from their appointment until
 * they are replaced, each what its trade signs.
 *
 * <p>Not checked yet: labs, which have no appointment on the record so far; they record nothing themselves.
 */
@Component
class QualityAccess implements Access {
    private static final String[] SITE = {"developer", "contractor", "supervisor"};
    private static final String[] FIVE_PARTIES = {"developer", "surveyor", "designer", "contractor", "supervisor"};

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        return switch (command) {
            case UnitInspectionCommand inspection -> caller.is(SITE) && appointed(caller, inspection, lookup);
            case CompletionAcceptanceCommand acceptance ->
                caller.is(roles(acceptance)) && appointed(caller, acceptance, lookup);
            default -> false;
        };
    }

    private static String[] roles(CompletionAcceptanceCommand command) {
        return switch (command) {
            case SprayWindows spray -> SITE;
            case GiveOpinion opinion -> FIVE_PARTIES;
            case ApplyForCompletionAcceptance application -> new String[] {"developer"};
        };
    }

    /** Where the building has not been heard of, the facts refuse with that reason: nothing is recorded either way. */
    private static boolean appointed(Caller caller, Command command, Lookup lookup) {
        var registered = lookup.entries(command.subject().root(), BuildingRegistered.class);
        return registered.isEmpty()
                || isParty(
                        caller,
                        registered.getFirst().body().project(),
                        command.act().today(),
                        lookup);
    }

    private static boolean isParty(Caller caller, Subject project, LocalDate today, Lookup lookup) {
        return Parties.isOne(Parties.appointed(lookup, project, today), caller.role(), caller.organisation());
    }
}
