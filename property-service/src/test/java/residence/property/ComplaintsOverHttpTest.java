package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import residence.events.Act;
import residence.events.Command;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.ComplaintEvent.Outcome;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.testing.Known;
import residence.kit.testing.Race;
import residence.property.complaint.ComplaintCommand.AnswerComplaint;
import residence.property.complaint.ComplaintCommand.CloseComplaint;
import residence.property.complaint.ComplaintCommand.EscalateComplaint;

/** Complaints as those meet them who complain, answer and oversee; in a community of its own, managed from 2027-01-25. */
class ComplaintsOverHttpTest extends RunningService {
    private static final LocalDate TODAY = LocalDate.parse("2027-02-01");
    private static final Subject COMMUNITY = new Subject("community/COMPLAINTS");
    private static final Subject BUILDING = new Subject("building/COMPLAINTS");
    private static final Subject DWELLING = BUILDING.dwelling("1", "1502");

    private static final Caller OWNER = person("owner", "p-complains");
    private static final Caller STRANGER = person("owner", "p-stranger");
    private static final Caller COMMITTEE = organisation("owners-committee", "complaints-committee");
    private static final Caller COMPANY = organisation("property-company", "complained-of");
    private static final Caller NEXT = organisation("property-company", "next");
    private static final Caller ELSEWHERE = new Caller("e", "authority/housing", "511700-zjj", "511700", List.of());

    @Autowired
    private Commands commands;

