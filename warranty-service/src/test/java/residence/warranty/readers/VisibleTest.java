package residence.warranty.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Lists.*;
import static residence.warranty.Pilot.*;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.SaleEvent.SaleCancelled;
import residence.kit.command.Caller;
import residence.warranty.Lists;

/** Who sees what, from the stream to the condition. */
class VisibleTest {
    private static JdbcClient jdbc;
    private static ReaderFacts facts;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        facts = new ReaderFacts(jdbc);
        jdbc.sql("create table thing (building text, place text)").update();
        jdbc.sql("insert into thing values (?, ?), (?, ?), (?, ?), (?, ?)")
                .params(
                        BUILDING.path(),
                        BUILDING.path(),
                        BUILDING.path(),
                        NEXT_DOOR.path(),
                        BUILDING.path(),
                        DWELLING.path(),
                        OLD.path(),
                        OLD_DWELLING.path())
                .update();
    }

    @BeforeEach
    void anew() {
        facts.reset();
        tell(facts, handedOver());
    }

    @Test
    void anAuthorityReadsItsRegion() {
        assertThat(seenBy(CITY)).hasSize(4);
        assertThat(seenBy(OTHER_CITY)).isEmpty();
        assertThat(seenBy(new Caller("n", "authority/housing", "A-0", "000000", List.of())))
                .hasSize(4);
    }

    @Test
    void aDeveloperReadsItsProjects() {
        assertThat(seenBy(DEVELOPER)).containsExactly(BUILDING.path(), NEXT_DOOR.path(), DWELLING.path());
        assertThat(seenBy(RIVAL)).isEmpty();
    }

    @Test
    void anOwnerReadsTheOwnDwellingAndTheCommonParts() {
        assertThat(seenBy(OWNER)).containsExactly(BUILDING.path(), DWELLING.path());
        assertThat(seenBy(NEIGHBOUR)).isEmpty();
    }

    @Test
    void aBuyerWhoseSaleWasCancelledReadsNothing() {
        facts.forget(DWELLING);
        tell(facts, sold());
        assertThat(seenBy(OWNER)).hasSize(2);
        facts.on(entry(DWELLING.path(), "2025-09-01", new SaleCancelled("mortgage refused")));
        assertThat(seenBy(OWNER)).isEmpty();
    }

    @Test
    void whatWasForgottenIsReadByNobody() {
        facts.forget(PROJECT);
        assertThat(seenBy(DEVELOPER)).isEmpty();
        facts.forget(DWELLING);
        assertThat(seenBy(OWNER)).isEmpty();
    }

    @Test
    void theBuilderReadsWhatIsItsOwnAndOnlyWhileItIsAppointed() {
        assertThat(seen(Visible.toBuilder(CONTRACTOR, "true"))).hasSize(3);
        assertThat(seen(Visible.toBuilder(CONTRACTOR, "false"))).isEmpty();
        var replaced = new PartyReplaced(
                PartyRole.CONTRACTOR, "C-OTHER", "p-9", java.time.LocalDate.parse("2025-01-01"), "insolvent");
        facts.on(entry(PROJECT.path(), "2025-01-01", replaced));
        assertThat(seen(Visible.toBuilder(CONTRACTOR, "true"))).isEmpty();
    }

    @Test
    void everybodyElseReadsNothing() {
        assertThat(seenBy(Caller.PUBLIC)).isEmpty();
        assertThat(seenBy(PROPERTY)).isEmpty();
        assertThat(seenBy(new Caller("x", "authority/housing", "A-1", null, List.of())))
                .isEmpty();
        assertThat(seen(Visible.to(PROPERTY, "x.building = 'building/OLD'"))).containsExactly(OLD_DWELLING.path());
    }

    private static List<String> seenBy(Caller caller) {
        return seen(Visible.to(caller));
    }

    private static List<String> seen(Visible visible) {
        return jdbc.sql("select place from thing x where " + visible.sql() + " order by place")
                .params(visible.params())
                .query(String.class)
                .list();
    }
}
