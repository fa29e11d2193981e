package residence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static residence.record.Story.U1502;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.events.Act;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.kit.command.Caller;
import residence.kit.stream.Topics;
import residence.kit.testing.BrokenQueries;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.TestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the topics to the card: what is published is on it, for who may see it, and rebuilding changes no byte. */
@OnInfrastructure
@SpringBootTest(properties = "spring.config.name=record-service")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordServiceTest {
    private static final String DWELLING = "/api/record/buildings/B1/entrances/1/units/1502";
    private static final Caller OWNER = new Caller("wang", "owner", "household", null, List.of(Sample.BUYER));
    private static final Caller NEIGHBOUR = new Caller("zhao", "owner", "household", null, List.of(Sample.NEIGHBOUR));
    private static final Caller HOUSING = new Caller("housing", "authority/housing", "LC-HOUSING", "371500", List.of());
    private static final Caller OPERATOR = new Caller("op", "operator", "platform-operator", null, List.of());

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcOperations jdbc;

    @Autowired
    private Topics topics;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    private final Story story = Sample.pilot();

    @TestConfiguration
    static class FixedClock {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), Act.ZONE);
        }
    }

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    @BeforeAll
    void publish() {
        story.voided(story.first(PondingTested.class), "测试记录有误");
        publishAll();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(count("entry"))
                        .as(this::standing)
                        .isEqualTo(story.told().size()));
    }

    /** What a reader of a failed test needs: how far each partition has come, and what is parked. */
    private String standing() {
        return "watermarks " + jdbc.queryForList("select * from watermark where next_offset > 0") + ", parked "
                + jdbc.queryForList("select service, position, key, state, reason from parked");
    }

    private void publishAll() {
        try (var topic = new Topicality(bootstrapServers, topics)) {
            topic.publish(story.told());
        }
    }

    @Test
    @Order(1)
    void theOwnersCardTellsWhatIsLeftAndWhatIsOverdue() throws Exception {
        var card = json(read(OWNER, DWELLING + "/card"));
        assertThat(card.at("/audience/zh").asString()).isEqualTo("业主或买受人");
        assertThat(card.at("/handover/delivery/buyers/0").asString()).isEqualTo(Sample.BUYER);
        assertThat(card.at("/repairs/0/stage/zh").asString()).isEqualTo("已派单");
        assertThat(card.at("/repairs/0/daysLeft").asLong()).isEqualTo(9);
        assertThat(card.at("/warranty/developerToOwner/0/part/en").asString()).isEqualTo("lamps and switches");
        assertThat(card.at("/warranty/developerToOwner/0/daysLeft").asLong()).isEqualTo(323);
    }

    @Test
    @Order(1)
    void aCardIsNotSentTwice() throws Exception {
        var first = read(OWNER, DWELLING + "/card");
        var again = http.perform(get(DWELLING + "/card")
                        .header("Authorization", TestIssuer.bearer(OWNER))
                        .header("If-None-Match", String.valueOf(first.getHeader("ETag"))))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(read(HOUSING, DWELLING + "/card").getHeader("ETag")).isNotEqualTo(first.getHeader("ETag"));
    }

    @Test
    @Order(1)
    void whoStandsInNoRelationSeesPublishedGatesAndNobody() throws Exception {
        for (Caller caller : List.of(NEIGHBOUR, Caller.PUBLIC)) {
            var card = read(caller, DWELLING + "/card").getContentAsString();
            assertThat(card)
                    .doesNotContain(Sample.BUYER, Sample.LEADER, "\"handover\"", "\"repairs\"", "\"inspection\"");
            assertThat(card).contains("施工许可");
        }
    }

    @Test
    @Order(1)
    void aCardIsToldAsOfAnotherDayAndAsKnownAtAnotherMoment() throws Exception {
        var before = json(read(OWNER, DWELLING + "/card?asOf=2026-09-01"));
        assertThat(before.has("handover")).isFalse();
        assertThat(before.at("/completeness/stage/code").asString()).isEqualTo("COMPLETED");
        var known = json(read(OWNER, DWELLING + "/card?knownAt=2026-07-05T04:30:00Z"));
        assertThat(known.at("/inspection/pondingTests")).hasSize(2);
    }

    @Test
    @Order(1)
    void theTimelineKeepsWhatWasVoidedAndSaysSo() throws Exception {
        var page = json(read(HOUSING, DWELLING + "/timeline?type=PondingTested"));
        assertThat(page.at("/items")).hasSize(2);
        page = json(read(HOUSING, "/api/record/buildings/B1/timeline?type=PondingTested&limit=1"));
        assertThat(page.at("/items/0/said/0/body/reason").asString()).isEqualTo("测试记录有误");
        var next = read(
                HOUSING,
                "/api/record/buildings/B1/timeline?type=PondingTested&limit=10&cursor="
                        + page.at("/next").asString());
        assertThat(json(next).at("/items")).hasSize(3);
    }

    @Test
    @Order(1)
    void anOwnerSeesNoNeighboursEntriesOnTheBuildingsTimeline() throws Exception {
        var page = read(OWNER, "/api/record/buildings/B1/timeline?limit=200").getContentAsString();
        assertThat(page)
                .contains(Sample.BUYER, U1502.path())
                .doesNotContain(Sample.NEIGHBOUR, Story.U1501 + "\",\"occurredOn");
    }

    @Test
    @Order(1)
    void theFileOfAnAdmittedBuildingSaysWhatWasNotRecorded() throws Exception {
        var file = json(read(HOUSING, "/api/record/buildings/OLD-3/file"));
        assertThat(file.at("/building/identity/admission/grade/zh").asString()).isEqualTo("陈述");
        var card = json(read(HOUSING, "/api/record/buildings/OLD-3/entrances/1/units/101/card"));
        assertThat(card.at("/completeness/gates/0/status/code").asString()).isEqualTo("NOT_RECORDED");
        assertThat(read(HOUSING, "/api/record/buildings/NONE/file").getStatus()).isEqualTo(404);
    }

    @Test
    @Order(1)
    void brokenParametersAreNeverOurFault(@Autowired MockMvcTester mvc, @Autowired ApplicationContext service) {
        var ids = Map.of("building", "B1", "unit", "1502", "region", "371502");
        BrokenQueries.areNeverOurFault(mvc, service, ids, OWNER, HOUSING, OPERATOR, Caller.PUBLIC);
    }

    @Test
    @Order(2)
    void anOwnerSeesWhoReadTheCard() throws Exception {
        read(HOUSING, DWELLING + "/card");
        await().untilAsserted(
                        () -> assertThat(read(OWNER, DWELLING + "/access-log").getContentAsString())
                                .contains("LC-HOUSING", "authority/housing"));
        assertThat(read(NEIGHBOUR, DWELLING + "/access-log").getStatus()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void rebuildingChangesNoByteAlsoAfterRedeliveriesAndVoids() throws Exception {
        publishAll();
        var live = documents();
        var begun = http.perform(post("/operator/rebuild").header("Authorization", TestIssuer.bearer(OPERATOR)))
                .andReturn()
                .getResponse();
        assertThat(begun.getStatus()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(json(read(OPERATOR, "/operator/rebuild"))
                                .at("/state")
                                .asString())
                        .isEqualTo("DONE"));
        assertThat(documents()).isEqualTo(live);
        assertThat(count("entry")).isEqualTo(story.told().size());
    }

    @Test
    @Order(4)
    void whatComesAfterARebuildIsOnTheCard() throws Exception {
        Sample.repaired(story);
        publishAll();
        await().untilAsserted(() -> assertThat(json(read(OWNER, DWELLING + "/card"))
                        .at("/repairs/0/stage/code")
                        .asString())
                .isEqualTo("ACCEPTED"));
    }

    @Test
    @Order(5)
    void theServiceIsReadyOnlyWhileItHears(@Autowired @Qualifier("streamLifecycle") SmartLifecycle streams)
            throws Exception {
        await().untilAsserted(() -> assertThat(
                        read(Caller.PUBLIC, "/actuator/health/readiness").getStatus())
                .isEqualTo(200));
        streams.stop();
        assertThat(read(Caller.PUBLIC, "/actuator/health/readiness").getStatus())
                .isEqualTo(503);
        assertThat(read(Caller.PUBLIC, "/actuator/health/liveness").getStatus()).isEqualTo(200);
    }

    private Map<String, String> documents() {
        var all = new TreeMap<String, String>();
        jdbc.query(
                "select document || ' ' || service || ' ' || key, version || ' ' || convert_from(content, 'UTF8') from document",
                row -> {
                    all.put(row.getString(1), row.getString(2));
                });
        return all;
    }

    private Integer count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private MockHttpServletResponse read(Caller caller, String path) throws Exception {
        var request = get(path);
        if (!caller.equals(Caller.PUBLIC)) {
            request.header("Authorization", TestIssuer.bearer(caller));
        }
        var response = http.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.getContentAsString());
    }
}
