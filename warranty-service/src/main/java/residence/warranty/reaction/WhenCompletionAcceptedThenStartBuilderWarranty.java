package residence.warranty.reaction;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import residence.events.Acceptances;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.kit.stream.Reaction;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;

/**
 * R11: from the day on which a building is accepted whole, the builder's clock runs for its common parts and for each of
 * its dwellings.
 */
@Component
class WhenCompletionAcceptedThenStartBuilderWarranty implements Reaction<CompletionAccepted> {

    @Override
    public Class<CompletionAccepted> to() {
        return CompletionAccepted.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<StartBuilderWarranty> react(Entry<CompletionAccepted> entry, Act act, Lookup lookup) {
        var building = KnownBuilding.of(lookup, entry.subject());
        var heard = lookup.entries(building.subject(), CompletionAccepted.class).stream()
                .map(Entry::body);
        return Acceptances.acceptedOn(
                        Stream.concat(heard, Stream.of(entry.body())).toList())
                .stream()
                .flatMap(day -> places(building)
                        .map(place -> new StartBuilderWarranty(on(day, act), Clocks.of(place, Clock.BUILDER), day)))
                .toList();
    }

    /** Of two acceptances that make a whole the earlier may be answered when both are heard. */
    private static Act on(LocalDate day, Act act) {
        return new Act(act.actor(), day, act.at(), act.evidence());
    }

    /** The common parts and every dwelling. */
    private static Stream<Subject> places(KnownBuilding building) {
        var dwellings = building.dwellings().stream().map(dwelling -> dwelling.in(building.subject()));
        return Stream.concat(Stream.of(building.subject()), dwellings.sorted());
    }
}
