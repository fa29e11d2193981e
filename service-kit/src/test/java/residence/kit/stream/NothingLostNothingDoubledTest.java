package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residence.events.Service;
import residence.kit.testing.ChildJvm;
import residence.kit.testing.Infrastructure.Database;

/**
 * From the store of one service to an effect in another that would show every loss and every repeat (an insert that
 * nothing makes unique), while broker, database or the services' own process are killed without warning.
 */
@Tag("torture")
class NothingLostNothingDoubledTest {
    private static final int KILLS = Integer.getInteger("residence.torture.kills", 6);
    private static final Duration IN_THE_END = Duration.ofMinutes(3);
    private static final String PREFIX = "torture.";

    @TempDir
    Path folder;

    private final long seed = Long.getLong("residence.torture.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Both services in a process of their own: the one that relays and the one that has the effect. */
    static final class Services {
        public static void main(String[] args) throws InterruptedException {
            var world = new Node.World(args[0], PREFIX)
                    .with(Service.PROJECT, new Database(args[1], "postgres", ""))
                    .with(Service.WARRANTY, new Database(args[2], "postgres", ""));
            start(world);
            Thread.sleep(Duration.ofHours(1));
        }
    }

    private static List<Node> start(Node.World world) {
        return List.of(
                world.start(Service.PROJECT, Set.of()),
                world.start(Service.WARRANTY, Set.of(), StreamConsumerTest.Writing.class));
    }

    private static Node.World world(Ground ground) {
        return new Node.World(ground.bootstrapServers(), PREFIX)
                .with(Service.PROJECT, ground.database(Service.PROJECT))
                .with(Service.WARRANTY, ground.database(Service.WARRANTY));
    }

    @Test
    void whenTheBrokerIsKilled() throws Exception {
        try (var ground = new Ground(folder).awaitBroker();
                var recorder = new Recorder(ground.database(Service.PROJECT), 1_500, 10)) {
            var services = start(world(ground));
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(500, 3_000));
                ground.killBroker();
                ground.awaitBroker();
            }
            recorder.join();
            assertEachHadItsEffectOnce(ground, recorder.recorded());
            services.forEach(Node::close);
        }
    }

    @Test
    void whenTheDatabaseIsKilled() throws Exception {
        try (var ground = new Ground(folder).awaitBroker();
                var recorder = new Recorder(ground.database(Service.PROJECT), 1_500, 10)) {
            var services = start(world(ground));
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(random.nextInt(500, 3_000));
                ground.killDatabase();
            }
            recorder.join();
            assertEachHadItsEffectOnce(ground, recorder.recorded());
            services.forEach(Node::close);
        }
    }

    @Test
    void whenTheServicesAreKilled() throws Exception {
        try (var ground = new Ground(folder).awaitBroker();
                var recorder = new Recorder(ground.database(Service.PROJECT), 3_000, 10)) {
            var services = startProcess(ground);
            for (int kill = 0; kill < KILLS; kill++) {
                long before = effects(ground).size();
                awaitProgress(ground, before);
                Thread.sleep(random.nextInt(1_500));
                services.destroyForcibly().waitFor();
                services = startProcess(ground);
            }
            recorder.join();
            assertEachHadItsEffectOnce(ground, recorder.recorded());
            services.destroyForcibly().waitFor();
        }
    }

    private static Process startProcess(Ground ground) throws Exception {
        return ChildJvm.start(
                Services.class,
                ground.bootstrapServers(),
                ground.database(Service.PROJECT).url(),
                ground.database(Service.WARRANTY).url());
    }

    /** A kill that hits nothing under way shows nothing. */
    private static void awaitProgress(Ground ground, long before) {
        await().atMost(IN_THE_END).until(() -> effects(ground).size() > before);
    }

    private record Effect(long position, String parcel) {}

    private void assertEachHadItsEffectOnce(Ground ground, int recorded) {
        await().atMost(IN_THE_END)
                .until(() -> effects(ground).stream()
                                .map(Effect::position)
                                .distinct()
                                .count()
                        >= recorded);
        var effects = effects(ground);
        assertThat(effects)
                .as("seed %s", seed)
                .extracting(Effect::position)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, recorded).boxed().toList());
        var byParcel = effects.stream().collect(java.util.stream.Collectors.groupingBy(Effect::parcel));
        assertThat(byParcel.values())
                .as("seed %s", seed)
                .allSatisfy(
                        ofOne -> assertThat(ofOne).extracting(Effect::position).isSorted());
    }

    /** In the order they were had; the parcel follows from the reason's number. */
    private static List<Effect> effects(Ground ground) {
        var effects = new ArrayList<Effect>();
        var database = ground.database(Service.WARRANTY);
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows =
                        connection.createStatement().executeQuery("select position, reason from effect order by n")) {
            while (rows.next()) {
                int number = Integer.parseInt(rows.getString(2).substring("reason ".length()));
                effects.add(new Effect(rows.getLong(1), "P-" + number % 50));
            }
        } catch (SQLException notThereYet) {
            return List.of();
        }
        return effects;
    }
}
