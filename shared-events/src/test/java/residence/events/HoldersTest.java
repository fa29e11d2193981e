package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

class HoldersTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "101");
    private static final Subject NEIGHBOUR = BUILDING.dwelling("1", "102");

    private final List<Entry<?>> told = new ArrayList<>();
    private final Lookup lookup = new Lookup() {
        @Override
        @SuppressWarnings("unchecked")
        public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
            return told.stream()
                    .filter(entry -> type.isInstance(entry.body())
                            && entry.subject().lineage().contains(subject))
                    .map(entry -> (Entry<E>) entry)
                    .toList();
        }
    };

    @Test
    void itsBuyersHoldADwellingUntilTheSaleIsCancelledOrItIsHandedOver() {
        assertThat(Holders.of(lookup, DWELLING)).isEmpty();
        tell(DWELLING, new UnitSold(List.of("p-li"), "HT-1"));
        assertThat(Holders.of(lookup, DWELLING)).containsExactly("p-li");
        assertThat(Holders.owners(lookup, DWELLING)).isEmpty();
        tell(DWELLING, new SaleCancelled("退房"));
        assertThat(Holders.of(lookup, DWELLING)).isEmpty();
        assertThat(Holders.sale(lookup, DWELLING)).isEmpty();
    }

    @Test
    void whomItWasHandedToLastOwnsIt() {
        tell(DWELLING, new UnitSold(List.of("p-li"), "HT-1"));
        handedOver(DWELLING, "p-li");
        handedOver(DWELLING, "p-wang");
        assertThat(Holders.owners(lookup, DWELLING)).containsExactly("p-wang");
        assertThat(Holders.of(lookup, DWELLING)).containsExactly("p-wang");
    }

    @Test
    void theOwnersInABuildingAreThoseOfItsDwellingsEachOnce() {
        handedOver(DWELLING, "p-li");
        handedOver(DWELLING, "p-wang");
        handedOver(NEIGHBOUR, "p-wang");
        assertThat(Holders.ownersIn(lookup, BUILDING)).containsExactly("p-wang");
        assertThat(Holders.ownersIn(lookup, Subject.of("building", "B10"))).isEmpty();
    }

    private void handedOver(Subject dwelling, String buyer) {
        var day = LocalDate.of(2026, 9, 1);
        tell(dwelling, new UnitHandedOver(List.of(buyer), day, "sha256:guarantee", "sha256:manual", List.of()));
    }

    private void tell(Subject subject, DomainEvent event) {
        told.add(new Entry<>(
                UUID.randomUUID(),
                Service.WARRANTY,
                subject,
                subject.root(),
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                new Actor("D-1", "developer", null),
                List.of(),
                List.of(),
                List.of(),
                event));
    }
}
