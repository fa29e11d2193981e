package residence.property.ownersvote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/** R18: the roll is fixed when a vote opens, from what was heard of the community, its buildings and their owners. */
class OpenVoteTest extends Voting {
    private static final Subject OTHER = new Subject("building/V2");

    @Test
    void r18_theRollIsTheCommunitysDwellingsWithTheirAreas() {
        community("128.50", "96.2", "128.5");
        assertThat(open(Matter.FUND_SPENDING).roll())
                .containsExactly(
                        new Voter(dwelling(1), new BigDecimal("128.50"), 1),
                        new Voter(dwelling(3), new BigDecimal("128.5"), 2),
                        new Voter(dwelling(2), new BigDecimal("96.2"), 3));
    }

    @Test
    void r18_anEntranceOrABuildingVotesAlone() {
        community(areas(5, "100"));
        built(OTHER, "80");
        known.knows(COMMUNITY.path(), "2030-01-01", new CommunityChanged(null, List.of(OTHER), List.of(), "并入"), OTHER);
        assertThat(roll(BUILDING.child("entrance", "2"))).containsExactlyElementsOf(dwellings(2, 4));
        assertThat(roll(OTHER)).containsExactly(OTHER.dwelling("1", "1"));
        assertThat(roll(OTHER, BUILDING.child("entrance", "2"))).hasSize(3);
        assertThat(roll()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"2032-02-29, true", "2032-03-01, false"})
    void r18_onlyBuildingsOfTheCommunityVote(String leftOn, boolean left) {
        community("100");
        built(OTHER, "100");
        known.knows(COMMUNITY.path(), "2030-01-01", new CommunityChanged(null, List.of(OTHER), List.of(), "并入"), OTHER);
        known.knows(COMMUNITY.path(), leftOn, new CommunityChanged(null, List.of(), List.of(OTHER), "分出"), OTHER);
        var day = left ? "2032-03-01" : "2032-02-29";
        var command = opening(day, Matter.OTHER, List.of(OTHER), LAST_DAY, List.of());
        if (left) {
            thenRefused(() -> decide(command), "scope.not-in-community");
        } else {
            assertThat(decide(command)).isInstanceOf(VoteOpened.class);
        }
    }

    @Test
    void aCommunityNobodyHeardOfIsRefusedAndSoIsOneWithoutABuilding() {
        thenRefused(() -> open(Matter.OTHER), "not-heard.community");
        known.knows(COMMUNITY.path(), "2027-01-01", new CommunityRegistered("金水湾", "371502", List.of()));
        thenRefused(() -> open(Matter.OTHER), "scope.nobody");
    }

    @Test
    void whoseProjectWasNotHeardOfIsNotGuessed() {
        community("100");
        known.without("project/P1", ProjectRegistered.class);
        thenRefused(() -> open(Matter.OTHER), "not-heard.project");
    }

    @Test
    void aDemolishedBuildingHasLeftItsCommunityBeforeItVotes() {
        community("100");
        known.knows(BUILDING.path(), "2032-03-01", new BuildingDemolished(LocalDate.parse("2032-03-01"), "D级危房"));
        thenRefused(() -> open(Matter.OTHER), "building.demolished");
    }

    @Test
    void r18_withoutAreasOrDwellingsNothingIsCounted() {
        var unlisted = new Subject("building/OLD2");
        known.knows(unlisted.path(), "2024-03-01", Estate.oldBuilding(List.of()));
        var unmeasured = new residence.events.BuildingEvent.Dwelling("1", "101", null, null, List.of(), null);
        known.knows("building/OLD3", "2024-03-01", Estate.oldBuilding(List.of(unmeasured)));
        known.knows(
                COMMUNITY.path(),
                "2027-01-01",
                new CommunityRegistered("铁塔", "371502", List.of(unlisted, new Subject("building/OLD3"))));
        thenRefused(() -> open(Matter.OTHER), "scope.dwellings-not-listed", "scope.area-not-recorded");
        thenRefused(() -> roll(new Subject("building/OLD3/entrance/9")), "scope.dwellings-not-listed");
    }

    @Test
    void r18_anAdmittedBuildingVotesWithOneHeadADwelling() {
        known.knows(
                COMMUNITY.path(), "2027-01-01", new CommunityRegistered("铁塔", "371502", List.of(Estate.OLD_BUILDING)));
        assertThat(open(Matter.REBUILDING).roll())
                .containsExactly(new Voter(Estate.OLD_BUILDING.dwelling("1", "101"), new BigDecimal("128.50"), 1));
    }

