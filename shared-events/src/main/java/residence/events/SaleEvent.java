package residence.events;

import java.util.List;

/** The developer's sale of a dwelling. Subject is the dwelling. */
public sealed interface SaleEvent extends DomainEvent {
    /** @param buyers person references; never empty */
    record UnitSold(List<String> buyers, String contractNumber) implements SaleEvent {}

    record SaleCancelled(String reason) implements SaleEvent {}
}
