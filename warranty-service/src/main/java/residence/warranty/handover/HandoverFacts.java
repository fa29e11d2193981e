package residence.warranty.handover;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.Holders;
import residence.events.Holders.InForce;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.warranty.handover.HandoverCommand.HandOverUnit;

/**
 * What R10 asks beside the hand-over itself. The sale is this service's own, so a cancellation and a hand-over never
 * both succeed; the acceptance is the quality service's, as far as it was heard.
 *
 * @param buyers of the sale in force; empty where there is none
 * @param soldOn the day of that sale; null where there is none
 * @param acceptedOn when the building was accepted whole; null where it was not
 */
record HandoverFacts(
        List<String> buyers,
        @Nullable LocalDate soldOn,
        @Nullable LocalDate acceptedOn) {

    static HandoverFacts lookUp(HandoverCommand command, Handover.State state, Lookup lookup) {
        var building = KnownBuilding.of(lookup, command.subject());
        var sale = Holders.sale(lookup, command.subject());
        return new HandoverFacts(
                sale.map(InForce::buyers).orElse(List.of()),
                sale.map(InForce::on).orElse(null),
                command instanceof HandOverUnit
                        ? Acceptances.of(lookup, building.subject()).orElse(null)
                        : null);
    }
}
