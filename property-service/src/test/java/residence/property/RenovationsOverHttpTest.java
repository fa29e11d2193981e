package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.EntryVoided;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;
import residence.kit.testing.Known;
import residence.kit.testing.Papers;
import residence.kit.testing.Race;

/** R16 and R23 as those who renovate meet them: of each renovation a building and its community. Now is 2027-02-01 12:00. */
class RenovationsOverHttpTest extends RunningService {
    private static final Caller NEIGHBOUR = new Caller("o", "owner", "household", null, List.of("p-renovation"));
    private static final Caller STRANGER = new Caller("s", "owner", "household", null, List.of("p-stranger"));
    private static final Caller ITS_COMMITTEE = new Caller("k", "owners-committee", "renewers", null, List.of());
    private static final Caller DEVELOPER = new Caller("d", "developer", "donghu", null, List.of());
    private static final Caller ELSEWHERE = new Caller("e", "authority/housing", "511700-zjj", "511700", List.of());

    @Autowired
    private EventLog log;

    private String name = "NONE";

    @BeforeEach
    void inFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @Test
    void r16_aLiftIsAddedFromItsProposalToItsFirstInspection() {
        heard("WAY");
        recorded(ITS_COMMITTEE, "/renovations/WAY/propose-renovation", proposal(true));
        assertThat(post(HOUSING, "/renovations/WAY/approve-renovation", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("R16.no-check-up", "先体检后更新", "R16.not-resolved", "R16.no-permit");
        checkedUp();
        resolved();
        recorded(HOUSING, "/renovations/WAY/approve-renovation", """
                {"permit":{"number":"建字第1号","department":"371500-zrzy","grantedOn":"2027-01-31"}}""");
        recorded(DEVELOPER, "/devices/REN-WAY-LIFT/install-device", """
                {"place":"building/REN-WAY","part":"COMMON_EQUIPMENT","kind":"LIFT","model":"示例","alarmWindowMinutes":60,
                 "thresholds":[],"inspectionBody":"luxi","nextInspectionOn":"2028-02-01"}""");
        recorded(HOUSING, "/renovations/WAY/accept-renovation", """
                {"reportNumber":"验1号","lifts":["device/REN-WAY-LIFT"]}""");
        recorded(BODY, "/devices/REN-WAY-LIFT/inspect-device", """
                {"passed":true,"findings":"合格","nextInspectionOn":"2028-02-01"}""");
        thenListed(HOUSING, "?stage=ACCEPTED&renovationClass=IMPROVING&addsLift=true&region=371502&building=REN-WAY");
        thenListed(ITS_COMMITTEE, "?community=REN-WAY");
        thenListed(NEIGHBOUR, "?building=REN-WAY");
        thenListed(DEVELOPER, "?community=REN-WAY&sort=proposedOn");
        for (var query : List.of(
                "?stage=PROPOSED", "?renovationClass=BASIC", "?addsLift=false", "?region=371503", "?building=B1")) {
            thenNotListed(HOUSING, query);
        }
        for (var other : List.of(STRANGER, COMMITTEE, COMPANY, ELSEWHERE)) {
            thenNotListed(other, "");
        }
        assertThat(get(BODY, "/renovations")).hasStatus(403);
        assertThat(mvc.get().uri("/api/property/renovations").exchange()).hasStatus(403);
    }

    /** The check-up that an approval rests on is struck out: a person has to say what follows. */
    @Test
    void r16_anApprovalIsPutBeforeAPersonWhenItsCheckUpIsVoided() {
        heard("VOIDED");
        recorded(HOUSING, "/renovations/VOIDED/propose-renovation", proposal(false));
        var performed = checkedUp();
        recorded(HOUSING, "/renovations/VOIDED/approve-renovation", "{}");
        assertThat(voiding(performed)).hasStatus(201);
        var approval = said("Renovation renovation/VOIDED", RenovationApproved.class)
                .getFirst()
                .entry();
        soon(() -> assertThat(said("Renovation renovation/VOIDED", BasisInvalidated.class))
                .<DomainEvent>extracting(recorded -> recorded.entry().body())
                .containsExactly(new BasisInvalidated(approval.id(), approval.type(), performed.id())));
        assertThat(post(HOUSING, "/renovations/VOIDED/accept-renovation", "{\"reportNumber\":\"验\",\"lifts\":[]}"))
                .hasStatus(201);
    }

    /** It is approved before the check-up is struck out, or not at all. */
    @RepeatedTest(5)
    void r16_nothingIsApprovedOnACheckUpThatIsStruckOutMeanwhile(RepetitionInfo round) throws Exception {
        heard("RACE-" + round.getCurrentRepetition());
        recorded(HOUSING, "/renovations/" + name + "/propose-renovation", proposal(false));
        var performed = checkedUp();
        var statuses = Race.of(status(this::approving), status(() -> voiding(performed)));
        assertThat(statuses.get(1)).isEqualTo(201);
        var approved = said("Renovation renovation/" + name, RenovationApproved.class);
        assertThat(approved).hasSize(statuses.getFirst() == 201 ? 1 : 0);
        assertThat(statuses.getFirst()).isIn(201, 409);
        var voided = said("CheckUp checkup/REN-" + name, EntryVoided.class).getFirst();
        assertThat(approved).allMatch(approval -> approval.position() < voided.position());
    }

    @RepeatedTest(3)
    void ofTwoApprovalsAtOnceOneIsGiven(RepetitionInfo round) throws Exception {
        heard("TWICE-" + round.getCurrentRepetition());
        recorded(HOUSING, "/renovations/" + name + "/propose-renovation", proposal(false));
        checkedUp();
        assertThat(Race.of(status(this::approving), status(this::approving))).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void anIdIsUsedOnce() {
        heard("ONCE");
        recorded(HOUSING, "/renovations/ONCE/propose-renovation", proposal(false));
        var proposal = log.stream("Renovation renovation/ONCE").getFirst().entry();
        assertThat(voiding(proposal)).hasStatus(201);
        assertThat(post(HOUSING, "/renovations/ONCE/propose-renovation", proposal(false)))
                .hasStatus(409)
                .bodyText()
                .contains("id.used");
    }

    @Test
    void r23_aDecorationIsFiledByItsOwnerAndListedForWhoManages() {
        var path = "/buildings/B1/entrances/1/units/1502/decorations/HTTP-1/file-decoration";
        var works = """
                {"description":"厨房墙体开洞","startsOn":"2027-02-10","endsOn":"2027-04-30","loadBearing":true%s}""";
        assertThat(post(OWNER, path, works.formatted("")))
                .hasStatus(409)
                .bodyText()
                .contains("R23.no-design", "R23.no-permit", "主体和承重结构");
        assertThat(post(STRANGER, path, works.formatted(""))).hasStatus(403);
        recorded(OWNER, path, works.formatted("""
                ,"permitNumber":"许1","design":{"digest":"%s","designer":"guangyue","certificateNumber":"A1"}""".formatted(Papers.paper("墙体开洞加固图"))));
        for (var reader : List.of(COMPANY, HOUSING, OWNER)) {
            soon(() -> assertThat(get(reader, "/decorations?building=B1&loadBearing=true"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("decoration/HTTP-1", "guangyue"));
        }
        assertThat(get(COMPANY, "/decorations?loadBearing=false")).bodyText().doesNotContain("HTTP-1");
        for (var other : List.of(STRANGER, ELSEWHERE)) {
            assertThat(get(other, "/decorations")).hasStatusOk().bodyText().doesNotContain("HTTP-1");
        }
        assertThat(get(COMMITTEE, "/decorations")).hasStatus(403);
    }

    private MvcTestResult approving() {
        return post(HOUSING, "/renovations/" + name + "/approve-renovation", "{}");
    }

    private MvcTestResult voiding(Entry<?> entry) {
        return post(HOUSING, "/entries/" + entry.id() + "/void-entry", "{\"reason\":\"记录有误\"}");
    }

    private String proposal(boolean addsLift) {
        return """
                {"renovationClass":"IMPROVING","addsLift":%s,"places":["building/REN-%s/entrance/1"],"description":"改造"}""".formatted(addsLift, name);
    }

    private Entry<CheckUpPerformed> checkedUp() {
        recorded(HOUSING, "/check-ups/REN-" + name + "/plan-check-up", """
                {"building":"building/REN-%s","checkUpBody":"luxi","dueOn":"2027-02-01"}""".formatted(name));
        recorded(BODY, "/check-ups/REN-" + name + "/perform-check-up", """
                {"findings":[{"part":"MAIN_STRUCTURE","grade":"SOUND","description":"完好"}],"overall":"SOUND"}""");
        return lookups.open()
                .first(Subject.of("checkup", "REN-" + name), CheckUpPerformed.class)
                .orElseThrow();
    }

    private void resolved() {
        var vote = "/communities/REN-" + name + "/votes/1/";
        recorded(ITS_COMMITTEE, vote + "open-vote", """
                {"matter":"REBUILDING","about":"renovation/%s","question":"是否同意","scope":["building/REN-%s/entrance/1"],
                 "lastDay":"2027-02-01","oneOwner":[]}""".formatted(name, name));
        recorded(NEIGHBOUR, vote + "cast-ballot", """
                {"dwelling":"building/REN-%s/entrance/1/unit/101","choice":"AGREE"}""".formatted(name));
        recorded(ITS_COMMITTEE, vote + "close-vote", "{}");
    }

    private void recorded(Caller caller, String path, String body) {
        assertThat(post(caller, path, body)).hasStatus(201);
    }

    private List<Recorded> said(String stream, Class<? extends DomainEvent> type) {
        return log.stream(stream).stream()
                .filter(recorded -> type.isInstance(recorded.entry().body()))
                .toList();
    }

    private static Callable<Integer> status(Callable<MvcTestResult> request) {
        return () -> request.call().getResponse().getStatus();
    }

    private void thenListed(Caller reader, String query) {
        soon(() -> assertThat(get(reader, "/renovations" + query))
                .hasStatusOk()
                .bodyText()
                .contains("renovation/" + name, "\"ACCEPTED\""));
    }

    private void thenNotListed(Caller reader, String query) {
        assertThat(get(reader, "/renovations" + query)).hasStatusOk().bodyText().doesNotContain("renovation/" + name);
    }

    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    /** A building of project P1 with a dwelling that was handed over, in a community of its own. */
    private void heard(String id) {
        name = id;
        var community = Subject.of("community", "REN-" + id);
        var building = Subject.of("building", "REN-" + id);
        var home = new Dwelling("1", "101", 1, new BigDecimal("88.5"), List.of(new Room("bath", "卫生间", true)), 3);
        others.say(new Known()
                .knows(
                        building.path(),
                        "2024-11-01",
                        new BuildingRegistered(
                                new Subject("project/P1"), "1", id, Structure.FRAME, 50, 6, 0, 0, List.of(home)))
                .knows(
                        community.path(),
                        "2026-09-10",
                        new CommunityRegistered(id, "371502", List.of(building)),
                        building)
                .knows(
                        community.path(),
                        "2027-01-20",
                        new OwnersCommitteeFiled(
                                "renewers", LocalDate.parse("2027-01-01"), LocalDate.parse("2032-01-01")),
                        building)
                .knows(
                        building.dwelling("1", "101").path(),
                        "2026-10-01",
                        new UnitHandedOver(
                                List.of("p-renovation"),
                                LocalDate.parse("2026-10-01"),
                                "sha256:" + "0".repeat(64),
                                "sha256:" + "1".repeat(64),
                                List.of())));
        soon(() -> assertThat(lookups.open().entries(building, UnitHandedOver.class))
                .hasSameSizeAs(lookups.open().entries(community, OwnersCommitteeFiled.class))
                .isNotEmpty());
    }
}
