package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.kit.testing.Race;

/** R18 as owners, their committee and the platform meet it: opened on 2027-02-01, the last day is 2027-02-10. */
class OwnersVotesOverHttpTest extends RunningService {
    private static final Caller STRANGER = new Caller("s", "owner", "household", null, List.of("p-stranger"));
    private static final Caller DEVELOPER = new Caller("d", "developer", "donghu", null, List.of());
    private static final Subject UNSOLD = new Subject("building/B1/entrance/1/unit/1501");
    private static final String OPEN = """
            {"matter":"FUND_SPENDING","question":"是否翻修1号楼屋面","scope":["building/B1"],"lastDay":"2027-02-10","oneOwner":[]}""";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToTheFirstOfFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @Test
    void r18_ownersVoteAndThePlatformCounts() {
        opened("HTTP-1");
        thenListed(OWNER, "?waiting=true", "vote/HTTP-1", "\"OPEN\"");
        assertThat(cast(OWNER, "HTTP-1", Estate.DWELLING, "AGREE")).hasStatus(201);
        assertThat(cast(OWNER, "HTTP-1", Estate.DWELLING, "DISAGREE"))
                .hasStatus(409)
                .bodyText()
                .contains("R18.ballot-cast", "一户一票");
        assertThat(cast(STRANGER, "HTTP-1", Estate.DWELLING, "AGREE")).hasStatus(403);
        assertThat(cast(DEVELOPER, "HTTP-1", UNSOLD, "AGREE")).hasStatus(201);
        clock.set(Instant.parse("2027-02-10T15:59:00Z"));
        Awaitility.await().untilAsserted(() -> thenNotListed(OWNER, "?waiting=true", "vote/HTTP-1"));
        assertThat(counts("HTTP-1")).isEmpty();
        clock.set(Instant.parse("2027-02-10T16:00:00Z"));
        thenListed(COMMITTEE, "?community=JSW&stage=PASSED&matter=FUND_SPENDING", "vote/HTTP-1", "\"passed\":true");
        assertThat(counts("HTTP-1")).hasSize(1);
    }

    @Test
    void r18_theBallotsArePutUpByDwellingAndNeverByPerson() {
        opened("HTTP-2");
        cast(OWNER, "HTTP-2", Estate.DWELLING, "ABSTAIN");
        var readers = List.of(OWNER, COMMITTEE, HOUSING, COMPANY, DEVELOPER);
        readers.forEach(reader -> Awaitility.await()
                .untilAsserted(() -> assertThat(get(reader, "/communities/JSW/votes/HTTP-2"))
                        .hasStatusOk()
                        .bodyText()
                        .contains(Estate.DWELLING.path(), "ABSTAIN")
                        .doesNotContain(Estate.OWNER)));
        assertThat(get(STRANGER, "/communities/JSW/votes/HTTP-2")).hasStatus(404);
        assertThat(get(BODY, "/communities/JSW/votes/HTTP-2")).hasStatus(403);
        thenListed(COMPANY, "?community=JSW", "vote/HTTP-2");
        thenNotListed(COMPANY, "?community=JSW", Estate.DWELLING.path());
        thenNotListed(STRANGER, "", "vote/HTTP-2");
        assertThat(get(COMPANY, "/votes")).hasStatus(403);
        assertThat(mvc.get().uri("/api/property/votes?community=JSW").exchange())
                .hasStatus(403);
        var elsewhere = new Caller("g", "authority/housing", "511700-zjj", "511700", List.of());
        thenNotListed(elsewhere, "?community=JSW", "vote/HTTP-2");
        var another = new Caller("k", "owners-committee", "another", null, List.of());
        assertThat(get(another, "/votes?community=JSW")).hasStatus(403);
        assertThat(get(new Caller("d", "developer", "xihu", null, List.of()), "/votes?community=JSW"))
                .hasStatus(403);
    }

    @Test
    void r18_whoBoughtADwellingIsNotAskedBeforeItWasHandedOver() {
        opened("HTTP-3");
        var sold = Estate.BUILDING.dwelling("1", "1501").path();
        var buyer = new Caller("b", "owner", "household", null, List.of("p-buyer"));
        thenListed(OWNER, "?waiting=true", "vote/HTTP-3");
        others.say(new Known().knows(sold, "2027-01-15", new UnitSold(List.of("p-buyer"), "HT-1")));
        Awaitility.await().until(() -> holds(sold, "p-buyer"));
        thenNotListed(buyer, "?waiting=true", "vote/HTTP-3");
        thenNotListed(buyer, "", "vote/HTTP-3");
        others.say(new Known().knows(sold, "2027-01-16", new SaleCancelled("退房")));
        Awaitility.await().until(() -> !holds(sold, "p-buyer"));
    }

