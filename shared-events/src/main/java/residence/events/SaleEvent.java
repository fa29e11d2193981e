package residence.events;

import java.util.List;

/** The developer's sale of a dwelling. Subject is the dwelling. */
public sealed interface SaleEvent extends DeliveryEvent, HoldingEvent {
    /** @param buyers person references; never empty */
    @Correctable("contractNumber")
    record UnitSold(List<String> buyers, String contractNumber) implements SaleEvent {}

    @Correctable("reason")
    record SaleCancelled(String reason) implements SaleEvent {}
}
