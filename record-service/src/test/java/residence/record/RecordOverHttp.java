package residence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.kit.command.Caller;
import residence.kit.stream.Topics;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service, told of stories through its topics and read over HTTP. */
@OnInfrastructure
@SpringBootTest(properties = "spring.config.name=record-service")
@AutoConfigureMockMvc
abstract class RecordOverHttp {
    static final String DWELLING = "/api/record/buildings/B1/entrances/1/units/1502";
    static final Caller OWNER = new Caller("wang", "owner", "household", null, List.of(Sample.BUYER));
    static final Caller HOUSING = new Caller("housing", "authority/housing", "LC-HOUSING", "371500", List.of());
    static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    private Topics topics;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    void publish(Story story) {
        try (var topic = new Topicality(bootstrapServers, topics)) {
            topic.publish(story.told());
        }
    }

    /** Publishes it and waits until all that was told so far is on the record. */
    void recorded(Story story) {
        publish(story);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(entries())
                        .as(this::standing)
                        .isEqualTo(story.told().size()));
    }

    Integer entries() {
        return jdbc.queryForObject("select count(*) from entry", Integer.class);
    }

    /** What a reader of a failed test needs: how far each partition has come, and what is parked. */
    private String standing() {
        return "watermarks " + jdbc.queryForList("select * from watermark where next_offset > 0") + ", parked "
                + jdbc.queryForList("select service, position, key, state, reason from parked");
    }

    MvcTestResult read(Caller caller, String path) {
        return as(caller, mvc.get().uri(path)).exchange();
    }

    static MockMvcRequestBuilder as(Caller caller, MockMvcRequestBuilder request) {
        return caller.equals(Caller.PUBLIC) ? request : request.header("Authorization", TestIssuer.bearer(caller));
    }

    static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** As it came, for whoever looks for words in it. */
    String text(Caller caller, String path) {
        return json(read(caller, path)).toString();
    }
}