    /** 最高人民法院《建筑物区分所有权解释》 art. 9. */
    @Test
    void r18_whatTheDeveloperHasNotHandedOverIsOneHead() {
        community(areas(4, "100"));
        known.without(dwelling(2).path(), UnitHandedOver.class);
        known.without(dwelling(4).path(), UnitHandedOver.class);
        assertThat(heads(open(Matter.OTHER))).containsExactly(1, 2, 3, 3);
    }

    /** Its hand-over was voided after the register had transferred it. */
    @ParameterizedTest
    @CsvSource({"2032-03-01, 2", "2032-03-02, 1"})
    void r18_whatTheRegisterTransferredIsItsOwnersToo(LocalDate day, int heads) {
        community("100", "100");
        known.without(dwelling(1).path(), UnitHandedOver.class);
        known.without(dwelling(2).path(), UnitHandedOver.class);
        known.knows(
                dwelling(2).path(),
                day.toString(),
                new OwnershipTransferred(List.of("p-2"), Ground.RESALE, day, "产权-2"));
        assertThat(heads(open(Matter.OTHER)).stream().distinct()).hasSize(heads);
    }

    @ParameterizedTest
    @CsvSource({"2032-03-01, 2", "2032-03-02, 1"})
    void r18_aDwellingIsItsOwnersFromTheDayOfItsHandOver(String day, int heads) {
        community("100", "100");
        known.without(dwelling(1).path(), UnitHandedOver.class);
        known.without(dwelling(2).path(), UnitHandedOver.class);
        handedOver(dwelling(2), day);
        assertThat(heads(open(Matter.OTHER))).hasSize(2);
        assertThat(heads(((OwnersVote.Open) state).terms()).stream().distinct()).hasSize(heads);
    }

    @Test
    void r18_whoOpensItSaysWhichDwellingsHaveOneOwner() {
        community(areas(5, "100"));
        assertThat(heads(open(Matter.OTHER, List.of(dwellings(1, 4), dwellings(5, 2)))))
                .as("1, 3, 5, 2, 4")
                .containsExactly(1, 2, 3, 3, 1);
    }

    @Test
    void r18_oneOwnerIsSaidOfDwellingsOnTheRollThatWereHandedOver() {
        community(areas(3, "100"));
        known.without(dwelling(2).path(), UnitHandedOver.class);
        thenRefused(() -> open(Matter.OTHER, List.of(dwellings(1, 2))), "R18.not-handed-over");
        thenRefused(() -> open(Matter.OTHER, List.of(dwellings(1, 9))), "R18.not-on-roll");
        assertThat(open(Matter.OTHER, List.of(dwellings(1, 3))).roll()).hasSize(3);
    }

    @Test
    void r18_aRollHasFiveThousandDwellingsAtMost() {
        var buildings = IntStream.range(0, 3)
                .mapToObj(number -> new Subject("building/L" + number))
                .toList();
        buildings.subList(0, 2).forEach(building -> built(building, areas(2000, "100")));
        built(buildings.getLast(), areas(1000, "100"));
        built(OTHER, "100");
        known.knows(COMMUNITY.path(), "2027-01-01", new CommunityRegistered("大", "371502", buildings));
        assertThat(roll()).hasSize(5000);
        state = new OwnersVote.None();
        known.knows(COMMUNITY.path(), "2030-01-01", new CommunityChanged(null, List.of(OTHER), List.of(), "并入"));
        thenRefused(this::roll, "R18.roll-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2032-03-01", "2033-03-01"})
    void itLastsADayOrAYear(String lastDay) {
        community("100");
        assertThat(decide(opening("2032-03-01", Matter.OTHER, List.of(), LocalDate.parse(lastDay), List.of())))
                .isInstanceOf(VoteOpened.class);
    }

    @ParameterizedTest
    @CsvSource({"2032-02-29, R18.ends-before-it-opens", "2033-03-02, R18.longer-than-a-year"})
    void itLastsNoLongerThanAYearAndEndsNoEarlierThanItOpens(String lastDay, String code) {
        community("100");
        thenRefused(
                () -> decide(opening("2032-03-01", Matter.OTHER, List.of(), LocalDate.parse(lastDay), List.of())),
                code);
    }

    /** Told on 2032-03-05 of a vote that opened on the first. */
    @ParameterizedTest
    @CsvSource({"2032-03-04, false", "2032-03-05, true"})
    void r18_aVoteThatIsToldLateIsStillOpen(String lastDay, boolean opened) {
        community("100");
        var late = new Act(
                act("2032-03-01").actor(),
                LocalDate.parse("2032-03-01"),
                act("2032-03-05").at(),
                List.of());
        var command =
                new OpenVote(late, VOTE, Matter.OTHER, null, "是否同意", List.of(), LocalDate.parse(lastDay), List.of());
        if (opened) {
            assertThat(decide(command)).isInstanceOf(VoteOpened.class);
        } else {
            thenRefused(() -> decide(command), "R18.over-when-opened");
        }
    }

