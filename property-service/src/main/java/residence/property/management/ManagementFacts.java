package residence.property.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.Membership;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.StandardsEvent.Figure;
import residence.events.Subject;
import residence.events.view.CommunityView;
import residence.events.view.ManagementView;
import residence.property.management.ManagementCommand.AssignManagement;
import residence.property.management.ManagementCommand.EndManagement;
import residence.property.management.ManagementCommand.EvaluateService;
import residence.property.management.ManagementCommand.InspectTakeover;

/**
 * What the rules of a management must know.
 *
 * @param lastOn last day on which a company was assigned or a contract ended, else that of the community's registration
 * @param electedOn first day of the owners' first committee; null while none was filed
 * @param priceRegimes what profiles ask of the first contract's price; one for each that asks
 * @param inCharge who managed on the first and on the last day of what is evaluated
 * @param takingOver the buildings that are inspected
 */
record ManagementFacts(
        LocalDate lastOn,
        @Nullable LocalDate electedOn,
        List<Figure> priceRegimes,
        InCharge inCharge,
        List<TakingOver> takingOver) {

    /** Null where nobody managed then. */
    record InCharge(@Nullable String first, @Nullable String last) {}

    private static final InCharge NOT_ASKED = new InCharge(null, null);

    /** @throws Refusal {@code not-heard.community}; of a building as {@link KnownBuilding#standing} */
    static ManagementFacts lookUp(ManagementCommand command, Management.State state, Lookup lookup) {
        var community = CommunityView.VIEW
                .known(lookup, command.subject())
                .filter(known -> known.registered() != null)
                .orElseThrow(() -> Refusal.of("not-heard.community", "community", command.subject()));
        var electedOn = electedOn(command.subject(), lookup);
        var lastOn = lastOn(community, lookup);
        return switch (command) {
            case AssignManagement it ->
                new ManagementFacts(lastOn, electedOn, priceRegimes(it, lookup), NOT_ASKED, List.of());
            case EndManagement it -> new ManagementFacts(lastOn, electedOn, List.of(), NOT_ASKED, List.of());
            case InspectTakeover it ->
                new ManagementFacts(lastOn, electedOn, List.of(), NOT_ASKED, TakeoverFacts.of(it, lookup));
            case EvaluateService it ->
                new ManagementFacts(lastOn, electedOn, List.of(), inCharge(it, lookup), List.of());
        };
    }

    private static @Nullable LocalDate electedOn(Subject community, Lookup lookup) {
        return lookup.first(community, OwnersCommitteeFiled.class)
                .map(filed -> filed.body().from())
                .orElse(null);
    }

    private static LocalDate lastOn(CommunityView community, Lookup lookup) {
        var contract = lookup.lastDay(community.community(), ManagementAssigned.class, ManagementEnded.class);
        return contract == null ? Objects.requireNonNull(community.registered()).on() : contract;
    }

    private static List<Figure> priceRegimes(AssignManagement command, Lookup lookup) {
        var day = command.act().occurredOn();
        return Membership.buildings(lookup, command.subject(), day).stream()
                .map(building -> Standards.governing(lookup, building, day).figure(FigureKey.PRICE_REGIME))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static InCharge inCharge(EvaluateService command, Lookup lookup) {
        var management = ManagementView.VIEW.known(lookup, command.subject());
        return new InCharge(company(management, command.from()), company(management, command.to()));
    }

    private static @Nullable String company(Optional<ManagementView> management, LocalDate day) {
        return management
                .flatMap(known -> known.inCharge(day))
                .map(ManagementView.Assignment::company)
                .orElse(null);
    }
}
