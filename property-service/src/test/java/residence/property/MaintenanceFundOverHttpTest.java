package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.MaintenanceFundEvent.EmergencySpent;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.kit.testing.Race;

/** R17 as those who keep a fund, and its owners, meet it: a community of one building with one dwelling for each test. */
class MaintenanceFundOverHttpTest extends RunningService {
    private static final Caller OWNER = new Caller("o", "owner", "household", null, List.of("p-fund"));
    private static final Caller STRANGER = new Caller("s", "owner", "household", null, List.of("p-stranger"));

    private Subject community = Subject.of("community", "none");
    private Subject dwelling = community;

    @BeforeEach
    void inFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @AfterEach
    void backToTheFirstOfFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @Test
    void r17_aSpendingGoesItsWayFromTheProposalToTheAccount() {
        heard("WAY");
        recorded(HOUSING, "/fund/deposit-fund", deposit(50_000));
        recorded(committee(), "/fund/propose-spending", """
                {"spending":"S-1","part":"ROOF_WATERPROOFING","scope":[],"purpose":"翻修屋面","amountFen":30000}""");
        assertThat(send(HOUSING, "/fund/approve-spending", "{\"spending\":\"S-1\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("R17.not-resolved");
        recorded(committee(), "/votes/V-1/open-vote", """
                {"matter":"FUND_SPENDING","about":"%s/spending/S-1","question":"是否同意","scope":[],"lastDay":"2027-02-01","oneOwner":[]}""".formatted(community));
        recorded(OWNER, "/votes/V-1/cast-ballot", "{\"dwelling\":\"%s\",\"choice\":\"AGREE\"}".formatted(dwelling));
        recorded(committee(), "/votes/V-1/close-vote", "{}");
        recorded(HOUSING, "/fund/approve-spending", "{\"spending\":\"S-1\"}");
        recorded(HOUSING, "/fund/spend-fund", "{\"spending\":\"S-1\",\"amountFen\":20000,\"payee\":\"lujian\"}");
        eventually(HOUSING, "/communities/FUND-WAY/fund", "\"balanceFen\":30000", "\"SPENT\"", dwelling.path());
        eventually(HOUSING, "/spendings?stage=SPENT", "spending/S-1", "\"spentFen\":20000");
        eventually(committee(), "/spendings?community=FUND-WAY", "spending/S-1");
    }

    @Test
    void r17_anAccountIsItsOwnersAndTheTotalsAreAllOwners() {
        heard("READ");
        recorded(HOUSING, "/fund/deposit-fund", deposit(50_000));
        eventually(OWNER, "/communities/FUND-READ/fund?dwelling=" + dwelling, "\"balanceFen\":50000", "DEPOSITED");
        for (var reader : List.of(OWNER, committee())) {
            assertThat(get(reader, "/communities/FUND-READ/fund"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"balanceFen\":50000")
                    .doesNotContain(dwelling.path());
        }
        assertThat(get(committee(), "/communities/FUND-READ/fund?dwelling=" + dwelling))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("DEPOSITED");
        for (var other : List.of(STRANGER, BODY)) {
            assertThat(get(other, "/communities/FUND-READ/fund?dwelling=" + dwelling))
                    .hasStatus(403);
            assertThat(get(other, "/spendings?community=FUND-READ")).hasStatus(403);
        }
        assertThat(get(committee(), "/spendings")).hasStatus(403);
        var elsewhere = new Caller("g", "authority/housing", "511700-zjj", "511700", List.of());
        assertThat(get(elsewhere, "/communities/FUND-READ/fund")).hasStatus(403);
    }

    @Test
    void aCommunityThatHasSavedNothingHasNoFund() {
        heard("NONE");
        assertThat(get(HOUSING, "/communities/FUND-NONE/fund")).hasStatus(404);
    }

    /** Each of the two could be paid, both could not. */
    @RepeatedTest(5)
    void r17_ofTwoSpendingsAtOnceOneIsPaidFromAnAccountThatBearsOne(RepetitionInfo round) throws Exception {
        heard("RACE-" + round.getCurrentRepetition());
        recorded(HOUSING, "/fund/deposit-fund", deposit(50_000));
        var statuses = Race.of(emergency("E-1"), emergency("E-2"));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(lookups.open().entries(community, EmergencySpent.class)).hasSize(1);
    }

    @RepeatedTest(3)
    void r17_ofTwoFirstDepositsAtOnceOneIsMade(RepetitionInfo round) throws Exception {
        heard("TWICE-" + round.getCurrentRepetition());
        var statuses = Race.of(
                status(() -> send(HOUSING, "/fund/deposit-fund", deposit(10))),
                status(() -> send(HOUSING, "/fund/deposit-fund", deposit(20))));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    private Callable<Integer> emergency(String id) {
        return status(() -> send(HOUSING, "/fund/spend-in-emergency", """
                {"spending":"%s","part":"COMMON_EQUIPMENT","scope":[],"reason":"电梯停梯","reportNumber":"12号","amountFen":30000,"payee":"luxi"}""".formatted(id)));
    }

    private String deposit(long fen) {
        return "{\"dwelling\":\"%s\",\"amountFen\":%d,\"receipt\":\"R-1\"}".formatted(dwelling, fen);
    }

    private static Caller committee() {
        return new Caller("k", "owners-committee", "fund-committee", null, List.of());
    }

    private void recorded(Caller caller, String path, String body) {
        assertThat(send(caller, path, body)).hasStatus(201);
    }

    private MvcTestResult send(Caller caller, String path, String body) {
        return post(caller, "/communities/" + community.id() + path, body);
    }

    private static Callable<Integer> status(Callable<MvcTestResult> request) {
        return () -> request.call().getResponse().getStatus();
    }

    private void eventually(Caller reader, String path, String... texts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get(reader, path)).hasStatusOk().bodyText().contains(texts));
    }

    /** A building of project P1 with a dwelling that was handed over, whose warranty covers nothing that is spent on. */
    private void heard(String name) {
        community = Subject.of("community", "FUND-" + name);
        var building = Subject.of("building", "FUND-" + name);
        dwelling = building.dwelling("1", "101");
        var home = new Dwelling("1", "101", 1, new BigDecimal("88.5"), List.of(new Room("bath", "卫生间", true)), 3);
        others.say(new Known()
                .knows(
                        building.path(),
                        "2024-11-01",
                        new BuildingRegistered(
                                new Subject("project/P1"), "1", name, Structure.FRAME, 50, 6, 0, 0, List.of(home)))
                .knows(
                        community.path(),
                        "2026-09-10",
                        new CommunityRegistered(name, "371502", List.of(building)),
                        building)
                .knows(
                        community.path(),
                        "2027-01-20",
                        new OwnersCommitteeFiled(
                                "fund-committee", LocalDate.parse("2027-01-01"), LocalDate.parse("2032-01-01")),
                        building)
                .knows(dwelling.path(), "2026-10-01", handedOver())
                .knows(building.path() + "/clock/owner", "2026-10-01", Estate.started(Part.FOUNDATION, "2076-10-01")));
        Awaitility.await()
                .until(() ->
                        !lookups.open().entries(building, WarrantyStarted.class).isEmpty()
                                && !lookups.open()
                                        .entries(community, OwnersCommitteeFiled.class)
                                        .isEmpty());
    }

    private static UnitHandedOver handedOver() {
        return new UnitHandedOver(
                List.of("p-fund"),
                LocalDate.parse("2026-10-01"),
                "sha256:" + "0".repeat(64),
                "sha256:" + "1".repeat(64),
                List.of());
    }
}
