package residence.property.ownersvote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.Subject;
import residence.property.ownersvote.OwnersVoteCommand.CloseVote;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/** R18: one ballot for a dwelling, while the vote is open; counted once. */
class OwnersVoteTest extends Voting {
    private static final Subject SPENDING = COMMUNITY.child("spending", "S-1");

    @BeforeEach
    void aCommunityOfThree() {
        community(areas(3, "100"));
    }

    @Test
    void r18_aDwellingHasOneBallot() {
        open(Matter.OTHER);
        assertThat(cast("2032-03-10", dwelling(1), Choice.AGREE)).isEqualTo(new BallotCast(dwelling(1), Choice.AGREE));
        thenRefused(() -> cast("2032-03-11", dwelling(1), Choice.DISAGREE), "R18.ballot-cast");
        assertThat(cast("2032-03-11", dwelling(2), Choice.DISAGREE)).isNotNull();
    }

    @Test
    void r18_onlyDwellingsOnTheRollVote() {
        open(Matter.OTHER);
        thenRefused(() -> cast("2032-03-10", dwelling(4), Choice.AGREE), "R18.not-on-roll");
    }

    @ParameterizedTest
    @CsvSource({"2032-02-29, R18.not-open-yet", "2032-03-01,", "2032-03-20,", "2032-03-21, R18.over"})
    void r18_ballotsAreCastFromTheDayItOpensToItsLast(String day, String code) {
        open(Matter.OTHER);
        if (code == null) {
            assertThat(cast(day, dwelling(1), Choice.AGREE)).isNotNull();
        } else {
            thenRefused(() -> cast(day, dwelling(1), Choice.AGREE), code);
        }
    }

    @Test
    void r18_allThatIsWrongWithABallotIsSaidAtOnce() {
        open(Matter.OTHER);
        thenRefused(() -> cast("2032-03-21", dwelling(4), Choice.AGREE), "R18.not-on-roll", "R18.over");
    }

    @Test
    void r18_whileSomebodyMayVoteItIsNotCounted() {
        open(Matter.OTHER);
        cast(Choice.AGREE, 1, 2);
        thenRefused(() -> close("2032-03-20"), "R18.still-open");
        assertThat(close("2032-03-21")).isNotNull();
    }

    @Test
    void r18_onceAllHaveVotedItIsCounted() {
        open(Matter.OTHER);
        cast(Choice.AGREE, 1, 2);
        thenRefused(() -> close("2032-03-10"), "R18.still-open");
        cast(Choice.DISAGREE, 3);
        thenRefused(() -> close("2032-03-09"), "R18.before-a-ballot");
        assertThat(close("2032-03-10").tookPart().heads()).isEqualTo(3);
    }

    @Test
    void r18_itIsCountedOnceAndNoBallotComesAfter() {
        open(Matter.OTHER);
        close("2032-03-21");
        thenRefused(() -> close("2032-03-22"), "R18.closed");
        thenRefused(() -> cast("2032-03-20", dwelling(1), Choice.AGREE), "R18.closed");
    }

    @Test
    void whatWasNotOpenedIsNeitherVotedOnNorCounted() {
        thenRefused(() -> cast("2032-03-10", dwelling(1), Choice.AGREE), "vote.unknown");
        thenRefused(() -> close("2032-03-21"), "vote.unknown");
    }

    @Test
    void r18_thePlatformCountsOnTheDayAfterTheLast() {
        assertThat(OwnersVote.countedOn(state)).isEmpty();
        open(Matter.OTHER);
        assertThat(OwnersVote.countedOn(state)).contains(LAST_DAY.plusDays(1));
        close("2032-03-21");
        assertThat(OwnersVote.countedOn(state)).isEmpty();
    }

    @Test
    void itConcernsWhatIsDecidedOnAndWhereAndABallotItsDwelling() {
        assertThat(OwnersVote.concerns(state)).isEmpty();
        decide(new OpenVote(
                act("2032-03-01"),
                VOTE,
                Matter.FUND_SPENDING,
                SPENDING,
                "是否使用维修资金",
                List.of(BUILDING),
                LAST_DAY,
                List.of()));
        assertThat(OwnersVote.concerns(state)).containsExactly(SPENDING, BUILDING);
        cast(Choice.AGREE, 1, 2);
        assertThat(OwnersVote.concerns(state)).containsExactly(dwelling(2));
        close("2032-03-21");
        assertThat(OwnersVote.concerns(state)).containsExactly(SPENDING, BUILDING);
    }

    @Test
    void whatFollowsAVoidedOpeningIsNoVote() {
        var none = new OwnersVote.None();
        var counted = new VoteClosed(true, null, null, null);
        assertThat(OwnersVote.evolve(none, new BallotCast(dwelling(1), Choice.AGREE)))
                .isEqualTo(none);
        assertThat(OwnersVote.evolve(none, counted)).isEqualTo(none);
    }

    /** A ballot that was voided, replaced by another and brought back: the dwelling still has one. */
    @Test
    void r18_aBallotThatComesBackTakesThePlaceOfTheOther() {
        open(Matter.OTHER);
        cast(Choice.DISAGREE, 1);
        state = OwnersVote.evolve(state, new BallotCast(dwelling(1), Choice.AGREE));
        cast(Choice.AGREE, 2);
        assertThat(close("2032-03-21").agreed().heads()).isEqualTo(2);
    }

    /** The count is taken anew from what stands when a ballot is voided after it. */
    @Test
    void r18_aBallotAfterTheCountIsKeptWithIt() {
        open(Matter.OTHER);
        close("2032-03-21");
        state = OwnersVote.evolve(state, new BallotCast(dwelling(1), Choice.AGREE));
        assertThat(state)
                .isInstanceOfSatisfying(
                        OwnersVote.Closed.class,
                        closed -> assertThat(closed.ballots()).hasSize(1));
        thenRefused(() -> decide(new CloseVote(act("2032-03-21"), VOTE)), "R18.closed");
    }
}
