package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.OwnersVoteEvent;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Subject;
import residence.events.view.OwnersVoteView.Ballot;
import residence.events.view.OwnersVoteView.Stage;

class OwnersVoteViewTest {
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject FIRST = B1.dwelling("1", "101");
    private static final Subject SECOND = B1.dwelling("2", "101");

    private final Seen<OwnersVoteView, OwnersVoteEvent> seen =
            new Seen<>(OwnersVoteView.VIEW, new Subject("community/JSW/vote/2032-1"));

    @Test
    void itWaitsForAllOnTheRollUntilTheyHaveVoted() {
        assertThat(opened())
                .returns(Stage.OPEN, OwnersVoteView::stage)
                .returns(Subject.of("community", "JSW"), OwnersVoteView::community)
                .returns(List.of(FIRST, SECOND), OwnersVoteView::waiting);
        var voted = seen.on("2032-03-04", new BallotCast(SECOND, Choice.ABSTAIN));
        assertThat(voted.waiting()).containsExactly(FIRST);
        assertThat(voted.ballots()).extracting(Ballot::choice).containsExactly(Choice.ABSTAIN);
    }

    @Test
    void aDwellingHasOneBallot() {
        opened();
        seen.on("2032-03-04", new BallotCast(FIRST, Choice.DISAGREE));
        assertThat(seen.on("2032-03-05", new BallotCast(FIRST, Choice.AGREE)).ballots())
                .extracting(Ballot::choice)
                .containsExactly(Choice.AGREE);
    }

    @ParameterizedTest
    @CsvSource({"true, PASSED", "false, FAILED"})
    void closedItHasAResult(boolean passed, Stage stage) {
        opened();
        var closed = seen.on("2032-03-21", closed(passed));
        assertThat(closed.stage()).isEqualTo(stage);
        assertThat(Objects.requireNonNull(closed.result()).tookPart().heads()).isEqualTo(1);
    }

    @Test
    void whatNothingOpenedHasNoStage() {
        assertThat(seen.on("2032-03-21", closed(true)).stage()).isNull();
    }

    @Test
    void aCardTellsOfTheOwnDwellingsBallotOnlyAndAListOfNone() {
        opened();
        var voted = seen.on("2032-03-04", new BallotCast(FIRST, Choice.AGREE));
        assertThat(voted.seenFrom(FIRST).ballots()).hasSize(1);
        assertThat(voted.seenFrom(FIRST).waiting()).isEmpty();
        assertThat(voted.seenFrom(SECOND).ballots()).isEmpty();
        assertThat(voted.seenFrom(SECOND).waiting()).containsExactly(SECOND);
        assertThat(voted.seenFrom(B1)).isEqualTo(voted);
        assertThat(voted.withoutBallots())
                .returns(List.of(), OwnersVoteView::ballots)
                .returns(List.of(), OwnersVoteView::waiting)
                .returns("是否翻修", OwnersVoteView::question);
    }

    private OwnersVoteView opened() {
        var roll = List.of(new Voter(FIRST, BigDecimal.TEN, 1), new Voter(SECOND, BigDecimal.ONE, 2));
        return seen.on(
                "2032-03-01",
                new VoteOpened(
                        Matter.FUND_SPENDING,
                        Majority.MORE_THAN_HALF,
                        null,
                        "是否翻修",
                        List.of(),
                        LocalDate.of(2032, 3, 1),
                        LocalDate.of(2032, 3, 20),
                        roll));
    }

    private static VoteClosed closed(boolean passed) {
        var all = new Count(2, BigDecimal.valueOf(11));
        var one = new Count(1, BigDecimal.TEN);
        return new VoteClosed(passed, all, one, one);
    }
}
