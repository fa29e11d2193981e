package residence.kit.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL and the Kafka of a test run: in containers where a Docker engine answers, embedded elsewhere. They
 * start when first asked for, serve every test of the JVM, and end with it.
 *
 * <p>A Spring test says {@link OnInfrastructure}; a plain one asks for {@link #database} and
 * {@link #bootstrapServers}.
 */
public final class Infrastructure {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Once<Backing> BACKING = new Once<>(Infrastructure::start);

    private Infrastructure() {}

    /** A database of one's own: empty, its name made unique. */
    public static Database database(String name) {
        var backing = BACKING.get();
        String unique = name.replace('-', '_') + "_" + COUNT.incrementAndGet();
        return new Database(backing.createDatabase(unique), backing.user(), backing.password());
    }

    public static String bootstrapServers() {
        return BACKING.get().bootstrapServers();
    }

    /** What topics and consumer groups of one's own start with. */
    public static String topicPrefix(String name) {
        return name + "-" + COUNT.incrementAndGet() + ".";
    }

    private static Backing start() {
        var backing = DockerBacking.tryStart().orElseGet(EmbeddedBacking::new);
        System.out.println("[infrastructure] " + backing.described());
        // After the contexts that use it: a hook of its own would stop it under their feet.
        SpringApplication.getShutdownHandlers().add(backing::stop);
        return backing;
    }

    /** An empty database. */
    public record Database(String url, String user, String password) {}
}
