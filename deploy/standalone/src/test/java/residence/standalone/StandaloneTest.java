package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

    @Test
    void commandGoesInAtTheGatewayAndComesOutOnTheCard(@TempDir Path data) throws Exception {
        int port = Desk.freePorts();
        var settings = Settings.of("--residence.port=" + port, "--residence.data=" + data, "--residence.sample=none");
        Standalone.logTo(data.resolve("residence.log"));
        try (var platform = new Platform(settings)) {
            platform.start(null);
            var desk = new Desk(port);

            await().atMost(Duration.ofMinutes(1)).until(desk::ready);
            var admitted = desk.post("housing-dongchangfu", Buildings.admission("HB-3"), "k-1", Buildings.old());
            assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(201);
            var position = admitted.headers().firstValue("Residence-Position").orElseThrow();
            var card =
                    desk.get("housing-dongchangfu", "/api/record/buildings/HB-3/entrances/1/units/101/card", position);
            assertThat(card.statusCode()).as(card.body()).isEqualTo(200);
            assertThat(card.body()).contains("Hubin Estate");
            assertThat(platform.show("fsync")).isEqualTo("on");
        }
    }
}