    private boolean holds(String dwelling, String person) {
        return !jdbc.sql("select subject from place_holder where subject = ? and document ->> 'holders' like ?")
                .params(dwelling, "%" + person + "%")
                .query()
                .listOfRows()
                .isEmpty();
    }

    @RepeatedTest(5)
    void r18_ofTwoBallotsOfADwellingAtOnceOneIsCast(RepetitionInfo round) throws Exception {
        var vote = "TWICE-" + round.getCurrentRepetition();
        opened(vote);
        var statuses = Race.of(
                status(() -> cast(OWNER, vote, Estate.DWELLING, "AGREE")),
                status(() -> cast(OWNER, vote, Estate.DWELLING, "DISAGREE")));
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(lookups.open().entries(subject(vote), BallotCast.class)).hasSize(1);
    }

    /** The committee counts while the last owner still votes: every ballot that is cast is counted. */
    @RepeatedTest(5)
    void r18_nobodyIsCountedOutWhoMayStillVote(RepetitionInfo round) throws Exception {
        var vote = "RACE-" + round.getCurrentRepetition();
        opened(vote);
        clock.set(Instant.parse("2027-02-10T04:00:00Z"));
        assertThat(cast(DEVELOPER, vote, UNSOLD, "AGREE")).hasStatus(201);
        var statuses = Race.of(
                status(() -> cast(OWNER, vote, Estate.DWELLING, "AGREE")),
                status(() -> post(COMMITTEE, "/communities/JSW/votes/" + vote + "/close-vote", "{}")));
        assertThat(statuses.getFirst()).isEqualTo(201);
        assertThat(statuses.getLast()).isIn(201, 409);
        assertThat(counts(vote))
                .hasSize(statuses.getLast() == 201 ? 1 : 0)
                .allSatisfy(closed -> assertThat(closed.tookPart().heads()).isEqualTo(2));
    }

    /** What the platform counted follows from the ballots: one that is struck out is not counted any more. */
    @Test
    void r18_whereABallotIsStruckOutThePlatformCountsAnew() {
        opened("ANEW");
        cast(OWNER, "ANEW", Estate.DWELLING, "AGREE");
        cast(DEVELOPER, "ANEW", UNSOLD, "AGREE");
        clock.set(Instant.parse("2027-02-11T04:00:00Z"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(counts("ANEW"))
                        .extracting(VoteClosed::passed)
                        .containsExactly(true));
        var ballot = lookups.open().first(subject("ANEW"), BallotCast.class).orElseThrow();
        assertThat(post(HOUSING, "/entries/" + ballot.id() + "/void-entry", "{\"reason\":\"冒名投票\"}"))
                .hasStatus(201);
        Awaitility.await()
                .untilAsserted(() -> assertThat(counts("ANEW"))
                        .singleElement()
                        .returns(false, VoteClosed::passed)
                        .satisfies(
                                closed -> assertThat(closed.tookPart().heads()).isEqualTo(1)));
    }

    private void opened(String vote) {
        assertThat(post(COMMITTEE, "/communities/JSW/votes/" + vote + "/open-vote", OPEN))
                .hasStatus(201);
    }

    private MvcTestResult cast(Caller caller, String vote, Subject dwelling, String choice) {
        return post(caller, "/communities/JSW/votes/" + vote + "/cast-ballot", """
                {"dwelling":"%s","choice":"%s"}""".formatted(dwelling, choice));
    }

    private static Callable<Integer> status(Callable<MvcTestResult> request) {
        return () -> request.call().getResponse().getStatus();
    }

    private List<VoteClosed> counts(String vote) {
        return lookups.open().entries(subject(vote), VoteClosed.class).stream()
                .map(entry -> entry.body())
                .toList();
    }

    private static Subject subject(String vote) {
        return Estate.COMMUNITY.child("vote", vote);
    }

    private void thenListed(Caller reader, String query, String... texts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(reader, "/votes" + query))
                        .hasStatusOk()
                        .bodyText()
                        .contains(texts));
    }

    private void thenNotListed(Caller reader, String query, String text) {
        assertThat(get(reader, "/votes" + query)).hasStatusOk().bodyText().doesNotContain(text);
    }
}
