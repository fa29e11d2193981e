package residence.property.renovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceKind;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Refusal;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.Estate;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/** Its proposal and its acceptance (R16); between them see {@link ApproveRenovationTest}. */
class RenovationTest extends Renovating {
    private static final String ACCEPTED_ON = "2027-10-08";

    @Test
    void aRenovationIsProposedOfPlacesInOneCommunity() {
        assertThat(proposed(true, ENTRANCE, Estate.BUILDING))
                .isEqualTo(new RenovationProposed(
                        RenovationClass.IMPROVING, true, List.of(ENTRANCE, Estate.BUILDING), Estate.COMMUNITY, "加装电梯"));
        assertThat(Renovation.concerns(state())).containsExactly(ENTRANCE, Estate.BUILDING);
        thenRefused(() -> decide(propose(PROPOSED_ON, false, Estate.BUILDING)), "renovation.exists");
    }

    @Test
    void aSingleBuildingMayBeInNoCommunity() {
        var alone = new Subject("building/ALONE");
        known.knows(alone.path(), "2024-03-01", Estate.oldBuilding(List.of()));
        assertThat(((RenovationProposed)
                                decide(propose(PROPOSED_ON, false, alone)).getFirst())
                        .community())
                .isNull();
        thenRefused(
                () -> decide(propose(PROPOSED_ON, false, Estate.BUILDING, alone)), "renovation.several-communities");
    }

    @Test
    void anEntranceIsThereWhereItsDwellingsAreKnown() {
        thenRefused(
                () -> decide(propose(PROPOSED_ON, true, Estate.OLD_BUILDING.child("entrance", "9"))),
                "renovation.no-such-entrance");
        var unlisted = new Subject("building/UNLISTED");
        known.knows(unlisted.path(), "2024-03-01", Estate.oldBuilding(List.of()));
        assertThat(decide(propose(PROPOSED_ON, true, unlisted.child("entrance", "9"))))
                .hasSize(1);
        thenRefused(() -> decide(propose(PROPOSED_ON, true, new Subject("building/NONE"))), "not-heard.building");
    }

    /** Building B1 was planned on 2024-11-01. */
    @Test
    void nothingIsRenovatedBeforeItIsThere() {
        assertThat(decide(propose("2024-11-01", false, Estate.BUILDING))).hasSize(1);
        thenRefused(() -> decide(propose("2024-10-31", false, Estate.BUILDING)), "building.registered-later");
    }

    static Stream<List<Subject>> wrongPlaces() {
        return Stream.of(
                List.of(),
                List.of(Estate.DWELLING),
                List.of(Estate.COMMUNITY),
                List.of(Estate.BUILDING, Estate.BUILDING),
                List.of(Estate.OLD_BUILDING, ENTRANCE),
                buildings(501));
    }

