package residence.record.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.record.RecordDatabase;
import residence.record.Story;

/** Nothing is changed in the access log, or taken out of it, unseen. */
class ReadLogTest {
    private final JdbcTemplate jdbc = new JdbcTemplate(RecordDatabase.empty("reads"));
    private final ReadLog log =
            new ReadLog(jdbc, new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())));

    @Test
    void theChainHoldsOverBatches() {
        log.append(List.of(read("a"), read("b")));
        log.append(List.of(read("c")));
        assertThat(log.broken()).isEmpty();
        assertThat(log.of(Story.U1502, Long.MAX_VALUE, 2))
                .extracting(ReadLog.Row::number)
                .containsExactly(3L, 2L);
    }

    @Test
    void aChangedRowBreaksTheChain() {
        log.append(List.of(read("a"), read("b"), read("c")));
        jdbc.update("update card_read set organisation = 'SOMEBODY-ELSE' where number = 2");
        assertThat(log.broken()).hasValue(2L);
    }

    @Test
    void aRowThatIsGoneBreaksTheChain() {
        log.append(List.of(read("a"), read("b"), read("c")));
        jdbc.update("delete from card_read where number = 2");
        assertThat(log.broken()).hasValue(3L);
    }

    private static Read read(String account) {
        return new Read(
                Story.U1502,
                Instant.parse("2026-11-01T02:00:00Z"),
                account,
                "authority/housing",
                "LC-HOUSING",
                "AUTHORITY");
    }
}
