package residence.warranty.handover.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Lists.*;
import static residence.warranty.Pilot.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.SaleEvent.SaleCancelled;
import residence.kit.command.Caller;
import residence.warranty.Lists;
import residence.warranty.handover.deliveries.Delivery.State;

class DeliveriesApiTest {
    private static JdbcClient jdbc;
    private static Deliveries deliveries;
    private static DeliveriesApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        deliveries = new Deliveries(jdbc);
        api = new DeliveriesApi(deliveries, visible());
        Lists.readers(jdbc);
    }

    @BeforeEach
    void oneIsSold() {
        deliveries.reset();
        tell(deliveries, sold());
    }

    @Test
    void everyDwellingOfTheBuildingIsListed() {
        assertThat(list(DEVELOPER)).extracting(Delivery::state).containsExactly(State.UNSOLD, State.SOLD);
        assertThat(api.list(DEVELOPER, "B1", State.UNSOLD, page(50)).items())
                .extracting(Delivery::dwelling)
                .containsExactly(NEXT_DOOR);
    }

    @Test
    void deliveryGoesOnToTheTitle() {
        deliveries.on(entry(DWELLING.path(), "2026-09-20", HANDED_OVER));
        assertThat(list(OWNER)).extracting(Delivery::state).containsExactly(State.HANDED_OVER);
        deliveries.on(entry(DWELLING.path(), "2026-09-21", new TitleCertificateIssued("0012345")));
        assertThat(list(OWNER)).extracting(Delivery::titledOn).containsExactly(LocalDate.parse("2026-09-21"));
    }

    @Test
    void aCancelledSaleFreesIt() {
        deliveries.on(entry(DWELLING.path(), "2025-09-01", new SaleCancelled("mortgage refused")));
        assertThat(api.list(DEVELOPER, "B1", State.UNSOLD, page(50)).items()).hasSize(2);
    }

    @Test
    void r10_theLatestInspectionIsTheOneShown() {
        deliveries.on(inspected("2026-09-12", true));
        deliveries.on(inspected("2026-09-10", false));
        assertThat(list(OWNER)).extracting(Delivery::passed).containsExactly(true);
    }

    @Test
    void readersSeeWhatIsTheirs() {
        assertThat(list(OWNER)).extracting(Delivery::dwelling).containsExactly(DWELLING);
        assertThat(list(CITY)).hasSize(2);
        assertThat(list(RIVAL)).isEmpty();
        assertThat(list(Caller.PUBLIC)).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        var first = api.list(DEVELOPER, "B1", null, page(1));
        assertThat(first.items()).extracting(Delivery::dwelling).containsExactly(NEXT_DOOR);
        var second = api.list(DEVELOPER, "B1", null, after(first, 1));
        assertThat(second.items()).extracting(Delivery::dwelling).containsExactly(DWELLING);
    }

    @Test
    void aVoidedSaleIsForgotten() {
        deliveries.forget(DWELLING);
        assertThat(api.list(DEVELOPER, "B1", State.SOLD, page(50)).items()).isEmpty();
    }

    private static List<Delivery> list(Caller caller) {
        return api.list(caller, "B1", null, page(50)).items();
    }

    private static residence.events.Entry<?> inspected(String day, boolean passed) {
        var findings = passed ? List.<String>of() : List.of("裂缝");
        return entry(DWELLING.path(), day, new OwnerInspectionRecorded("p-1", LocalDate.parse(day), passed, findings));
    }
}
