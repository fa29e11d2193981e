package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairRefused;
import residence.events.WarrantyEvent;
import residence.kit.command.Caller;
import residence.kit.command.LookupFactory;
import residence.kit.testing.Known;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.TestIssuer;

/** The service as its callers see it: one case for the owner, and check-ups that fall due. */
@SpringBootTest(
        classes = PropertyService.class,
        properties = {"spring.config.name=property-service", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@OnInfrastructure
@Import(PropertyOverHttpTest.Today.class)
class PropertyOverHttpTest {
    private static final Caller OWNER = new Caller("o", "owner", "household", null, List.of(Estate.OWNER));
    private static final Caller COMPANY = new Caller("c", "property-company", "anju", null, List.of());
    private static final Caller HOUSING = new Caller("g", "authority/housing", "371500-zjj", "371500", List.of());
    private static final Caller BODY = new Caller("b", "check-up-body", "luxi", null, List.of());

    @TestConfiguration
    static class Today {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        OtherServices otherServices(Environment environment) {
            return new OtherServices(environment);
        }
    }

    /** A clock that the test moves. */
    static final class MovableClock extends Clock {
        private volatile Instant now = Instant.parse("2027-02-01T04:00:00Z");

        void to(String moment) {
            now = Instant.parse(moment);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LookupFactory lookups;

    @Autowired
    OtherServices others;

    @Autowired
    MovableClock clock;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    @BeforeEach
    void hearOfTheEstate() {
        if (warranties().isEmpty()) {
            others.say(Estate.heard());
            Awaitility.await().until(() -> warranties().size() == 2);
        }
    }

    private List<?> warranties() {
        return lookups.open().entries(Estate.BUILDING, WarrantyEvent.class);
    }

    @Test
    void r15_aForwardedCaseClosesWithItsRepair() {
        request("W-1", "WET_ROOM_WATERPROOFING");
        thenListed("W-1", "FORWARDED", "repair/WO-W-1");
        assertThat(post(COMPANY, "/work-orders/W-1/assign-maintenance", "{\"worker\":\"p-7\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("R15.follows-its-repair", "已转保修");
        others.say(new Known().knows("repair/WO-W-1", "2027-02-01", new RepairAccepted(), Estate.DWELLING));
        Awaitility.await().untilAsserted(() -> assertThat(list("")).bodyText().doesNotContain("W-1\""));
    }

    @Test
    void r15_aRefusedRepairComesBackAsTheCompanysWork() {
        request("W-2", "WET_ROOM_WATERPROOFING");
        others.say(new Known()
                .knows(
                        "repair/WO-W-2",
                        "2027-02-01",
                        new RepairRefused(RefusalReason.MISUSE, "人为损坏"),
                        Estate.DWELLING));
        thenListed("W-2", "REOPENED", "repair/WO-W-2");
        assertThat(post(COMPANY, "/work-orders/W-2/assign-maintenance", "{\"worker\":\"p-7\"}"))
                .hasStatus(201);
        assertThat(post(COMPANY, "/work-orders/W-2/complete-maintenance", "{\"workDone\":\"更换角阀\"}"))
                .hasStatus(201);
        assertThat(post(OWNER, "/work-orders/W-2/confirm-maintenance", "{}")).hasStatus(201);
    }

    @Test
    void whatNoWarrantyCoversIsTheCompanysWorkAndStaysInTheListWithItsAge() {
        assertThat(post(
                        OWNER,
                        "/work-orders/W-3/request-maintenance",
                        body("DRAINS", ",\"occurredOn\":\"2027-01-22\"")))
                .hasStatus(201);
        thenListed("W-3", "REQUESTED", "\"ageDays\":10");
        assertThat(list("&olderThanDays=10")).bodyText().doesNotContain("W-3\"");
        assertThat(list("&olderThanDays=9&state=REQUESTED")).bodyText().contains("W-3\"");
        assertThat(get(BODY, "/work-orders?place=" + Estate.DWELLING)).hasStatus(403);
    }

    @Test
    void aCheckUpIsDueThenMissedThenLate() {
        assertThat(post(HOUSING, "/check-ups/C-1/plan-check-up", """
                        {"building":"building/OLD","checkUpBody":"luxi","dueOn":"2027-02-10"}""")).hasStatus(201);
        thenCheckUp("DUE", "which=DUE");
        clock.to("2027-02-10T16:00:00Z");
        Awaitility.await()
                .untilAsserted(() -> assertThat(lookups.open()
                                .entries(Estate.OLD_BUILDING, residence.events.CheckUpEvent.CheckUpMissed.class))
                        .hasSize(1));
        thenCheckUp("OVERDUE", "which=OVERDUE");
        var report = """
                {"findings":[{"part":"MAIN_STRUCTURE","grade":"MINOR","description":"山墙裂缝"}],"overall":"%s"%s}""";
        assertThat(post(BODY, "/check-ups/C-1/perform-check-up", report.formatted("SOUND", "")))
                .hasStatus(409)
                .bodyText()
                .contains("check-up.better-than-worst", "完好", "轻微");
        assertThat(post(BODY, "/check-ups/C-1/perform-check-up", report.formatted("MINOR", "")))
                .hasStatus(201);
        thenCheckUp("PERFORMED_LATE", "which=PERFORMED");
        clock.to("2027-02-01T04:00:00Z");
    }

    private void thenCheckUp(String status, String which) {
        for (Caller reader : List.of(HOUSING, BODY)) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(get(reader, "/check-ups?" + which))
                            .hasStatusOk()
                            .bodyText()
                            .contains("checkup/C-1", "\"" + status + "\""));
        }
        assertThat(get(OWNER, "/check-ups?" + which)).hasStatus(403);
    }

    private void request(String id, String part) {
        assertThat(post(OWNER, "/work-orders/" + id + "/request-maintenance", body(part, "")))
                .hasStatus(201);
    }

    private static String body(String part, String more) {
        return """
                {"place":"%s","part":"%s","kind":"LEAK","description":"渗水"%s}""".formatted(Estate.DWELLING, part, more);
    }

    private void thenListed(String id, String... texts) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(list("")).hasStatusOk().bodyText().contains("workorder/" + id);
            assertThat(list("")).bodyText().contains(texts);
        });
    }

    private MvcTestResult list(String filters) {
        return get(OWNER, "/work-orders?place=" + Estate.DWELLING + filters);
    }

    private MvcTestResult post(Caller caller, String path, String body) {
        return mvc.post()
                .uri("/api/property" + path)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(Caller caller, String path) {
        return mvc.get()
                .uri("/api/property" + path)
                .header("Authorization", TestIssuer.bearer(caller))
                .exchange();
    }
}
