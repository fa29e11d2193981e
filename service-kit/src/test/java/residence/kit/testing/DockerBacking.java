package residence.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers. */
final class DockerBacking implements Backing {
    private final PostgreSQLContainer postgres =
            new PostgreSQLContainer("postgres:18").withCommand("postgres", "-c", "max_connections=400");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    private DockerBacking() {
        postgres.start();
        kafka.start();
    }

    /** Empty where no Docker engine answers, or the images can't be had. */
    static Optional<Backing> tryStart() {
        boolean engineMayBeThere =
                System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        if (!engineMayBeThere) {
            return Optional.empty();
        }
        try {
            return DockerClientFactory.instance().isDockerAvailable()
                    ? Optional.of(new DockerBacking())
                    : Optional.empty();
        } catch (RuntimeException e) {
            System.out.println("[infrastructure] Docker answers, but its containers don't start: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public String described() {
        return "Testcontainers";
    }

    @Override
    public String createDatabase(String name) {
        try (var connection = DriverManager.getConnection(postgres.getJdbcUrl(), user(), password())) {
            connection.createStatement().execute("create database \"" + name + "\"");
            return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + name;
        } catch (SQLException e) {
            throw new IllegalStateException("can't make database " + name, e);
        }
    }

    @Override
    public String user() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }
}
