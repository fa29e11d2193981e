package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/**
 * What the rules of an acceptance must know about the building. What a command does not ask for is not looked up: it
 * would become its basis, and the command would wait for it.
 *
 * @param appointed the project's parties on the business day
 * @param spray the building's windows, sprayed under whichever scope (R6); null with an opinion, and with an application
 *     for the structure, which asks for none
 * @param gates null with any command but an application
 * @param opinionOn with an opinion, the last day on which the same party gave one; null before it did
 */
public record CompletionAcceptanceFacts(
        Map<PartyRole, String> appointed,
        @Nullable SprayTest spray,
        @Nullable GateFacts gates,
        @Nullable LocalDate opinionOn) {

    /** The windows, where the command asks for them. */
    SprayTest theSpray() {
        return Objects.requireNonNull(spray, "windows are counted with the facts");
    }

    /** What an application asks for. */
    GateFacts theGates() {
        return Objects.requireNonNull(gates, "an application is decided on its gates");
    }

    /** @throws Refusal as {@link #of} and {@link KnownBuilding#requireStanding} */
    static CompletionAcceptanceFacts lookUp(
            CompletionAcceptanceCommand command, CompletionAcceptance.State state, Lookup lookup) {
        var building = command.subject().root();
        var day = command.act().occurredOn();
        KnownBuilding.requireStanding(lookup, List.of(building), day);
        return switch (command) {
            case SprayWindows windows ->
                new CompletionAcceptanceFacts(parties(building, day, lookup), spray(building, day, lookup), null, null);
            case GiveOpinion opinion ->
                new CompletionAcceptanceFacts(parties(building, day, lookup), null, null, opinionOn(opinion, lookup));
            case ApplyForCompletionAcceptance application -> of(application.subject(), day, lookup);
        };
    }

    /**
     * What an application for {@code acceptance} asks for.
     *
     * @throws Refusal as {@link KnownBuilding#registered}. Also where no profile has been heard of that says how many
     *     windows are sprayed (R6)
     */
    public static CompletionAcceptanceFacts of(Subject acceptance, LocalDate day, Lookup lookup) {
        var building = acceptance.root();
        var parties = parties(building, day, lookup);
        return switch (CompletionAcceptanceCommand.scopeOf(acceptance)) {
            case STRUCTURE ->
                new CompletionAcceptanceFacts(parties, null, GateFacts.ofStructure(acceptance, day, lookup), null);
            case WHOLE, DECORATION ->
                new CompletionAcceptanceFacts(
                        parties,
                        spray(building, day, lookup),
                        GateFacts.ofFinished(acceptance, registered(building, lookup), day, lookup),
                        null);
        };
    }

    private static Map<PartyRole, String> parties(Subject building, LocalDate day, Lookup lookup) {
        return Parties.appointed(lookup, registered(building, lookup).project(), day);
    }

    private static @Nullable LocalDate opinionOn(GiveOpinion command, Lookup lookup) {
        var party = Parties.of(command.act().actor().role());
        return Entry.lastDay(lookup.entries(command.subject(), PartyOpinionGiven.class).stream()
                .filter(entry -> party.filter(entry.body().party()::equals).isPresent()));
    }

    private static SprayTest spray(Subject building, LocalDate day, Lookup lookup) {
        int share = Standards.governing(lookup, building, day)
                .number(FigureKey.SPRAY_SHARE)
                .orElseThrow(() -> Refusal.of("not-heard.figures", "building", building, "day", day));
        return SprayTest.of(
                registered(building, lookup).windows(), share, lookup.entries(building, WindowsSprayed.class));
    }

    private static BuildingRegistered registered(Subject building, Lookup lookup) {
        return KnownBuilding.registered(lookup, building).plan();
    }
}
