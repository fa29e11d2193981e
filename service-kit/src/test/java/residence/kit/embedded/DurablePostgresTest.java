package residence.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {
    @TempDir
    Path folder;

    @Test
    void isDurableAndSortsByCodePoint() {
        try (var postgres = DurablePostgres.temporary()) {
            assertThat(postgres.show("fsync")).isEqualTo("on");
            assertThat(postgres.show("synchronous_commit")).isEqualTo("on");
            assertThat(postgres.show("full_page_writes")).isEqualTo("on");
            assertThat(postgres.show("listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void findsItsDataAgainAfterItWasKilled() throws Exception {
        var killed = DurablePostgres.at(folder, 0);
        execute(killed.database("kept"), "create table t (n int); insert into t values (1)");
        var server = killed.process();
        server.destroyForcibly();
        server.onExit().join();
        killed.close();
        try (var again = DurablePostgres.at(folder, 0)) {
            assertThat(count(again.database("kept"))).isEqualTo(1);
        }
    }

    @Test
    void aServerWhoseOwnerWasKilledIsStoppedBeforeTheNextStart() throws Exception {
        var owner = Main.start(folder);
        owner.process().destroyForcibly();
        owner.process().onExit().join();
        assertThat(ProcessHandle.of(owner.postgres())).get().matches(ProcessHandle::isAlive);
        try (var again = DurablePostgres.at(folder, 0)) {
            assertThat(again.process().pid()).isNotEqualTo(owner.postgres());
            assertThat(count(again.database("kept"))).isEqualTo(1);
        }
    }

    @Test
    void aFolderHasOneOwner() {
        try (var owner = FolderLock.of(folder, Duration.ZERO)) {
            assertThat(owner).isNotNull();
            assertThatThrownBy(() -> FolderLock.of(folder, Duration.ofMillis(10)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DurablePostgres.USER, "")) {
            connection.createStatement().execute(sql);
        }
    }

    private static int count(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, DurablePostgres.USER, "");
                var result = connection.createStatement().executeQuery("select count(*) from t")) {
            result.next();
            return result.getInt(1);
        }
    }

    /** A process that owns a server, commits, says the server's pid and waits to be killed. */
    static final class Main {
        record Owner(Process process, long postgres) {}

        static Owner start(Path folder) throws Exception {
            var process = residence.kit.testing.ChildJvm.start(Main.class, folder.toString());
            String line = process.inputReader()
                    .lines()
                    .filter(l -> l.startsWith("pid "))
                    .findFirst()
                    .orElseThrow();
            return new Owner(process, Long.parseLong(line.substring(4)));
        }

        public static void main(String[] args) throws Exception {
            var postgres = DurablePostgres.at(Path.of(args[0]), 0);
            execute(postgres.database("kept"), "create table t (n int); insert into t values (1)");
            System.out.println("pid " + postgres.process().pid());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
