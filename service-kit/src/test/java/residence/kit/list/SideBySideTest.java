package residence.kit.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.HoldingEvent;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.stream.StreamDatabase;

/** A dwelling is sold in one topic and let in another, whose partitions are taken in side by side. */
class SideBySideTest {
    private static final StreamDatabase DATABASE = new StreamDatabase();
    private static final Subject FLAT = Subject.of("building", "B1").dwelling("1", "1502");

    private final DocumentList<Holding, HoldingEvent> holders =
            new HoldersConfiguration().holders(JdbcClient.create(DATABASE.jdbc));

    @Test
    void whatOneServiceSaysIsNotWrittenOverByWhatAnotherSays() {
        var day = LocalDate.parse("2026-01-01");
        CompletableFuture<Void> other = DATABASE.transactions.execute(_ -> {
            said(new UnitSold(List.of("p-wang"), "LC-1"));
            var let = CompletableFuture.runAsync(() -> DATABASE.transactions.executeWithoutResult(
                    _ -> said(new TenancyFiled(List.of("p-zhou"), day, day.plusYears(1), "T-1"))));
            await().until(SideBySideTest::somebodyWaits);
            return let;
        });
        other.join();
        var holding = holders.find(FLAT).orElseThrow();
        assertThat(holding.buyers()).containsExactly("p-wang");
        assertThat(holding.tenancies()).hasSize(1);
    }

    /** For what the first has changed and not committed. */
    private static boolean somebodyWaits() {
        return !DATABASE.jdbc
                .queryForList("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")
                .isEmpty();
    }

    private void said(HoldingEvent event) {
        holders.on(StreamDatabase.entry(FLAT, event));
    }
}
