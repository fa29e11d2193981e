package residence.kit.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.DocumentList.Filter;

/** A list of land parcels: where each lies, and for which reasons it was reclaimed. */
class DocumentListTest {
    private static final StreamDatabase DATABASE = new StreamDatabase();

    record Row(Subject parcel, String region, List<String> reasons) {}

    private static final class Parcels extends DocumentList<Row, LandParcelEvent> {
        Parcels() {
            super(JdbcClient.create(DATABASE.jdbc), "listed", Row.class, LandParcelEvent.class);
        }

        @Override
        protected @Nullable Row step(@Nullable Row before, Entry<?> entry, LandParcelEvent event) {
            return switch (event) {
                case LandParcelListed listed -> new Row(entry.subject(), listed.region(), List.of());
                case LandReclaimed reclaimed
                when before != null ->
                    new Row(before.parcel(), before.region(), with(before.reasons(), reclaimed.reason()));
                default -> before;
            };
        }

        private static List<String> with(List<String> reasons, String reason) {
            return Stream.concat(reasons.stream(), Stream.of(reason)).toList();
        }
    }

    private final Parcels parcels = new Parcels();

    @BeforeEach
    void anEmptyTable() {
        DATABASE.jdbc.execute("drop table if exists listed");
        DATABASE.jdbc.execute("""
                create table listed (subject text collate "C" primary key, document jsonb not null,
                    region text collate "C" generated always as (document ->> 'region') stored)""");
    }

    @Test
    void entriesThatComeTogetherTakeTheirRowsFurtherOneAfterTheOther() {
        parcels.on(List.of(
                entry("A", listed("371502")),
                entry("B", listed("371602")),
                entry("A", new LandReclaimed("闲置")),
                entry("A", new LandReclaimed("再次闲置"))));
        assertThat(row("A").reasons()).containsExactly("闲置", "再次闲置");
        assertThat(row("B").reasons()).isEmpty();
        parcels.on(entry("B", new LandReclaimed("闲置")));
        assertThat(row("B").reasons()).containsExactly("闲置");
    }

    @Test
    void whereTheEntryThatBeganARowDoesNotStandThereIsNone() {
        parcels.on(entry("A", new LandReclaimed("闲置")));
        assertThat(parcels.find(parcel("A"))).isEmpty();
        parcels.on(List.of(entry("A", listed("371502"))));
        parcels.forget(parcel("A"));
        assertThat(parcels.find(parcel("A"))).isEmpty();
    }

    @Test
    void whatItsServiceSaysOfOtherNounsIsNoneOfItsRows() {
        assertThat(parcels.hears()).containsExactly(Service.PROJECT);
        parcels.on(List.of(entry("A", new PermitRevoked(PermitKind.CONSTRUCTION, "S-1", "到期"))));
        assertThat(parcels.page(List.of(), "", 10)).isEmpty();
    }

    @Test
    void aPageHasTheRowsOfARegionAndOfNoNeighbourInTheOrderOfTheirSubjects() {
        parcels.on(List.of(
                entry("C", listed("371502")), entry("A", listed("371500")),
                entry("B", listed("371521")), entry("D", listed("371602"))));
        var liaocheng = List.of(Filter.region("371500"));
        assertThat(parcels.page(liaocheng, "", 2)).extracting(Row::parcel).containsExactly(parcel("A"), parcel("B"));
        assertThat(parcels.page(liaocheng, parcel("B").path(), 2))
                .extracting(Row::parcel)
                .containsExactly(parcel("C"));
        assertThat(parcels.page(List.of(Filter.is("region", "37150_")), "", 10)).isEmpty();
        assertThat(parcels.page(List.of(Filter.region(null)), "", 10)).hasSize(4);
    }

    private Row row(String id) {
        return requireNonNull(parcels.find(parcel(id)).orElse(null));
    }

    private static Subject parcel(String id) {
        return Subject.of("parcel", id);
    }

    private static LandParcelListed listed(String region) {
        return new LandParcelListed(region, "光岳路以西", new BigDecimal("32780"), true, List.of());
    }

    private static Entry<?> entry(String parcel, DomainEvent event) {
        return StreamDatabase.entry(parcel(parcel), event);
    }
}
