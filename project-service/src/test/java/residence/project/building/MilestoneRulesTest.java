package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import residence.events.Actor;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.Acts;
import residence.project.building.Building.Due;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.building.BuildingFacts.Paper;

class MilestoneRulesTest {
    private static final Subject BUILDING = Subject.of("building", "JSW-B1");
    private static final Registered FRESH = Registered.in(Subject.of("project", "JSW"), "1");
    private static final BuildingFacts READY = facts(Set.of(), Set.of(), Set.of());
    private static final LocalDate PLANNED = LocalDate.of(2024, 11, 18);
    private static final State WITH_PLAN =
            Building.evolve(FRESH, new MilestonePlanned(Milestone.GROUNDBREAKING, PLANNED));

    @Test
    void r2_groundIsBrokenWithPermitPartiesAndPledges() {
        assertThat(decide(reach(Milestone.GROUNDBREAKING, "2024-11-20"), FRESH, READY))
                .isEqualTo(new MilestoneReached(Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 20)));
    }

    @Test
    void r2_noGroundIsBrokenWithoutAConstructionPermitForThePhase() {
        groundRefused(facts(Set.of(Paper.CONSTRUCTION_PERMIT), Set.of(), Set.of()), "R2.no-construction-permit");
    }

    @Test
    void r2_noGroundIsBrokenWithoutThePapersThatTheProjectsStandardsAskFor() {
        groundRefused(facts(Set.of(Paper.REVIEWED_DRAWINGS), Set.of(), Set.of()), "R2.drawings-not-reviewed");
        groundRefused(facts(Set.of(Paper.PREVENTION_PLAN), Set.of(), Set.of()), "R2.prevention-plan-not-filed");
    }

    @ParameterizedTest
    @EnumSource(PartyRole.class)
    void r2_noGroundIsBrokenWhileAnyOfTheFivePartiesIsMissing(PartyRole party) {
        assertThat(groundRefused(facts(Set.of(), Set.of(party), Set.of()), "R2.party-missing"))
                .containsExactly(Unmet.of("R2.party-missing", "party", party));
    }

    @ParameterizedTest
    @EnumSource(PartyRole.class)
    void r2_noGroundIsBrokenWhileAnyLeaderHasNotPledged(PartyRole party) {
        assertThat(groundRefused(facts(Set.of(), Set.of(), Set.of(party)), "R2.pledge-missing"))
                .containsExactly(Unmet.of("R2.pledge-missing", "party", party));
    }

    @Test
    void r2_allThatIsMissingIsListedAtOnce() {
        groundRefused(
                facts(
                        Set.of(Paper.values()),
                        Set.of(PartyRole.SURVEYOR),
                        Set.of(PartyRole.DESIGNER, PartyRole.SUPERVISOR)),
                "R2.no-construction-permit",
                "R2.drawings-not-reviewed",
                "R2.prevention-plan-not-filed",
                "R2.party-missing",
                "R2.pledge-missing",
                "R2.pledge-missing");
    }

    /** Its permit, parties and pledges can't be judged without it; the building's own milestones can. */
    @Test
    void r2_noGroundIsBrokenBeforeTheProjectIsRegistered() {
        var unregistered = new BuildingFacts(false, List.of(), Set.of(), Set.of(), Set.of(), null);
        groundRefused(unregistered, "not-heard.project");
        refused(
                () -> decide(
                        reach(Milestone.GROUNDBREAKING, "2024-11-20"),
                        reached(Milestone.GROUNDBREAKING, "2024-11-19"),
                        unregistered),
                "R2.milestone-already-reached",
                "not-heard.project");
    }

    @ParameterizedTest
    @EnumSource(value = Milestone.class, mode = Mode.EXCLUDE, names = "GROUNDBREAKING")
    void r2_eachMilestoneWaitsForTheOneBefore(Milestone milestone) {
        var before = Milestone.values()[milestone.ordinal() - 1];
        refused(() -> decide(reach(milestone, "2025-06-01"), FRESH, READY), "R2.milestone-out-of-order");
        assertThat(decide(reach(milestone, "2025-06-01"), reached(before, "2025-05-01"), READY))
                .isEqualTo(new MilestoneReached(milestone, LocalDate.of(2025, 6, 1)));
    }

    /** Permit and pledges are asked for at the start: what happens to them later does not stop the structure. */
    @Test
    void r2_laterMilestonesDoNotAskForThePermitAgain() {
        var begun = reached(Milestone.GROUNDBREAKING, "2024-11-20");
        var nothing = facts(Set.of(Paper.CONSTRUCTION_PERMIT), Set.of(), Set.of());
        assertThat(decide(reach(Milestone.FOUNDATION_ACCEPTED, "2025-02-01"), begun, nothing))
                .isInstanceOf(MilestoneReached.class);
    }

    @Test
    void r2_datesFollowTheOrderToo() {
        var begun = reached(Milestone.GROUNDBREAKING, "2024-11-20");
        refused(
                () -> decide(reach(Milestone.FOUNDATION_ACCEPTED, "2024-11-19"), begun, READY),
                "R2.milestone-before-its-predecessor");
        assertThat(decide(reach(Milestone.FOUNDATION_ACCEPTED, "2024-11-20"), begun, READY))
                .isInstanceOf(MilestoneReached.class);
    }

    @Test
    void r2_aMilestoneIsNotReachedInTheFuture() {
        var today = Acts.TODAY.toString();
        var tomorrow = Acts.TODAY.plusDays(1).toString();
        assertThat(decide(reach(Milestone.GROUNDBREAKING, today), FRESH, READY)).isInstanceOf(MilestoneReached.class);
        refused(() -> decide(reach(Milestone.GROUNDBREAKING, tomorrow), FRESH, READY), "R2.reached-in-the-future");
    }

    @Test
    void r2_aMilestoneIsReachedOnce() {
        var begun = reached(Milestone.GROUNDBREAKING, "2024-11-20");
        refused(
                () -> decide(reach(Milestone.GROUNDBREAKING, "2024-11-21"), begun, READY),
                "R2.milestone-already-reached");
        var goneOn =
                Building.evolve(begun, new MilestoneReached(Milestone.FOUNDATION_ACCEPTED, LocalDate.of(2025, 2, 1)));
        refused(
                () -> decide(reach(Milestone.GROUNDBREAKING, "2025-02-02"), goneOn, READY),
                "R2.milestone-already-reached");
    }

    @Test
    void aPlanLooksAheadFromItsBusinessDay() {
        assertThat(decide(plan("2024-11-18"), FRESH, READY))
                .isEqualTo(new MilestonePlanned(Milestone.GROUNDBREAKING, PLANNED));
        refused(() -> decide(plan("2024-11-19"), FRESH, READY), "R2.planned-in-the-past");
    }

    @Test
    void whatIsReachedIsNotPlannedAnyMore() {
        refused(
                () -> decide(plan("2024-10-01"), reached(Milestone.GROUNDBREAKING, "2024-11-10"), READY),
                "R2.milestone-already-reached");
    }

    @Test
    void aPlannedMilestoneIsDueUntilItIsReachedSlippedOrPlannedAnew() {
        assertThat(Building.due(WITH_PLAN)).containsExactly(new Due(Milestone.GROUNDBREAKING, PLANNED));
        var slipped = Building.evolve(WITH_PLAN, new MilestoneSlipped(Milestone.GROUNDBREAKING, PLANNED));
        var later = PLANNED.plusDays(30);
        assertThat(Building.due(Building.evolve(WITH_PLAN, new MilestoneReached(Milestone.GROUNDBREAKING, PLANNED))))
                .isEmpty();
        assertThat(Building.due(slipped)).isEmpty();
        assertThat(Building.due(Building.evolve(slipped, new MilestonePlanned(Milestone.GROUNDBREAKING, later))))
                .containsExactly(new Due(Milestone.GROUNDBREAKING, later));
    }

    @Test
    void anAdmittedBuildingHasNothingDue() {
        assertThat(Building.due(new Building.Admitted(Survey.NONE))).isEmpty();
        assertThat(Building.due(new Building.Unknown())).isEmpty();
    }

    @Test
    void aMilestoneSlipsTheDayAfterItsPlan() {
        assertThat(decide(slip("2024-11-19", PLANNED), WITH_PLAN, READY))
                .isEqualTo(new MilestoneSlipped(Milestone.GROUNDBREAKING, PLANNED));
        refused(() -> decide(slip("2024-11-18", PLANNED), WITH_PLAN, READY), "R2.has-not-slipped");
    }

    @Test
    void aSlipIsRecordedOnceAndForThePlanInForceOnly() {
        var slipped = Building.evolve(WITH_PLAN, new MilestoneSlipped(Milestone.GROUNDBREAKING, PLANNED));
        refused(() -> decide(slip("2024-11-19", PLANNED), slipped, READY), "R2.has-not-slipped");
        refused(() -> decide(slip("2024-11-19", PLANNED.minusDays(1)), WITH_PLAN, READY), "R2.has-not-slipped");
        refused(() -> decide(slip("2024-11-19", PLANNED), FRESH, READY), "R2.has-not-slipped");
    }

    @Test
    void whatWasReachedDoesNotSlip() {
        var reached = Building.evolve(WITH_PLAN, new MilestoneReached(Milestone.GROUNDBREAKING, PLANNED));
        refused(() -> decide(slip("2024-11-19", PLANNED), reached, READY), "R2.milestone-already-reached");
    }

    private static List<Unmet> groundRefused(BuildingFacts facts, String... codes) {
        return refused(() -> decide(reach(Milestone.GROUNDBREAKING, "2024-11-20"), FRESH, facts), codes);
    }

    private static BuildingEvent decide(BuildingCommand command, State state, BuildingFacts facts) {
        return Building.decide(command, state, facts).getFirst();
    }

    private static State reached(Milestone last, String day) {
        return Stream.of(Milestone.values())
                .filter(milestone -> milestone.compareTo(last) <= 0)
                .map(milestone -> new MilestoneReached(milestone, LocalDate.parse(day)))
                .reduce((State) FRESH, Building::evolve, (left, right) -> right);
    }

    private static ReachMilestone reach(Milestone milestone, String day) {
        return new ReachMilestone(Acts.on(day, Acts.developer("donghu-dichan")), BUILDING, milestone);
    }

    private static PlanMilestone plan(String day) {
        return new PlanMilestone(
                Acts.on(day, Acts.developer("donghu-dichan")), BUILDING, Milestone.GROUNDBREAKING, PLANNED);
    }

    private static SlipMilestone slip(String day, LocalDate plannedOn) {
        return new SlipMilestone(Acts.on(day, Actor.PLATFORM), BUILDING, Milestone.GROUNDBREAKING, plannedOn);
    }

    private static BuildingFacts facts(Set<Paper> missing, Set<PartyRole> unappointed, Set<PartyRole> unpledged) {
        return new BuildingFacts(
                true, List.of("1"), new TreeSet<>(missing), new TreeSet<>(unappointed), new TreeSet<>(unpledged), null);
    }
}
