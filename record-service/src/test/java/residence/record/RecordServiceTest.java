package residence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import residence.events.Act;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.kit.command.Caller;
import residence.kit.testing.BrokenQueries;

/** From the topics to the card: what is published is on it, for who may see it, and rebuilding changes no byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordServiceTest extends RecordOverHttp {
    private static final Caller NEIGHBOUR = new Caller("zhao", "owner", "household", null, List.of(Sample.NEIGHBOUR));

    private final Story story = Sample.pilot();

    @TestConfiguration
    static class FixedClock {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), Act.ZONE);
        }
    }

    @BeforeAll
    void publish() {
        story.voided(story.first(PondingTested.class), "测试记录有误");
        recorded(story);
    }

    @Test
    @Order(1)
    void theOwnersCardTellsWhatIsLeftAndWhatIsOverdue() {
        var card = json(read(OWNER, DWELLING + "/card"));
        assertThat(card.at("/audience/zh").asString()).isEqualTo("业主或买受人");
        assertThat(card.at("/handover/delivery/buyers/0").asString()).isEqualTo(Sample.BUYER);
        assertThat(card.at("/repairs/0/state/zh").asString()).isEqualTo("已派工");
        assertThat(card.at("/repairs/0/daysLeft").asLong()).isEqualTo(9);
        assertThat(card.at("/warranty/developerToOwner/0/part/en").asString()).isEqualTo("lamps and switches");
        assertThat(card.at("/warranty/developerToOwner/0/daysLeft").asLong()).isEqualTo(323);
    }

    @Test
    @Order(1)
    void aCardIsNotSentTwice() {
        var tag = tag(OWNER);
        assertThat(as(OWNER, mvc.get().uri(DWELLING + "/card")).header("If-None-Match", tag))
                .hasStatus(304);
        assertThat(tag(HOUSING)).isNotEqualTo(tag);
    }

    private String tag(Caller caller) {
        return String.valueOf(read(caller, DWELLING + "/card").getResponse().getHeader("ETag"));
    }

    @Test
    @Order(1)
    void whoStandsInNoRelationSeesPublishedGatesAndNobody() {
        for (Caller caller : List.of(NEIGHBOUR, Caller.PUBLIC)) {
            var card = text(caller, DWELLING + "/card");
            assertThat(card)
                    .doesNotContain(Sample.BUYER, Sample.LEADER, "\"handover\"", "\"repairs\"", "\"inspection\"");
            assertThat(card).contains("施工许可");
        }
    }

    @Test
    @Order(1)
    void aCardIsToldAsOfAnotherDayAndAsKnownAtAnotherMoment() {
        var before = json(read(OWNER, DWELLING + "/card?asOf=2026-09-01"));
        assertThat(before.has("handover")).isFalse();
        assertThat(before.at("/completeness/stage/code").asString()).isEqualTo("COMPLETED");
        var known = json(read(OWNER, DWELLING + "/card?knownAt=2026-07-05T04:30:00Z"));
        assertThat(known.at("/inspection/pondingTests")).hasSize(2);
    }

    @Test
    @Order(1)
    void theTimelineKeepsWhatWasVoidedAndSaysSo() {
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
    void anOwnerSeesNoNeighboursEntriesOnTheBuildingsTimeline() {
        var page = text(OWNER, "/api/record/buildings/B1/timeline?limit=200");
        assertThat(page)
                .contains(Sample.BUYER, U1502.path())
                .doesNotContain(Sample.NEIGHBOUR, Story.U1501 + "\",\"occurredOn");
    }

    @Test
    @Order(1)
    void theFileOfAnAdmittedBuildingSaysWhatWasNotRecorded() {
        var file = json(read(HOUSING, "/api/record/buildings/OLD-3/file"));
        assertThat(file.at("/building/identity/admission/grade/zh").asString()).isEqualTo("陈述");
        var card = json(read(HOUSING, "/api/record/buildings/OLD-3/entrances/1/units/101/card"));
        assertThat(card.at("/completeness/gates/0/status/code").asString()).isEqualTo("NOT_RECORDED");
        assertThat(read(HOUSING, "/api/record/buildings/NONE/file")).hasStatus(404);
    }

    @Test
    @Order(1)
    void brokenParametersAreNeverOurFault(@Autowired ApplicationContext service) {
        var ids = Map.of("building", "B1", "unit", "1502", "region", "371502");
        BrokenQueries.areNeverOurFault(mvc, service, ids, OWNER, HOUSING, OPERATOR, Caller.PUBLIC);
    }

    @Test
    @Order(2)
    void anOwnerSeesWhoReadTheCard() {
        read(HOUSING, DWELLING + "/card");
        await().untilAsserted(() ->
                assertThat(text(OWNER, DWELLING + "/access-log")).contains("LC-HOUSING", "authority/housing"));
        assertThat(read(NEIGHBOUR, DWELLING + "/access-log")).hasStatus(403);
    }

    /** A building joins and leaves without a word in its own streams; its card tells so all the same. */
    @Test
    @Order(2)
    void cardAndFileTellTheCommunityForAsLongAsTheBuildingIsInIt() {
        assertThat(json(read(OWNER, DWELLING + "/card")).has("community")).isFalse();
        var community = Subject.of("community", "HUYUE");
        story.on("2026-09-25")
                .by("LC-HOUSING", "authority/housing")
                .concerning(Story.B1)
                .tell(community, new CommunityRegistered("湖悦府", "371502", List.of(Story.B1)));
        publish(story);
        await().untilAsserted(() -> assertThat(community(DWELLING + "/card")).isEqualTo("湖悦府"));
        assertThat(community("/api/record/buildings/B1/file")).isEqualTo("湖悦府");
        assertThat(community(DWELLING + "/card?asOf=2026-09-24")).isEmpty();
        assertThat(text(HOUSING, "/api/record/communities/HUYUE/timeline")).contains("CommunityRegistered");
        story.on("2026-10-12")
                .concerning(Story.B2, Story.B1)
                .tell(community, new CommunityChanged(null, List.of(Story.B2), List.of(Story.B1), "拆分物业管理区域"));
        publish(story);
        await().untilAsserted(() -> assertThat(community(DWELLING + "/card")).isEmpty());
        assertThat(community(DWELLING + "/card?asOf=2026-10-11")).isEqualTo("湖悦府");
    }

    private String community(String path) {
        return json(read(OWNER, path)).at("/community/name").asString("");
    }

    @Test
    @Order(3)
    void rebuildingChangesNoByteAlsoAfterRedeliveriesAndVoids() {
        publish(story);
        var live = documents();
        assertThat(as(OPERATOR, mvc.post().uri("/operator/rebuild"))).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(json(read(OPERATOR, "/operator/rebuild"))
                                .at("/state")
                                .asString())
                        .isEqualTo("DONE"));
        assertThat(documents()).isEqualTo(live);
        assertThat(entries()).isEqualTo(story.told().size());
    }

    @Test
    @Order(3)
    void whatOtherCodeFoldedIsReadFromTheTimelineUntilItIsBuiltAnew(@Autowired ApplicationContext service) {
        publish(story);
        var live = documents();
        var card = text(HOUSING, DWELLING + "/card");
        jdbc.update("update document set folded_by = 'before', content = convert_to(?, 'UTF8')", """
                {"chapters": {"building": {"wasOnceLikeThis": 1}}, "flags": [], "late": []}""");
        assertThat(text(HOUSING, DWELLING + "/card")).isEqualTo(card);
        assertThat(text(HOUSING, "/api/record/open-flags")).contains("items");
        service.publishEvent(new ApplicationReadyEvent(
                new SpringApplication(), new String[0], (ConfigurableApplicationContext) service, Duration.ZERO));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(documents()).isEqualTo(live));
        assertThat(text(HOUSING, DWELLING + "/card")).isEqualTo(card);
    }

    @Test
    @Order(4)
    void whatComesAfterARebuildIsOnTheCard() {
        Sample.repaired(story);
        publish(story);
        await().untilAsserted(() -> assertThat(json(read(OWNER, DWELLING + "/card"))
                        .at("/repairs/0/state/code")
                        .asString())
                .isEqualTo("ACCEPTED"));
    }

    @Test
    @Order(5)
    void theServiceIsReadyOnlyWhileItHears(@Autowired @Qualifier("streamLifecycle") SmartLifecycle streams) {
        await().untilAsserted(() ->
                assertThat(read(Caller.PUBLIC, "/actuator/health/readiness")).hasStatus(200));
        streams.stop();
        assertThat(read(Caller.PUBLIC, "/actuator/health/readiness")).hasStatus(503);
        assertThat(read(Caller.PUBLIC, "/actuator/health/liveness")).hasStatus(200);
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
}