    @BeforeEach
    void hearOfTheCommunity() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
        if (handedOver().isEmpty()) {
            others.say(new Known()
                    .knows(BUILDING.path(), "2024-11-01", Estate.building())
                    .knows(
                            COMMUNITY.path(),
                            "2026-09-10",
                            new CommunityRegistered("畅园", "371502", List.of(BUILDING)),
                            BUILDING)
                    .knows(
                            COMMUNITY.path(),
                            "2027-01-20",
                            new OwnersCommitteeFiled(
                                    "complaints-committee",
                                    LocalDate.parse("2027-01-01"),
                                    LocalDate.parse("2032-01-01")),
                            BUILDING)
                    .knows(
                            DWELLING.path(),
                            "2026-10-01",
                            new UnitHandedOver(
                                    OWNER.persons(),
                                    LocalDate.parse("2026-10-01"),
                                    "sha256:" + "0".repeat(64),
                                    "sha256:" + "1".repeat(64),
                                    List.of())));
            await().until(() -> !handedOver().isEmpty()
                    && !lookups.open()
                            .entries(COMMUNITY, OwnersCommitteeFiled.class)
                            .isEmpty());
            assertThat(post(
                            COMMITTEE,
                            "/communities/COMPLAINTS/management/assign-management",
                            assigned("complained-of", "2027-01-25", "2027-02-01")))
                    .hasStatus(201);
            assertThat(post(
                            COMMITTEE,
                            "/communities/COMPLAINTS/management/assign-management",
                            assigned("next", "2027-02-01", "2030-02-01")))
                    .hasStatus(201);
        }
    }

    @AfterEach
    void backToTheFirstOfFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @Test
    void aComplaintIsAnsweredByTheCompanyOfThatDayEscalatedAndSettled() {
        recorded(OWNER, "WAY", "file-complaint", filing(DWELLING, "CHARGES"));
        said(OWNER, "WAY", "\"stage\":\"FILED\"", "\"company\":\"complained-of\"", "\"overdue\":false");
        assertThat(post(NEXT, "/complaints/WAY/answer-complaint", "{\"answer\":\"好\"}"))
                .hasStatus(403);
        recorded(COMPANY, "WAY", "answer-complaint", "{\"answer\":\"下期账单扣减\"}");
        recorded(OWNER, "WAY", "escalate-complaint", "{\"reason\":\"未见扣减\"}");
        assertThat(post(HOUSING, "/complaints/WAY/settle-complaint", "{}"))
                .hasStatus(409)
                .bodyText()
                .contains("complaint.not-answered");
        recorded(HOUSING, "WAY", "answer-escalation", "{\"answer\":\"已责令退费\"}");
        recorded(HOUSING, "WAY", "settle-complaint", "{}");
        said(OWNER, "WAY", "\"stage\":\"CLOSED\"", "\"outcome\":\"SETTLED\"", "未见扣减", "已责令退费");
    }

    @Test
    void anOwnersIsReadByThatPersonTheCompanyAndTheAuthorityWhoAloneSeesWho() {
        recorded(OWNER, "OWNERS", "file-complaint", filing(DWELLING, "SAFETY"));
        said(HOUSING, "OWNERS", "消防通道被占", "\"complainant\":\"p-complains\"");
        for (var reader : List.of(OWNER, COMPANY)) {
            assertThat(list(reader, "")).contains("complaint/OWNERS", "消防通道被占").doesNotContain("p-complains");
        }
        for (var other : List.of(STRANGER, NEXT, COMMITTEE, ELSEWHERE)) {
            assertThat(list(other, "")).doesNotContain("complaint/OWNERS");
        }
        for (var denied : List.of(BODY, person("tenant", "p-complains"), Caller.PUBLIC)) {
            assertThat(get(denied, "/complaints").getResponse().getStatus()).isIn(401, 403);
        }
        var planning = new Caller("p", "authority/planning", "371500-zrzy", "371500", List.of());
        assertThat(get(planning, "/complaints")).hasStatus(403);
        assertThat(get(HOUSING, "/complaints?sort=complainant")).hasStatus(400);
    }

    @Test
    void aCommitteesIsReadByTheCommitteeTheCompanyAndTheAuthority() {
        recorded(COMMITTEE, "COMMITTEES", "file-complaint", filing(COMMUNITY, "DISCLOSURE"));
        for (var reader : List.of(COMMITTEE, COMPANY, HOUSING)) {
            said(reader, "COMMITTEES", "\"place\":\"community/COMPLAINTS\"");
        }
        for (var other : List.of(OWNER, STRANGER, NEXT, ELSEWHERE, RunningService.COMMITTEE)) {
            assertThat(list(other, "")).doesNotContain("complaint/COMMITTEES");
        }
    }

    @Test
    void theyAreFilteredAndSorted() {
        recorded(COMMITTEE, "FILTER-1", "file-complaint", filing(COMMUNITY, "SERVICE"));
        recorded(COMMITTEE, "FILTER-2", "file-complaint", filing(COMMUNITY, "ENVIRONMENT"));
        recorded(COMPANY, "FILTER-2", "answer-complaint", "{\"answer\":\"好\"}");
        said(HOUSING, "FILTER-2", "ANSWERED");
        assertThat(list(HOUSING, "?kind=SERVICE")).contains("FILTER-1").doesNotContain("FILTER-2");
        assertThat(list(HOUSING, "?stage=ANSWERED")).contains("FILTER-2").doesNotContain("FILTER-1");
        assertThat(list(HOUSING, "?community=COMPLAINTS&company=complained-of")).contains("FILTER-1", "FILTER-2");
        assertThat(list(HOUSING, "?company=next")).doesNotContain("FILTER-");
        assertThat(list(HOUSING, "?community=JSW")).doesNotContain("FILTER-");
        assertThat(list(HOUSING, "?overdue=true")).doesNotContain("FILTER-");
        var backwards = list(HOUSING, "?community=COMPLAINTS&sort=-kind");
        assertThat(backwards.indexOf("FILTER-1")).isLessThan(backwards.indexOf("FILTER-2"));
        assertThat(list(HOUSING, "?limit=1")).contains("\"next\":\"");
    }

    /** A profile of those days alone gave a company one day. */
    @Test
    void whatTheCompanyOwesSinceAProfilesTermIsOverIsListedAsOverdue() {
        others.say(new Known().knows("region/371502/profile/complaints", "2027-01-20", oneDayToAnswer()));
        await().until(() -> !lookups.open()
                .entries(new Subject("region/371502"), ProfileEnacted.class)
                .isEmpty());
        var filing = filing(COMMUNITY, "SERVICE").replace("2027-01-31", "2027-01-25");
        clock.set(Instant.parse("2027-01-25T04:00:00Z"));
        recorded(COMMITTEE, "TERM", "file-complaint", filing);
        said(COMMITTEE, "TERM", "\"answerBy\":\"2027-01-26\"", "\"overdue\":false");
        clock.set(Instant.parse("2027-01-26T04:00:00Z"));
        assertThat(list(COMMITTEE, "?overdue=true")).doesNotContain("TERM");
        clock.set(Instant.parse("2027-01-27T04:00:00Z"));
        assertThat(list(COMMITTEE, "?overdue=true")).contains("TERM");
        recorded(COMPANY, "TERM", "answer-complaint", "{\"answer\":\"好\"}");
        await().untilAsserted(() -> assertThat(list(COMMITTEE, "?overdue=true")).doesNotContain("TERM"));
    }

    private static ProfileEnacted oneDayToAnswer() {
        return new ProfileEnacted(
                "371502",
                "complaints",
                Level.COUNTY,
                Reach.REGION,
                "物业投诉办理",
                "东住建〔2026〕1号",
                LocalDate.parse("2027-01-20"),
                LocalDate.parse("2027-01-26"),
                List.of(new Figure(FigureKey.COMPLAINT_ANSWER_DAYS, "1", "d", "示例条款")));
    }

    /** The answer is there first, or nobody waits for it any more. */
    @RepeatedTest(5)
    void anAnswerComesBeforeItIsWithdrawnOrNotAtAll(RepetitionInfo round) throws Exception {
        var complaint = filed("WITHDRAWN-" + round.getCurrentRepetition());
        Race.between(
                        () -> send(COMPANY, new AnswerComplaint(act(COMPANY), complaint, "好")),
                        () -> send(OWNER, new CloseComplaint(act(OWNER), complaint, Outcome.WITHDRAWN)))
                .oneOnlyBeforeTheOther("complaint.closed");
    }

    @RepeatedTest(5)
    void ofTwoEscalationsAtOnceOneIsRecorded(RepetitionInfo round) throws Exception {
        var complaint = filed("ESCALATED-" + round.getCurrentRepetition());
        Race.between(
                        () -> send(OWNER, new EscalateComplaint(act(OWNER), complaint, "一")),
                        () -> send(OWNER, new EscalateComplaint(act(OWNER), complaint, "二")))
                .onlyOne("complaint.escalated");
    }

    private Subject filed(String id) {
        recorded(OWNER, id, "file-complaint", filing(DWELLING, "SERVICE"));
        return Subject.of("complaint", id);
    }

    private void recorded(Caller caller, String complaint, String command, String body) {
        assertThat(post(caller, "/complaints/" + complaint + "/" + command, body))
                .hasStatus(201);
    }

    /** Of this complaint, and the reader's list, these texts. */
    private void said(Caller reader, String complaint, String... texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(list(reader, "?limit=200"))
                        .contains("complaint/" + complaint)
                        .contains(texts));
    }

    private String list(Caller reader, String query) {
        var answer = get(reader, "/complaints" + query);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<?> handedOver() {
        return lookups.open().entries(DWELLING, UnitHandedOver.class);
    }

    private Answer send(Caller caller, Command command) {
        var id = UUID.randomUUID();
        return commands.send(new Instruction(command, id, id, null, null, null, null, caller));
    }

    private static Act act(Caller caller) {
        var person = caller.persons().stream().findFirst().orElse(null);
        return new Act(
                caller.acting(person),
                TODAY,
                TODAY.atTime(12, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }

    private static String assigned(String company, String from, String until) {
        return """
                {"occurredOn":"2027-01-25","company":"%s","grade":"三级","priceRegime":"MARKET",
                 "from":"%s","until":"%s"}""".formatted(company, from, until);
    }

    private static String filing(Subject place, String kind) {
        return """
                {"place":"%s","kind":"%s","happenedOn":"2027-01-31","description":"消防通道被占"}""".formatted(place, kind);
    }

    private static Caller person(String role, String reference) {
        return new Caller(reference, role, "household", null, List.of(reference));
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller(organisation, role, organisation, null, List.of());
    }
}
