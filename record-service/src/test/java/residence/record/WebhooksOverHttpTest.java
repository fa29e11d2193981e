package residence.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static residence.record.Story.B1;
import static residence.record.Story.COMMUNITY;
import static residence.record.Story.U1502;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.Act;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.SettableClock;
import residence.record.Receiver.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices that are sent: signed, tried again, given up in the end, and only to who may read them at that moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhooksOverHttpTest extends RecordOverHttp {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);
    private static final SettableClock CLOCK = new SettableClock(SettableClock.noon(FIRST_DAY));
    private static final Receiver RECEIVER = new Receiver();
    private static final String HOOKS = "/api/record/webhooks";
    private static final Caller COMPANY = company("HUYUE-PM");

    private final Story story = Sample.pilot();
    private int repairs;

    /** Each test has days of its own: what others were told lies before them, and the end of a term after all. */
    private LocalDate day = FIRST_DAY;

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void allow(DynamicPropertyRegistry properties) {
        properties.add("residence.record.webhooks.allowed-hosts", () -> RECEIVER.host() + ",hooks.example.com");
        properties.add(
                "residence.record.webhooks.key",
                () -> Base64.getEncoder().encodeToString("a key of this test: 32 bytes, see".getBytes(UTF_8)));
        properties.add("residence.record.webhooks.every", () -> "50ms");
    }

    @BeforeAll
    void publish() {
        story.on("2026-09-25")
                .by("LC-HOUSING", "authority/housing")
                .concerning(B1)
                .tell(COMMUNITY, new CommunityRegistered("湖悦府", "371502", List.of(B1)))
                .tell(COMMUNITY, Sample.managed("HUYUE-PM", LocalDate.of(2026, 9, 25)));
        completed(U1502);
    }

    @BeforeEach
    void today() {
        day = day.plusDays(13);
        CLOCK.set(SettableClock.noon(day));
        RECEIVER.reset();
    }

    @AfterEach
    void deleteAll() {
        jdbc.update("delete from webhook");
    }

    @AfterAll
    static void close() {
        RECEIVER.close();
    }

    @Test
    void aWebhookLeadsOnlyWhereTheOperatorAllows() {
        assertThat(put(COMPANY, "w", "https://evil.example.com/"))
                .hasStatus(409)
                .bodyText()
                .contains("webhook.host-not-allowed", "evil.example.com");
        assertThat(put(COMPANY, "w", "http://hooks.example.com/"))
                .hasStatus(409)
                .bodyText()
                .contains("webhook.not-https");
        for (String broken : List.of(
                "",
                "hooks.example.com",
                "ftp://hooks.example.com/",
                "https://a@hooks.example.com/",
                "https:// /",
                "https:///x")) {
            assertThat(put(COMPANY, "w", broken)).as(broken).hasStatus(400);
        }
        assertThat(put(COMPANY, "a_b", url())).hasStatus(400);
        for (String body : List.of(
                "{}",
                "[]",
                "{\"url\": 1}",
                "{\"url\": \"" + url() + "\", \"kinds\": []}",
                "{\"url\": \"" + url() + "\", \"kinds\": [\"RECALL\", \"RECALL\"]}",
                "{\"url\": \"" + url() + "\", \"kinds\": [\"NONE\"]}")) {
            assertThat(send(COMPANY, "w", body)).as(body).hasStatus(400);
        }
        assertThat(put(COMPANY, "w", "https://hooks.example.com/notices")).hasStatus(201);
    }

    @Test
    void webhooksAreForWhoManagesAndWhoOversees() {
        for (Caller caller : List.of(OWNER, OPERATOR, new Caller("dev", "developer", "HUYUE-DEV", null, List.of()))) {
            assertThat(put(caller, "w", url())).hasStatus(403);
            assertThat(read(caller, HOOKS)).hasStatus(403);
        }
        assertThat(put(Caller.PUBLIC, "w", url())).hasStatus(401);
        assertThat(put(HOUSING, "w", url())).hasStatus(201);
    }

    @Test
    void anOrganisationSeesAndChangesItsOwnAndTheSecretOnce() {
        var made = json(put(COMPANY, "w", url()), 201);
        assertThat(made.at("/secret").asString()).startsWith("whsec_");
        assertThat(made.at("/kinds/0/zh").asString()).isEqualTo("应回访");
        assertThat(json(read(COMPANY, HOOKS + "/w")).has("secret")).isFalse();
        assertThat(json(put(COMPANY, "w", url()), 200).has("secret")).isFalse();
        assertThat(json(read(COMPANY, HOOKS)).at("/items")).hasSize(1);
        var other = company("OTHER-PM");
        assertThat(read(other, HOOKS + "/w")).hasStatus(404);
        assertThat(as(other, mvc.delete().uri(HOOKS + "/w"))).hasStatus(404);
        assertThat(as(other, mvc.post().uri(HOOKS + "/w/renew-secret"))).hasStatus(404);
        var renewed = as(COMPANY, mvc.post().uri(HOOKS + "/w/renew-secret")).exchange();
        assertThat(json(renewed, 200).at("/secret").asString())
                .startsWith("whsec_")
                .isNotEqualTo(made.at("/secret").asString());
        assertThat(as(COMPANY, mvc.delete().uri(HOOKS + "/w"))).hasStatus(204);
        assertThat(read(COMPANY, HOOKS + "/w")).hasStatus(404);
    }

    @Test
    void anOrganisationHasFiveAtMost() {
        IntStream.rangeClosed(1, 5)
                .forEach(i -> assertThat(put(COMPANY, "w" + i, url())).hasStatus(201));
        assertThat(put(COMPANY, "w6", url())).hasStatus(409).bodyText().contains("webhook.too-many");
        assertThat(put(COMPANY, "w5", url())).hasStatus(200);
        assertThat(put(HOUSING, "w6", url())).hasStatus(201);
    }

    @Test
    void aNoticeIsSentSignedAndWithoutPersonsAndNotedInTheAccessLog() throws Exception {
        var secret = json(put(COMPANY, "w", url()), 201).at("/secret").asString();
        var notice = completed(U1502);
        var received = RECEIVER.next();
        assertThat(received.header("webhook-signature")).isEqualTo(signature(secret, received));
        assertThat(received.header("webhook-timestamp"))
                .isEqualTo(String.valueOf(CLOCK.instant().getEpochSecond()));
        assertThat(received.header("content-type")).isEqualTo("application/json");
        var message = JsonMapper.shared().readTree(received.body());
        assertThat(message.at("/type").asString()).isEqualTo("residence.notice.REPAIR_DONE");
        assertThat(message.at("/data/id").asString()).isEqualTo(received.header("webhook-id"));
        assertThat(message.at("/data/about").asString()).isEqualTo(notice.path());
        assertThat(message.at("/data/place").asString()).isEqualTo(U1502.path());
        assertThat(message.at("/data/kind/en").asString()).isEqualTo("repair done");
        assertThat(received.body()).doesNotContain("p-", "household", "roll");
        await().untilAsserted(() -> assertThat(
                        json(read(COMPANY, HOOKS + "/w")).at("/notices/sent").asLong())
                .isEqualTo(1));
        await().untilAsserted(() ->
                assertThat(text(OWNER, DWELLING + "/access-log?limit=200")).contains("PROPERTY_COMPANY", "HUYUE-PM"));
    }

    @Test
    void anAuthorityIsToldOfItsRegionAndOthersOfNothing() {
        put(HOUSING, "w", url());
        put(new Caller("jn", "authority/housing", "JN-HOUSING", "370100", List.of()), "w", url());
        put(company("OTHER-PM"), "w", url());
        put(COMPANY, "recalls", body(url(), "RECALL"));
        completed(U1502);
        RECEIVER.next();
        assertThat(deliveries()).containsExactly("LC-HOUSING");
    }

    @Test
    void whatCouldBeToldBeforeIsNotSent() {
        put(COMPANY, "w", url());
        jdbc.update("insert into webhook_look (document) values (?)", U1502.path());
        await().untilAsserted(() -> assertThat(looks()).isZero());
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void whatCouldBeToldMoreThanAWeekAgoIsNoNews() {
        put(COMPANY, "w", url());
        var old = Subject.of("repair", "W-OLD");
        var fresh = Subject.of("repair", "W-FRESH");
        story.on(day.plusDays(1).toString()).concerning(U1502).tell(old, new RepairCompleted("已修复", null));
        story.on(day.plusDays(2).toString()).concerning(U1502).tell(fresh, new RepairCompleted("已修复", null));
        CLOCK.set(SettableClock.noon(day.plusDays(8)).plusSeconds(1));
        recorded(story);
        assertThat(RECEIVER.next().body()).contains(fresh.path());
        assertThat(states()).hasSize(1);
    }

    @Test
    void aDeliveryIsKeptForThirtyDays() {
        put(COMPANY, "w", url());
        completed(U1502);
        RECEIVER.next();
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT 1"));
        CLOCK.set(CLOCK.instant().plus(Duration.ofDays(30)));
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(states()).hasSize(1));
        CLOCK.set(CLOCK.instant().plus(Duration.ofDays(1)));
        await().untilAsserted(() -> assertThat(states()).isEmpty());
        assertThat(RECEIVER.all()).hasSize(1);
    }

    @Test
    void r11_aTermsEndIsSentOnItsDay() {
        put(COMPANY, "w", url());
        CLOCK.set(SettableClock.noon(LocalDate.of(2027, 8, 20)));
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(looks()).isZero());
        assertThat(RECEIVER.all()).isEmpty();
        CLOCK.set(SettableClock.noon(LocalDate.of(2027, 8, 21)));
        assertThat(RECEIVER.next().body()).contains("residence.notice.TERM_ENDING", "LAMPS_AND_SWITCHES");
    }

    @Test
    void whatIsNotTakenIsTriedAgainUnderTheSameIdOnceItsTimeHasComeAndNotedOnce() {
        RECEIVER.answer(500, 200);
        put(COMPANY, "untaken", url());
        completed(U1502);
        var first = RECEIVER.next();
        await().untilAsserted(() -> assertThat(reads("webhook/untaken")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(json(read(COMPANY, HOOKS + "/untaken"))
                        .at("/lastFailure")
                        .asString())
                .isEqualTo("500"));
        CLOCK.set(CLOCK.instant().plusSeconds(5));
        var second = RECEIVER.next();
        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(second.header("webhook-timestamp")).isNotEqualTo(first.header("webhook-timestamp"));
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT 2"));
        assertThat(reads("webhook/untaken")).isEqualTo(1);
    }

    @Test
    void whatItsReceiverDoesNotWantAnyMoreIsNotSent() {
        RECEIVER.answer(500);
        put(COMPANY, "w", url());
        completed(U1502);
        RECEIVER.next();
        await().untilAsserted(() -> assertThat(underWay()).isZero());
        put(COMPANY, "w", body(url(), "RECALL"));
        CLOCK.set(CLOCK.instant().plusSeconds(5));
        await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED 1"));
        assertThat(RECEIVER.all()).hasSize(1);
    }

    @Test
    void aNoticeIsGivenUpAfterTenAttemptsAndAWebhookAfterFiveNotices() {
        RECEIVER.always(500);
        put(COMPANY, "w", url());
        completed(U1502, 5);
        for (int attempt = 1; attempt <= 10; attempt++) {
            int tried = 5 * attempt;
            await().untilAsserted(() -> assertThat(RECEIVER.all()).hasSize(tried));
            await().untilAsserted(() -> assertThat(underWay()).isZero());
            CLOCK.set(CLOCK.instant().plus(Duration.ofDays(1)));
        }
        await().untilAsserted(() -> assertThat(states()).hasSize(5).containsOnly("PARKED 10"));
        var told = json(read(COMPANY, HOOKS + "/w"));
        assertThat(told.at("/notices/parked").asLong()).isEqualTo(5);
        await().untilAsserted(() -> assertThat(
                        json(read(COMPANY, HOOKS + "/w")).at("/disabled/code").asString())
                .isEqualTo("FAILING"));
        completed(U1502);
        assertThat(RECEIVER.all()).hasSize(50);
        assertThat(json(put(COMPANY, "w", url()), 200).has("disabled")).isFalse();
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        RECEIVER.answer(410);
        put(COMPANY, "w", url());
        completed(U1502);
        await().untilAsserted(() -> assertThat(
                        json(read(COMPANY, HOOKS + "/w")).at("/disabled/code").asString())
                .isEqualTo("GONE"));
        assertThat(states()).containsExactly("PARKED 1");
    }

    @Test
    void aRedirectIsNotFollowed() {
        RECEIVER.redirect(RECEIVER.url("/elsewhere"));
        put(COMPANY, "w", url());
        completed(U1502);
        assertThat(RECEIVER.next().path()).isEqualTo("/hook");
        await().untilAsserted(() -> assertThat(
                        json(read(COMPANY, HOOKS + "/w")).at("/lastFailure").asString())
                .isEqualTo("302"));
        assertThat(RECEIVER.all()).hasSize(1);
    }

    @Test
    void anAnswerIsNotReadBeyondItsStatus() {
        RECEIVER.endless();
        put(COMPANY, "w", url());
        completed(U1502);
        RECEIVER.next();
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT 1"));
    }

    @Test
    void aCompanyThatDoesNotManageAnyMoreIsSentNothing() {
        var building = Subject.of("building", "W2");
        var community = Subject.of("community", "W2");
        story.on(day.toString())
                .by("HUYUE-DEV", "developer")
                .tell(building, Sample.registered("9"))
                .by("LC-HOUSING", "authority/housing")
                .concerning(building)
                .tell(community, new CommunityRegistered("湖悦府二期", "371502", List.of(building)))
                .tell(community, Sample.managed("FORMER-PM", day));
        recorded(story);
        RECEIVER.answer(500);
        put(company("FORMER-PM"), "w", url());
        completed(building);
        RECEIVER.next();
        await().untilAsserted(() -> assertThat(underWay()).isZero());
        story.on(day.plusDays(2).toString()).tell(community, Sample.managed("NEXT-PM", day.plusDays(2)));
        recorded(story);
        CLOCK.set(SettableClock.noon(day.plusDays(2)));
        await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED 1"));
        assertThat(RECEIVER.all()).hasSize(1);
    }

    @Test
    void whatIsVoidedMeanwhileIsNotSent() {
        RECEIVER.answer(500);
        put(COMPANY, "w", url());
        completed(U1502);
        RECEIVER.next();
        await().untilAsserted(() -> assertThat(underWay()).isZero());
        story.voided(story.last(), "未完工");
        recorded(story);
        CLOCK.set(CLOCK.instant().plusSeconds(5));
        await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED 1"));
        assertThat(RECEIVER.all()).hasSize(1);
    }

    @Test
    void neitherARedeliveryNorARebuildNorARestartSendsAnythingTwice() {
        put(COMPANY, "w", url());
        completed(U1502);
        RECEIVER.next();
        publish(story);
        assertThat(as(OPERATOR, mvc.post().uri("/operator/rebuild"))).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(json(read(OPERATOR, "/operator/rebuild"))
                                .at("/state")
                                .asString())
                        .isEqualTo("DONE"));
        jdbc.update("insert into webhook_look (document) select distinct document from document");
        await().untilAsserted(() -> assertThat(looks()).isZero());
        CLOCK.set(CLOCK.instant().plus(Duration.ofDays(2)));
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(underWay()).isZero());
        assertThat(RECEIVER.all()).hasSize(1);
        assertThat(states()).containsExactly("SENT 1");
    }

    /** A repair that is done in the dwelling, or in the building's common parts, a moment ago. */
    private Subject completed(Subject place) {
        completed(place, 1);
        return story.last().subject();
    }

    private void completed(Subject place, int times) {
        story.on(Act.today(CLOCK).plusDays(1).toString()).by("LUJIAN", "contractor");
        for (int i = 0; i < times; i++) {
            var repair = Subject.of("repair", "W-" + ++repairs);
            story.concerning(place).tell(repair, new RepairCompleted("已修复", null));
        }
        CLOCK.set(story.last().recordedAt().plusSeconds(1));
        recorded(story);
    }

    private static String signature(String secret, Received received) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = received.header("webhook-id") + "." + received.header("webhook-timestamp") + "." + received.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    private static String url() {
        return RECEIVER.url("/hook");
    }

    private MvcTestResult put(Caller caller, String id, String url) {
        return send(
                caller,
                id,
                url.startsWith("{")
                        ? url
                        : body(
                                url,
                                "REVISIT_DUE",
                                "TERM_ENDING",
                                "RECALL",
                                "REPAIR_DONE",
                                "VOTE_OPEN",
                                "CHECK_UP_DUE"));
    }

    private static String body(String url, String... kinds) {
        return JsonMapper.shared().writeValueAsString(Map.of("url", url, "kinds", List.of(kinds)));
    }

    private MvcTestResult send(Caller caller, String id, String body) {
        return as(
                        caller,
                        mvc.put()
                                .uri(HOOKS + "/" + id)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private Long looks() {
        return jdbc.queryForObject("select count(*) from webhook_look", Long.class);
    }

    /** Attempts that nobody has told the outcome of. */
    private Long underWay() {
        return jdbc.queryForObject(
                "select count(*) from webhook_delivery where state = 'WAITING'"
                        + " and (due_at <= ?::timestamptz or due_at = ?::timestamptz + interval '1 minute')",
                Long.class,
                CLOCK.instant().toString(),
                CLOCK.instant().toString());
    }

    private Long reads(String account) {
        return jdbc.queryForObject("select count(*) from card_read where account = ?", Long.class, account);
    }

    private List<String> deliveries() {
        return jdbc.queryForList(
                "select organisation from webhook_delivery join webhook on webhook = number order by 1", String.class);
    }

    private List<String> states() {
        return jdbc.queryForList("select state || ' ' || attempts from webhook_delivery order by notice", String.class);
    }

    private static Caller company(String organisation) {
        return new Caller(organisation, "property-company", organisation, null, List.of());
    }
}
