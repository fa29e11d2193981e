package residence.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Structure;
import residence.events.DomainEvent;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.SaleEvent;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Service;
import residence.events.Subject;
import residence.events.view.View;
import residence.kit.stream.StreamDatabase;
import residence.kit.web.Paging;

/** The dwellings of a building, and which of them is sold. */
class DwellingListTest {
    private static final StreamDatabase DATABASE = new StreamDatabase();
    private static final Subject BUILDING = new Subject("building/B1");

    record Row(Subject dwelling, boolean sold) {
        static final View<Row, SaleEvent> VIEW = new View<>(
                Row.class,
                SaleEvent.class,
                dwelling -> new Row(dwelling, false),
                (row, event, _) -> new Row(row.dwelling(), event instanceof UnitSold));
    }

    private static final class Sales extends DwellingList<Row, SaleEvent> {
        Sales(JdbcClient jdbc) {
            super(jdbc, "sale_list", Row.VIEW);
        }
    }

    private final Sales sales = new Sales(JdbcClient.create(DATABASE.jdbc));

    @BeforeEach
    void anEmptyTable() {
        DATABASE.jdbc.execute("drop table if exists sale_list");
        DATABASE.jdbc.queryForList("select document_list('sale_list', '{building,sold}')");
    }

    @Test
    void everyDwellingOfAKnownBuildingHasItsRow() {
        assertThat(sales.hears()).containsExactlyInAnyOrder(Service.PROJECT, Service.WARRANTY);
        said(BUILDING, registered("1501", "1502"));
        said(dwelling("1502"), new UnitSold(List.of("p-wang"), "网签-1"));
        assertThat(units(Filter.is("building", BUILDING))).containsExactly("1501", "1502");
        assertThat(units(Filter.is("sold", true))).containsExactly("1502");
        assertThat(units(Filter.is("sold", false))).containsExactly("1501");
    }

    @Test
    void whatWasHeardBeforeTheBuildingStands() {
        said(dwelling("1502"), new UnitSold(List.of("p-wang"), "网签-1"));
        said(BUILDING, registered("1501", "1502"));
        assertThat(units(Filter.is("sold", true))).containsExactly("1502");
        assertThat(units()).containsExactly("1501", "1502");
    }

    @Test
    void aDwellingWhoseEntriesAreForgottenIsStillThere() {
        said(BUILDING, registered("1501", "1502"));
        said(dwelling("1502"), new UnitSold(List.of("p-wang"), "网签-1"));
        sales.forget(dwelling("1502"));
        assertThat(units(Filter.is("sold", false))).containsExactly("1501", "1502");
    }

    @Test
    void aBuildingThatIsForgottenTakesTheDwellingsThatNothingHappenedTo() {
        said(BUILDING, registered("1501", "1502", "1503"));
        said(dwelling("1502"), new UnitSold(List.of("p-wang"), "网签-1"));
        said(dwelling("1503"), new UnitSold(List.of("p-li"), "网签-2"));
        said(dwelling("1503"), new SaleCancelled("退房"));
        sales.forget(new Subject("building/B2"));
        assertThat(units()).containsExactly("1501", "1502", "1503");
        sales.forget(BUILDING);
        assertThat(units()).containsExactly("1502");
        said(BUILDING, registered("1502", "1504"));
        assertThat(units()).containsExactly("1502", "1504");
    }

    @Test
    void whatSaysNothingOfBuildingsIsNotAskedOf() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere");
        var unreachable = new Sales(JdbcClient.create(nowhere));
        var another = StreamDatabase.entry(new Subject("parcel/P1"), new LandReclaimed("闲置"));
        assertThatCode(() -> unreachable.on(List.of(another))).doesNotThrowAnyException();
        var building = StreamDatabase.entry(BUILDING, registered("1501"));
        assertThatThrownBy(() -> unreachable.on(List.of(building))).isInstanceOf(DataAccessException.class);
    }

    private void said(Subject subject, DomainEvent event) {
        sales.on(StreamDatabase.entry(subject, event));
    }

    private List<String> units(Filter... filters) {
        return sales.page(Paging.first(9), filters).items().stream()
                .map(row -> row.dwelling().id())
                .toList();
    }

    private static Subject dwelling(String unit) {
        return BUILDING.dwelling("1", unit);
    }

    private static BuildingRegistered registered(String... units) {
        var dwellings = Stream.of(units)
                .map(unit -> new Dwelling("1", unit, 15, new BigDecimal("128.5"), List.of(), 4))
                .toList();
        return new BuildingRegistered(new Subject("project/P1"), "1", "1号楼", Structure.FRAME, 50, 18, 2, 0, dwellings);
    }
}
