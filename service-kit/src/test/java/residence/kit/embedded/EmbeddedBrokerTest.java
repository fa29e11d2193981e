package residence.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path folder;

    @Test
    void findsItsTopicsAgain() throws Exception {
        try (var broker = EmbeddedBroker.at(folder, 0);
                var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("kept", 12, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (var again = EmbeddedBroker.at(folder, 0);
                var admin = admin(again)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("kept");
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
