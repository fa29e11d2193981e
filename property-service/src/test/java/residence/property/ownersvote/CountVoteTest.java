package residence.property.ownersvote;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;

/** R18, 民法典 art. 278: each share on both sides of its boundary, by heads and by area. */
class CountVoteTest extends Voting {

    /** Of nine dwellings of one area six are exactly two thirds. */
    @ParameterizedTest
    @CsvSource({"5, false", "6, true", "9, true"})
    void r18_twoThirdsTakePart(int ballots, boolean passed) {
        community(areas(9, "100"));
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, IntStream.rangeClosed(1, ballots).toArray());
        assertThat(passed()).isEqualTo(passed);
    }

    /** By heads two thirds take part; of 300 m² exactly 200, a square centimetre less, and a little more. */
    @ParameterizedTest
    @CsvSource({"100, 100.0000, true", "100, 100.0001, false", "100.0001, 100, true"})
    void r18_twoThirdsTakePartByAreaToo(String voting, String absent, boolean passed) {
        community(voting, voting, absent);
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, 1, 2);
        assertThat(passed()).isEqualTo(passed);
    }

    /** One large dwelling is two thirds of the area, but one head of three. */
    @Test
    void r18_areaAloneIsNotEnough() {
        community("4000", "10", "10");
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, 1);
        assertThat(passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 5, false", "6, 4, true", "4, 6, false"})
    void r18_moreThanHalfAgreeAndATieDoesNot(int agree, int disagree, boolean passed) {
        community(areas(agree + disagree, "100"));
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, IntStream.rangeClosed(1, agree).toArray());
        cast(Choice.DISAGREE, IntStream.rangeClosed(agree + 1, agree + disagree).toArray());
        assertThat(passed()).isEqualTo(passed);
    }

    /** Two heads of three agree; their area is half of it, or a square centimetre more. */
    @ParameterizedTest
    @CsvSource({"50, 50, 100, false", "50, 50.0001, 100, true", "50, 49.9999, 100, false"})
    void r18_moreThanHalfAgreeByAreaToo(String one, String other, String against, boolean passed) {
        community(one, other, against);
        open(Matter.CHOICE_OF_MANAGER);
        cast(Choice.AGREE, 1, 2);
        cast(Choice.DISAGREE, 3);
        assertThat(passed()).isEqualTo(passed);
    }

    /** Half of the heads agree with most of the area. */
    @Test
    void r18_moreThanHalfAgreeByHeadsToo() {
        community("300", "300", "100", "100");
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, 1, 2);
        cast(Choice.DISAGREE, 3, 4);
        assertThat(passed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"6, 2, true", "5, 3, false", "8, 0, true"})
    void r18_threeQuartersAgreeToRebuild(int agree, int disagree, boolean passed) {
        community(areas(8, "100"));
        open(Matter.REBUILDING);
        cast(Choice.AGREE, IntStream.rangeClosed(1, agree).toArray());
        cast(Choice.DISAGREE, IntStream.rangeClosed(agree + 1, agree + disagree).toArray());
        assertThat(passed()).isEqualTo(passed);
    }

    /** Three heads of four agree; their area is three quarters, or a square centimetre less. */
    @ParameterizedTest
    @CsvSource({"100, true", "99.9999, false"})
    void r18_threeQuartersAgreeByAreaToo(String last, boolean passed) {
        community("100", "100", last, "100");
        open(Matter.FUND_RAISING);
        cast(Choice.AGREE, 1, 2, 3);
        cast(Choice.DISAGREE, 4);
        assertThat(passed()).isEqualTo(passed);
    }

    @Test
    void r18_threeQuartersAgreeByHeadsToo() {
        community("900", "900", "100", "100");
        open(Matter.COMMON_PART_USE);
        cast(Choice.AGREE, 1, 2);
        cast(Choice.DISAGREE, 3, 4);
        assertThat(passed()).isFalse();
    }

    /** Items 6 to 8 of art. 278 take three quarters, all others more than half. */
    @ParameterizedTest
    @EnumSource(Matter.class)
    void r18_raisingFundsRebuildingAndChangingUseTakeThreeQuarters(Matter matter) {
        community("100");
        boolean grave = List.of(Matter.FUND_RAISING, Matter.REBUILDING, Matter.COMMON_PART_USE)
                .contains(matter);
        assertThat(open(matter).majority()).isEqualTo(grave ? Majority.THREE_QUARTERS : Majority.MORE_THAN_HALF);
    }

    @Test
    void r18_whoAbstainsTakesPartAndDoesNotAgree() {
        community(areas(3, "100"));
        open(Matter.FUND_SPENDING);
        cast(Choice.AGREE, 1);
        cast(Choice.ABSTAIN, 2);
        var closed = close("2032-03-21");
        assertThat(closed.tookPart()).isEqualTo(count(2, "200"));
        assertThat(closed.agreed()).isEqualTo(count(1, "100"));
        assertThat(closed.passed()).isFalse();
    }

    @Test
    void r18_withoutAnyBallotItFails() {
        community("100", "90.50");
        open(Matter.REBUILDING);
        var closed = close("2032-03-21");
        assertThat(closed.passed()).isFalse();
        assertThat(closed.entitled()).isEqualTo(count(2, "190.50"));
        assertThat(closed.tookPart()).isEqualTo(count(0, "0"));
        assertThat(closed.agreed()).isEqualTo(count(0, "0"));
    }

    /** Dwellings 1 and 2 are one owner's: two of three dwellings are half of two heads. */
    @Test
    void r18_anOwnerOfSeveralDwellingsIsOneHead() {
        community(areas(3, "100"));
        open(Matter.FUND_SPENDING, List.of(dwellings(1, 2)));
        cast(Choice.AGREE, 1, 2);
        var closed = close("2032-03-21");
        assertThat(closed.entitled()).isEqualTo(count(2, "300"));
        assertThat(closed.tookPart()).isEqualTo(count(1, "200"));
        assertThat(closed.agreed()).isEqualTo(count(1, "200"));
        assertThat(closed.passed()).isFalse();
    }

    @Test
    void r18_anOwnerTakesPartWithOneOfSeveralDwellings() {
        community(areas(3, "100"));
        open(Matter.FUND_SPENDING, List.of(dwellings(1, 2)));
        cast(Choice.AGREE, 1, 3);
        var closed = close("2032-03-21");
        assertThat(closed.tookPart()).isEqualTo(count(2, "200"));
        assertThat(closed.agreed()).isEqualTo(count(2, "200"));
        assertThat(closed.passed()).isTrue();
    }

    @Test
    void r18_anOwnerWhoseBallotsDifferIsAHeadThatDoesNotAgree() {
        community(areas(3, "100"));
        open(Matter.FUND_SPENDING, List.of(dwellings(1, 2)));
        cast(Choice.AGREE, 1, 3);
        cast(Choice.ABSTAIN, 2);
        var closed = close("2032-03-21");
        assertThat(closed.tookPart()).isEqualTo(count(2, "300"));
        assertThat(closed.agreed()).isEqualTo(count(1, "200"));
        assertThat(closed.passed()).isFalse();
    }

    private static Count count(int heads, String area) {
        return new Count(heads, new BigDecimal(area));
    }
}
