package residence.kit.list;

import java.util.List;
import residence.events.DeliveryEvent;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.view.View;

/**
 * Who holds a dwelling: its owners, or its buyers before hand-over; as {@link residence.events.Holders} tells it of a
 * single one.
 *
 * @param owners those it was handed to last
 */
record Holding(List<String> buyers, List<String> owners, List<String> holders) {
    static final View<Holding, DeliveryEvent> VIEW = new View<>(
            Holding.class,
            DeliveryEvent.class,
            _ -> of(List.of(), List.of()),
            (holding, event, _) -> holding.after(event));

    private static Holding of(List<String> buyers, List<String> owners) {
        return new Holding(buyers, owners, owners.isEmpty() ? buyers : owners);
    }

    private Holding after(DeliveryEvent event) {
        return switch (event) {
            case UnitSold it -> of(it.buyers(), owners);
            case SaleCancelled _ -> of(List.of(), owners);
            case UnitHandedOver it -> of(buyers, it.buyers());
            case OwnerInspectionRecorded _, TitleCertificateIssued _ -> this;
        };
    }
}
