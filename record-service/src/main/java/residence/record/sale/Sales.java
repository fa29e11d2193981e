package residence.record.sale;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.SaleEvent;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The developer's sales of the dwelling.
 *
 * @param contracts in their order; the one in force is the last, unless it was cancelled
 */
public record Sales(List<Contract> contracts) {
    public static final Sales BLANK = new Sales(List.of());
    public static final Chapter<SaleEvent, Sales> CHAPTER =
            Chapter.of("sale", SaleEvent.class, Sales.class, BLANK, Sales::fold, Disclosure.SOLD);

    /** @param buyers person references */
    public record Contract(
            List<String> buyers,
            String contractNumber,
            @Nullable Cancellation cancelled,
            Source source) {}

    public record Cancellation(String reason, Source source) {}

    static Sales fold(Sales sales, SaleEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case UnitSold sold ->
                new Sales(
                        Lists.plus(sales.contracts, new Contract(sold.buyers(), sold.contractNumber(), null, source)));
            case SaleCancelled cancelled -> sales.cancelled(new Cancellation(cancelled.reason(), source));
        };
    }

    private Sales cancelled(Cancellation cancellation) {
        return new Sales(Lists.changeLast(
                contracts,
                contract -> contract.cancelled == null,
                contract -> new Contract(contract.buyers, contract.contractNumber, cancellation, contract.source)));
    }

    /** The contract in force. */
    public Optional<Contract> inForce() {
        return contracts.stream().filter(contract -> contract.cancelled == null).reduce((first, second) -> second);
    }
}
