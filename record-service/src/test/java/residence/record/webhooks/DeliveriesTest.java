package residence.record.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.record.RecordDatabase;
import residence.record.webhooks.Deliveries.Attempt;

/** Who is sent something next, and what counts as an attempt. */
class DeliveriesTest {
    private static final Instant NOW = Instant.parse("2026-11-01T04:00:00Z");
    private static final String WEBHOOKS = """
            insert into webhook (role, organisation, id, url, kinds, salt, since)
            select 'property-company', 'PM-' || n, 'w', 'https://hooks.example.com/', '{}', '', '2026-11-01'
            from generate_series(1, ?) n""";

    /** The later a webhook was made, the later its notices are due. */
    private static final String BACKLOG = """
            insert into webhook_delivery (webhook, notice, place, due_at, created_at)
            select number, gen_random_uuid(), 'building/B1', '2026-11-01Z'::timestamptz + number * interval '1 minute', '2026-11-01'
            from webhook, generate_series(1, ?)""";

    private final JdbcClient jdbc = JdbcClient.create(RecordDatabase.empty("deliveries"));
    private final Deliveries deliveries = new Deliveries(jdbc);

    @Test
    void theWebhooksTakeTurnsHoweverMuchWaitsForOthers() {
        backlog(20, 10);
        var claimed = deliveries.claim(NOW, Set.of()).stream()
                .collect(Collectors.groupingBy(Attempt::webhook, Collectors.counting()));
        assertThat(claimed)
                .hasSize(20)
                .containsEntry(1L, 2L)
                .containsEntry(12L, 2L)
                .containsEntry(13L, 1L);
    }

    @Test
    void ofOneAtMostFourAreTakenInARound() {
        backlog(1, 5);
        assertThat(deliveries.claim(NOW, Set.of())).hasSize(4);
        assertThat(deliveries.claim(NOW, Set.of())).hasSize(1);
    }

    @Test
    void nothingIsTakenOfABusyOne() {
        backlog(3, 1);
        assertThat(deliveries.claim(NOW, List.of(1L, 3L)))
                .extracting(Attempt::webhook)
                .containsExactly(2L);
    }

    @Test
    void onlyWhatTheReceiverRefusedCounts() {
        backlog(1, 1);
        assertThat(only(NOW).attempt()).isEqualTo(1);
        var later = NOW.plusSeconds(60);
        var again = only(later);
        assertThat(again.attempt()).isEqualTo(1);
        deliveries.again(again, later);
        assertThat(only(later).attempt()).isEqualTo(2);
    }

    private Attempt only(Instant now) {
        var claimed = deliveries.claim(now, Set.of());
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private void backlog(int webhooks, int each) {
        jdbc.sql(WEBHOOKS).param(webhooks).update();
        jdbc.sql(BACKLOG).param(each).update();
    }
}
