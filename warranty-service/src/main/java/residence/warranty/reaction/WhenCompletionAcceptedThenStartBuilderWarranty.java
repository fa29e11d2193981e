package residence.warranty.reaction;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import residence.events.Acceptances;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.WarrantyEvent.Clock;
import residence.kit.stream.Reaction;
import residence.warranty.known.Premises;
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
        var premises = Premises.of(lookup, entry.subject());
        var heard = lookup.entries(premises.building(), CompletionAccepted.class).stream()
                .map(Entry::body);
        return Acceptances.acceptedOn(
                        Stream.concat(heard, Stream.of(entry.body())).toList())
                .stream()
                .flatMap(day -> Stream.concat(
                                Stream.of(premises.building()),
                                premises.dwellings().stream().sorted())
                        .map(place -> new StartBuilderWarranty(act, Clocks.of(place, Clock.BUILDER), day)))
                .toList();
    }
}
