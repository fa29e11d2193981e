package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connection dies while an append is under way: whether it was stored is found out before anybody is answered. */
class LostConnectionTest {
    private static final String OURS = "from pg_stat_activity where datname = current_database() and pid <>"
            + " pg_backend_pid() and query like '%append_events%' and state = 'active'";

    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.execute("alter system reset synchronous_standby_names");
        store.execute("select pg_reload_conf()");
        store.close();
    }

    @Test
    void killedBeforeItsTurnItIsStoredByTheNextConnectionOnce() {
        Ticket ticket;
        try (var held = store.holdLock()) {
            ticket = log.submit(Store.first(Store.reclaimed("P-1")));
            store.awaitBlocked(1);
            killAppends();
        }

        assertThat(log.answer(ticket))
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(1));
        assertThat(store.number("select count(*) from event")).isEqualTo(1);
    }

    /**
     * A commit that waits for a standby which never comes has been written already: killing its backend then is the
     * one moment at which a stored batch loses its answer.
     */
    @Test
    void killedAfterItWasStoredItIsFoundByItsIdsAndAnsweredAsStored() {
        log.append(Store.first(Store.reclaimed("P-0")));
        store.execute("alter system set synchronous_standby_names = 'nobody'");
        store.execute("select pg_reload_conf()");
        awaitSetting("nobody");

        var draft = Store.reclaimed("P-1");
        var answer = CompletableFuture.supplyAsync(() -> log.append(Store.first(draft)));
        Awaitility.await().until(() -> waitsForStandby() == 1);
        store.execute("alter system reset synchronous_standby_names");
        store.execute("select pg_terminate_backend(pid) " + OURS + " and wait_event = 'SyncRep'");
        store.execute("select pg_reload_conf()");

        assertThat(answer.join())
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(2));
        assertThat(answer.join()).usingRecursiveComparison().isEqualTo(log.stream("LandParcel parcel/P-1"));
        assertThatThrownBy(() -> log.append(Store.first(draft))).isInstanceOf(AlreadyRecorded.class);
    }

    @Test
    void aWholeBatchIsSettledAfterItsConnectionDied() {
        var conflict = Store.first(Store.reclaimed("P-1"));
        log.append(Store.first(Store.reclaimed("P-1")));
        List<Ticket> tickets;
        try (var held = store.holdLock()) {
            var blocker = log.submit(Store.first(Store.reclaimed("P-2")));
            store.awaitBlocked(1);
            tickets = List.of(log.submit(Store.first(Store.reclaimed("P-3"))), log.submit(conflict));
            killAppends();
            store.awaitBlocked(1);
            killAppends();
            store.awaitBlocked(1);
            assertThat(blocker.outcome()).isNotDone();
        }

        assertThat(log.answer(tickets.getFirst())).hasSize(1);
        assertThatThrownBy(() -> log.answer(tickets.getLast())).isInstanceOf(VersionConflict.class);
        assertThat(log.after(0, 10)).extracting(Recorded::position).containsExactly(1L, 2L, 3L);
    }

    private void killAppends() {
        store.execute("select pg_terminate_backend(pid, 5000) " + OURS);
    }

    private long waitsForStandby() {
        return store.number("select count(*) " + OURS + " and wait_event = 'SyncRep'");
    }

    private void awaitSetting(String value) {
        Awaitility.await()
                .until(() -> store.number(
                                "select count(*) from pg_settings where name = 'synchronous_standby_names' and setting = '"
                                        + value + "'")
                        == 1);
    }
}