    @ParameterizedTest
    @MethodSource("wrongPlaces")
    void placesAreBuildingsAndEntrancesEachOnce(List<Subject> places) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(places));
        of(buildings(500));
    }

    private static ProposeRenovation of(List<Subject> places) {
        return propose(PROPOSED_ON, false, places.toArray(Subject[]::new));
    }

    private static List<Subject> buildings(int number) {
        return IntStream.range(0, number)
                .mapToObj(id -> new Subject("building/B" + id))
                .toList();
    }

    @Test
    void r16_anAddedLiftIsAcceptedAsTheDeviceThatIsInspectedFromThenOn() {
        liftApproved();
        installed(LIFT, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-09-30");
        assertThat(recorded(accept(ACCEPTED_ON, LIFT))).isEqualTo(new RenovationAccepted("验2027-031", List.of(LIFT)));
        assertThat(Renovation.concerns(state())).containsExactly(ENTRANCE, LIFT);
        thenRefused(() -> decide(accept(ACCEPTED_ON, LIFT)), "renovation.accepted");
        thenRefused(() -> decide(approve(ACCEPTED_ON, PERMIT)), "renovation.accepted");
    }

    @Test
    void r16_aLiftThatNobodyLooksAfterIsNotAccepted() {
        liftApproved();
        thenRefused(() -> decide(accept(ACCEPTED_ON)), "R16.no-lift-named");
        installed(LIFT, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-09-30");
        var pump = new Subject("device/PUMP");
        installed(pump, DeviceKind.WATER_PUMP, Estate.OLD_BUILDING, "2027-09-30");
        var elsewhere = new Subject("device/ELSEWHERE");
        installed(elsewhere, DeviceKind.LIFT, Estate.BUILDING, "2027-09-30");
        var retired = new Subject("device/RETIRED");
        installed(retired, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-09-30");
        known.knows(retired.path(), "2027-10-01", new DeviceRetired("拆除"), Estate.OLD_BUILDING);
        var unknown = new Subject("device/UNKNOWN");
        assertThatThrownBy(() -> decide(accept(ACCEPTED_ON, LIFT, pump, elsewhere, retired, unknown)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .containsExactlyElementsOf(Stream.of(pump, elsewhere, retired, unknown)
                                        .map(device -> Unmet.of("R16.no-such-lift", "device", device))
                                        .toList()));
    }

    /** Approved on 2027-05-01: a lift that was there on the day before was not added by it. */
    @Test
    void r16_theLiftIsTheOneThatWasAdded() {
        liftApproved();
        installed(LIFT, DeviceKind.LIFT, Estate.OLD_BUILDING, APPROVED_ON);
        assertThat(decide(accept(ACCEPTED_ON, LIFT))).hasSize(1);
        assertThat(decide(accept(APPROVED_ON, LIFT))).hasSize(1);
        var old = new Subject("device/OLD");
        installed(old, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-04-30");
        thenRefused(() -> decide(accept(ACCEPTED_ON, old)), "R16.lift-was-there");
        var later = new Subject("device/LATER");
        installed(later, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-10-09");
        thenRefused(() -> decide(accept(ACCEPTED_ON, later)), "R16.lift-installed-later");
        assertThat(decide(accept("2027-10-09", later))).hasSize(1);
    }

    @Test
    void r16_aLiftIsAddedByOneRenovation() {
        liftApproved();
        installed(LIFT, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-09-30");
        var other = new Subject("renovation/R-2");
        var another = new Subject("device/ANOTHER");
        known.knows(other.path(), "2027-10-01", new RenovationAccepted("验1", List.of(another)), ENTRANCE, another);
        assertThat(decide(accept(ACCEPTED_ON, LIFT))).hasSize(1);
        known.knows(other.path(), "2027-10-01", new RenovationAccepted("验1", List.of(LIFT)), ENTRANCE, LIFT);
        thenRefused(() -> decide(accept(ACCEPTED_ON, LIFT)), "R16.lift-of-another-renovation");
        known.without(other.path(), RenovationAccepted.class);
        known.knows(RENOVATION.path(), "2027-09-30", new RenovationAccepted("验1", List.of(LIFT)), ENTRANCE, LIFT);
        assertThat(decide(accept(ACCEPTED_ON, LIFT))).hasSize(1);
    }

    /** An approval may be voided after the acceptance: then it is to be approved, and accepted, anew. */
    @Test
    void anAcceptanceCountsOnItsApprovalAlone() {
        var acceptance = new RenovationAccepted("验1", List.of());
        proposed(false, Estate.OLD_BUILDING);
        assertThat(Renovation.evolve(state(), acceptance)).isEqualTo(state());
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        approved(null);
        assertThat(Renovation.evolve(state(), acceptance)).isInstanceOf(Renovation.Accepted.class);
    }

    @Test
    void whatIsNotApprovedIsNotAccepted() {
        thenRefused(() -> decide(accept(ACCEPTED_ON)), "renovation.unknown");
        proposed(false, Estate.OLD_BUILDING);
        thenRefused(() -> decide(accept(ACCEPTED_ON)), "renovation.not-approved");
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        approved(null);
        thenRefused(() -> decide(accept("2027-04-30")), "renovation.before-last");
        assertThat(decide(accept(APPROVED_ON))).hasSize(1);
    }

    @Test
    void whereNoLiftIsAddedNoneIsAccepted() {
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        approved(null);
        installed(LIFT, DeviceKind.LIFT, Estate.OLD_BUILDING, "2027-09-30");
        thenRefused(() -> decide(accept(ACCEPTED_ON, LIFT)), "renovation.adds-no-lift");
    }

    @Test
    void namesHaveTheirShapes() {
        assertThatIllegalArgumentException().isThrownBy(() -> accept(ACCEPTED_ON, Estate.BUILDING));
        assertThatIllegalArgumentException().isThrownBy(() -> accept(ACCEPTED_ON, LIFT, LIFT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> approve(APPROVED_ON, new Permit(" ", "371500-zrzy", PERMIT.grantedOn())));
    }

    /** Whatever of it is struck out, the rest folds. */
    @Test
    void whatIsLeftWithoutItsProposalIsNothing() {
        var none = new Renovation.None();
        assertThat(Renovation.evolve(none, new RenovationAccepted("验1", List.of())))
                .isEqualTo(none);
        assertThat(Renovation.concerns(none)).isEmpty();
    }

    private void liftApproved() {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(true, Matter.REBUILDING, "2027-03-02", "2027-04-01", ENTRANCE);
        approved(PERMIT);
    }
}
