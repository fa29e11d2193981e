package residence.kit.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    /** A database of its own with the kit's tables and a service's, without the service. */
    public static JdbcClient tables(String service) {
        var database = database(service + "_tables");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit", "classpath:db/" + service)
                .load()
                .migrate();
        return JdbcClient.create(source);
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