    /** What a vote is about learns of it, so nobody writes on what lies elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "community/JSW/spending/S-1",
                "community/JSW",
                "building/V2",
                "building/V2/entrance/1/unit/1",
                "project/P1",
                "parcel/LC-2024-07",
                "region/371502",
                "renovation/R-1",
                "renovation/R-2",
                "workorder/W-1",
                "device/LIFT-1"
            })
    void r18_itIsAboutNothingThatLiesElsewhere(Subject about) {
        community("100");
        built(OTHER, "100");
        proposed("renovation/R-2", new Subject("community/JSW"));
        thenRefused(() -> decide(about(about)), "R18.about-elsewhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"community/YY/spending/S-1", "building/V1", "building/V1/entrance/1/unit/1", "renovation/R-1"})
    void r18_itIsAboutWhatIsInTheCommunity(Subject about) {
        community("100");
        proposed("renovation/R-1", VOTE.root());
        assertThat(((VoteOpened) decide(about(about))).about()).isEqualTo(about);
    }

    private void proposed(String renovation, Subject community) {
        var stairs = new RenovationProposed(
                RenovationClass.BASIC, false, List.of(new Subject("building/V1")), community, "楼道修缮");
        known.knows(renovation, "2032-02-01", stairs, new Subject("building/V1"));
    }

    private static OpenVote about(Subject about) {
        return new OpenVote(act("2032-03-01"), VOTE, Matter.OTHER, about, "是否同意", List.of(), LAST_DAY, List.of());
    }

    @Test
    void anIdIsUsedOnce() {
        community("100");
        open(Matter.OTHER);
        thenRefused(() -> open(Matter.OTHER), "vote.exists");
        cast(Choice.AGREE, 1);
        close("2032-03-21");
        thenRefused(() -> open(Matter.OTHER), "vote.exists");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        community("100");
        thenRefused(
                () -> decide(opening(
                        "2032-03-01",
                        Matter.OTHER,
                        List.of(OTHER, BUILDING.child("entrance", "7")),
                        LocalDate.parse("2032-02-01"),
                        List.of(dwellings(1, 2)))),
                "R18.ends-before-it-opens",
                "scope.not-in-community",
                "scope.dwellings-not-listed",
                "R18.not-on-roll",
                "R18.not-on-roll");
    }

    @Test
    void aScopeIsBuildingsAndEntrancesOfOthers() {
        thenMisshapen("entrance of a building", BUILDING, BUILDING.child("entrance", "1"));
        thenMisshapen("building/<id>/entrance/<id>", dwelling(1));
        thenMisshapen("building/<id>/entrance/<id>", COMMUNITY);
        thenMisshapen("twice", BUILDING, BUILDING);
        thenMisshapen("0 to 500", many(501));
        assertThat(opening("2032-03-01", Matter.OTHER, List.of(many(500)), LAST_DAY, List.of())
                        .scope())
                .hasSize(500);
    }

    @Test
    void anOwnersDwellingsAreTwoOrMoreEachNamedOnce() {
        thenMisshapenOwner("twice", dwellings(1, 2), dwellings(2, 3));
        thenMisshapenOwner("2 to 500", dwellings(1));
        thenMisshapenOwner("unit/<id>", List.of(BUILDING, dwelling(1)));
        thenMisshapenOwner("2 to 500", dwellings(IntStream.rangeClosed(1, 501).toArray()));
        assertThat(opening(
                                "2032-03-01",
                                Matter.OTHER,
                                List.of(),
                                LAST_DAY,
                                List.of(dwellings(IntStream.rangeClosed(1, 500).toArray())))
                        .oneOwner())
                .hasSize(1);
    }

    private void thenMisshapen(String sentence, Subject... scope) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("2032-03-01", Matter.OTHER, List.of(scope), LAST_DAY, List.of()))
                .withMessageContaining(sentence);
    }

    @SafeVarargs
    private void thenMisshapenOwner(String sentence, List<Subject>... oneOwner) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> opening("2032-03-01", Matter.OTHER, List.of(), LAST_DAY, List.of(oneOwner)))
                .withMessageContaining(sentence);
    }

    private static Subject[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Subject("building/M" + number))
                .toArray(Subject[]::new);
    }

    private List<Subject> roll(Subject... scope) {
        state = new OwnersVote.None();
        var opened =
                (VoteOpened) decide(opening("2032-03-01", Matter.OTHER, Arrays.asList(scope), LAST_DAY, List.of()));
        assertThat(opened.scope()).containsExactly(scope);
        return opened.roll().stream().map(Voter::dwelling).toList();
    }

    private static List<Integer> heads(VoteOpened opened) {
        return opened.roll().stream().map(Voter::head).toList();
    }
}
