package residence.record.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.kit.command.Caller;
import residence.record.RecordDatabase;
import residence.record.Story;
import residence.record.audience.Audience;

/** What is noted is written. */
class CardReadsTest {
    private final JdbcTemplate jdbc = new JdbcTemplate(RecordDatabase.empty("card_reads"));
    private final ReadLog log =
            new ReadLog(jdbc, new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource())));

    /** Reads until it is stopped. */
    private record LastReader(CardReads reads) implements AutoCloseable {
        @Override
        public void close() {
            var caller = new Caller("webhook/w", "property-company", "HUYUE-PM", null, List.of());
            reads.note(Story.U1502, caller, Audience.PROPERTY_COMPANY);
        }
    }

    @Test
    void whatIsReadWhileTheServiceStopsIsWrittenToo() {
        try (var service = new AnnotationConfigApplicationContext()) {
            service.registerBean(LastReader.class);
            service.registerBean(CardReads.class, () -> new CardReads(log, Clock.systemUTC()));
            service.refresh();
        }
        assertThat(log.of(Story.U1502, Long.MAX_VALUE, 9)).hasSize(1);
    }
}
