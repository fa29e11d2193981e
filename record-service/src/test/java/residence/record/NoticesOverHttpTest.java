package residence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static residence.record.Story.B1;
import static residence.record.Story.COMMUNITY;
import static residence.record.Story.U1501;
import static residence.record.Story.U1502;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.SettableClock;
import tools.jackson.databind.JsonNode;

/** What a person is told without asking: of its own dwellings, as far as their cards tell, and of nobody else's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticesOverHttpTest extends RecordOverHttp {
    private static final String NOTICES = "/api/record/notices";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final SettableClock CLOCK = new SettableClock(SettableClock.noon(TODAY));
    private static final Caller NEIGHBOUR = owner(Sample.NEIGHBOUR);

    private final Story story = Sample.repaired(Sample.pilot());

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    @BeforeAll
    void publish() {
        story.on("2026-10-21")
                .concerning(Story.PROJECT, B1)
                .tell(Sample.BATCH, new MaterialBatchRecalled("强度不足"))
                .on("2026-10-22")
                .concerning(B1)
                .tell(Subject.of("checkup", "C-B1"), new CheckUpPlanned(B1, "ANJU", TODAY.plusDays(30)))
                .on("2026-10-23")
                .concerning(B1)
                .tell(COMMUNITY, new CommunityRegistered("湖悦府", "371502", List.of(B1)))
                .tell(COMMUNITY.child("vote", "V-1"), voteOf(U1502));
        recorded(story);
    }

    private static VoteOpened voteOf(Subject... dwellings) {
        var roll = Stream.of(dwellings)
                .map(dwelling -> new Voter(dwelling, new BigDecimal("118.60"), 1))
                .toList();
        return new VoteOpened(
                Matter.OTHER,
                Majority.MORE_THAN_HALF,
                null,
                "是否更换门禁",
                List.of(),
                LocalDate.of(2026, 10, 23),
                LocalDate.of(2026, 11, 10),
                roll);
    }

    @BeforeEach
    void today() {
        CLOCK.set(SettableClock.noon(TODAY));
    }

    @Test
    @Order(1)
    void anOwnerIsToldTheNewestFirstInBothLanguages() {
        var items = items(OWNER, "");
        assertThat(kinds(items)).containsExactly("VOTE_OPEN", "CHECK_UP_DUE", "RECALL", "REPAIR_DONE");
        var repaired = items.get(3);
        assertThat(repaired.at("/kind/zh").asString()).isEqualTo("维修完工");
        assertThat(repaired.at("/kind/en").asString()).isEqualTo("repair done");
        assertThat(repaired.at("/dwellings/0").asString()).isEqualTo(U1502.path());
        assertThat(repaired.at("/about").asString()).isEqualTo("repair/R-1");
        assertThat(repaired.at("/entry/id").asString())
                .isEqualTo(story.first(RepairCompleted.class).id().toString());
        assertThat(repaired.at("/entry/service/code").asString()).isEqualTo("WARRANTY");
        assertThat(repaired.at("/entry/position").asLong()).isPositive();
        assertThat(repaired.has("roll")).isFalse();
    }

    @Test
    @Order(1)
    void aNeighbourIsToldWhatIsCommonAndNothingOfTheDwellingBeside() {
        assertThat(kinds(items(NEIGHBOUR, ""))).containsExactly("CHECK_UP_DUE", "RECALL");
    }

    @Test
    @Order(1)
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var all = items(OWNER, "");
        var first = json(read(OWNER, NOTICES + "?limit=3"));
        assertThat(first.at("/items")).hasSize(3);
        var rest = json(
                read(OWNER, NOTICES + "?limit=3&cursor=" + first.at("/next").asString()));
        assertThat(rest.has("next")).isFalse();
        assertThat(Stream.concat(
                        first.at("/items").valueStream(), rest.at("/items").valueStream()))
                .containsExactlyElementsOf(all);
        assertThat(json(read(OWNER, NOTICES + "?limit=4")).has("next")).isFalse();
    }

    @Test
    @Order(1)
    void filtersTakeKindDwellingAndMoment() {
        assertThat(kinds(items(OWNER, "?kind=RECALL"))).containsExactly("RECALL");
        assertThat(items(OWNER, "?dwelling=" + U1502)).hasSize(4);
        assertThat(items(OWNER, "?dwelling=" + U1501)).isEmpty();
        var recalled = story.first(MaterialBatchRecalled.class).recordedAt();
        assertThat(kinds(items(OWNER, "?since=" + recalled))).endsWith("RECALL").hasSize(3);
        assertThat(kinds(items(OWNER, "?since=" + recalled.plusNanos(1_000)))).doesNotContain("RECALL");
        assertThat(read(OWNER, NOTICES + "?kind=NONE")).hasStatus(400);
        assertThat(read(OWNER, NOTICES + "?dwelling=1502")).hasStatus(400);
    }

    @Test
    @Order(1)
    void r11_aTermsEndComesWithItsDay() {
        CLOCK.set(SettableClock.noon(LocalDate.of(2027, 8, 20)));
        assertThat(items(OWNER, "?kind=TERM_ENDING")).isEmpty();
        CLOCK.set(SettableClock.noon(LocalDate.of(2027, 8, 21)));
        var ending = items(OWNER, "").getFirst();
        assertThat(ending.at("/kind/code").asString()).isEqualTo("TERM_ENDING");
        assertThat(ending.at("/part/zh").asString()).isEqualTo("灯具、电器开关");
        assertThat(ending.at("/until").asString()).isEqualTo("2027-09-20");
    }

    @Test
    @Order(1)
    void theFeedIsForWhoHoldsOrRentsADwellingAndForNobodyElse() {
        var company = new Caller("pm", "property-company", "HUYUE-PM", null, List.of());
        var developer = new Caller("dev", "developer", "HUYUE-DEV", null, List.of());
        for (Caller caller : List.of(HOUSING, company, developer, OPERATOR, Caller.PUBLIC)) {
            assertThat(read(caller, NOTICES).getResponse().getStatus()).isIn(401, 403);
        }
        assertThat(items(owner("p-nobody"), "")).isEmpty();
        assertThat(items(new Caller("none", "owner", "household", null, List.of()), ""))
                .isEmpty();
    }

    @Test
    @Order(1)
    void whoReadsItsNoticesIsInTheDwellingsAccessLog() {
        items(NEIGHBOUR, "");
        await().untilAsserted(
                        () -> assertThat(text(NEIGHBOUR, "/api/record/buildings/B1/entrances/1/units/1501/access-log"))
                                .contains("\"HOLDER\""));
    }

    @Test
    @Order(2)
    void rebuildingChangesNoByteOfIt() {
        var before = text(OWNER, NOTICES);
        assertThat(as(OPERATOR, mvc.post().uri("/operator/rebuild"))).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(json(read(OPERATOR, "/operator/rebuild"))
                                .at("/state")
                                .asString())
                        .isEqualTo("DONE"));
        assertThat(text(OWNER, NOTICES)).isEqualTo(before);
        publish(story);
        assertThat(text(OWNER, NOTICES)).isEqualTo(before);
    }

    @Test
    @Order(3)
    void whatIsVoidedTakesItsNoticeAlong() {
        story.voided(story.first(RepairCompleted.class), "未完工");
        recorded(story);
        await().untilAsserted(() ->
                assertThat(kinds(items(OWNER, ""))).containsExactly("VOTE_OPEN", "CHECK_UP_DUE", "RECALL"));
    }

    @Test
    @Order(4)
    void aTenantIsToldWhatIsDoneForWhoLivesThereWhileTheTenancyLasts() {
        var tenant = new Caller("t", "tenant", "household", null, List.of("p-tenant"));
        assertThat(items(tenant, "")).isEmpty();
        story.on("2026-10-25")
                .by("household", "owner")
                .tell(
                        U1502,
                        new TenancyFiled(List.of("p-tenant"), LocalDate.of(2026, 10, 25), TODAY.plusDays(30), "备-1"));
        recorded(story);
        await().untilAsserted(() -> assertThat(kinds(items(tenant, ""))).containsExactly("CHECK_UP_DUE"));
        CLOCK.set(SettableClock.noon(TODAY.plusDays(30)));
        assertThat(items(tenant, "")).hasSize(1);
        CLOCK.set(SettableClock.noon(TODAY.plusDays(31)));
        assertThat(items(tenant, "")).isEmpty();
    }

    @Test
    @Order(5)
    void aNewOwnerIsToldTheDwellingsWholeHistoryAndAFormerOneNothing() {
        story.on("2026-10-26")
                .by("LC-REGISTRY", "authority/registry")
                .tell(
                        U1502,
                        new OwnershipTransferred(
                                List.of(Sample.NEIGHBOUR), Ground.RESALE, LocalDate.of(2026, 10, 26), null));
        recorded(story);
        await().untilAsserted(() -> assertThat(items(OWNER, "")).isEmpty());
        var items = items(NEIGHBOUR, "");
        assertThat(kinds(items)).containsExactly("VOTE_OPEN", "CHECK_UP_DUE", "RECALL");
        assertThat(items.getFirst().at("/dwellings")).hasSize(1);
        assertThat(items.get(1).at("/dwellings").valueStream().map(JsonNode::asString))
                .containsExactly(U1501.path(), U1502.path());
    }

    private List<JsonNode> items(Caller caller, String query) {
        return json(read(caller, NOTICES + query)).at("/items").valueStream().toList();
    }

    private static List<String> kinds(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/kind/code").asString()).toList();
    }

    private static Caller owner(String reference) {
        return new Caller(reference, "owner", "household", null, List.of(reference));
    }
}
