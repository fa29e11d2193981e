package residence.property.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.kit.testing.Known;
import residence.property.Estate;

/** R17: who keeps a fund's accounts (《住宅专项维修资金管理办法》 arts. 10, 15, 16); the committee's term is from 2027 to the end of 2031. */
class FundAdministrationTest {
    private static final Caller HOUSING = new Caller("g", "authority/housing", "371500-zjj", "371500", List.of());
    private static final Caller PLANNING = new Caller("g", "authority/planning", "371500-ghj", "371500", List.of());
    private static final Caller COMMITTEE = new Caller("k", "owners-committee", "committee", null, List.of());
    private static final Caller NEXT = new Caller("k", "owners-committee", "next", null, List.of());
    private static final List<Caller> ALL = List.of(HOUSING, PLANNING, COMMITTEE, NEXT);

    private final Known known = Estate.heard();

    @Test
    void r17_theDepartmentKeepsThemUntilAllOwnersResolveToDoSo() {
        resolved("2028-06-01");
        assertThat(keepers("2028-05-31", "2028-06-10")).containsExactly(HOUSING);
        assertThat(keepers("2028-06-01", "2028-06-10")).containsExactly(COMMITTEE);
    }

    @Test
    void r17_theOwnersOfAnEntranceResolveItForNobody() {
        resolved("2028-06-01", Estate.BUILDING.child("entrance", "1"));
        assertThat(keepers("2028-06-10", "2028-06-10")).containsExactly(HOUSING);
        resolved("2028-06-02", Estate.BUILDING, Estate.OLD_BUILDING);
        assertThat(keepers("2028-06-10", "2028-06-10")).containsExactly(HOUSING);
    }

    @Test
    void r17_whileThereIsNoCommitteeTheDepartmentKeepsThemAgain() {
        resolved("2028-06-01");
        assertThat(keepers("2031-12-31", "2031-12-31")).containsExactly(COMMITTEE);
        assertThat(keepers("2032-01-01", "2032-01-01")).containsExactly(HOUSING);
        assertThat(keepers("2031-12-31", "2032-01-01"))
                .as("nobody else could tell it any more")
                .containsExactly(HOUSING);
        elected("next", "2032-03-01");
        assertThat(keepers("2032-02-29", "2032-03-01")).containsExactly(HOUSING);
        assertThat(keepers("2032-03-01", "2032-03-01")).containsExactly(NEXT);
    }

    @Test
    void r17_ofAFormersTermTheNextTellsNothing() {
        resolved("2028-06-01");
        elected("next", "2031-01-01");
        assertThatThrownBy(() -> keeps(NEXT, "2030-12-31", "2031-01-01"))
                .hasMessageContaining("relation.not-elected-then");
    }

    @Test
    void r17_whatDidNotPassOrWasAboutSomethingElseChangesNothing() {
        resolved("2028-06-01", Matter.FUND_ADMINISTRATION, false);
        resolved("2028-06-02", Matter.FUND_RAISING, true);
        assertThat(keepers("2028-06-10", "2028-06-10")).containsExactly(HOUSING);
    }

    private List<Caller> keepers(String actsOn, String today) {
        return ALL.stream().filter(caller -> keeps(caller, actsOn, today)).toList();
    }

    private boolean keeps(Caller caller, String actsOn, String today) {
        var relations = new Relations(caller, LocalDate.parse(today), LocalDate.parse(actsOn), known);
        return FundAdministration.isOf(relations, Estate.COMMUNITY);
    }

    private void elected(String committee, String from) {
        var first = LocalDate.parse(from);
        known.knows(Estate.COMMUNITY.path(), from, new OwnersCommitteeFiled(committee, first, first.plusYears(5)));
    }

    private void resolved(String closedOn, Subject... scope) {
        resolved(closedOn, Matter.FUND_ADMINISTRATION, true, scope);
    }

    private void resolved(String closedOn, Matter matter, boolean passed, Subject... scope) {
        var vote = Estate.COMMUNITY.child("vote", closedOn).path();
        var day = LocalDate.parse(closedOn);
        var count = new Count(1, BigDecimal.TEN);
        known.knows(
                vote,
                closedOn,
                new VoteOpened(
                        matter,
                        Majority.MORE_THAN_HALF,
                        null,
                        "维修资金是否划转业主大会自行管理",
                        List.of(scope),
                        day,
                        day,
                        List.of()));
        known.knows(vote, closedOn, new VoteClosed(passed, count, count, count));
    }
}
