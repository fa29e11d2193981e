package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.FigureKey;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;

/** R8: each condition alone keeps the acceptance back; together they are listed at once. */
class ApplyForCompletionAcceptanceTest extends Accepting {
    @Test
    void r8_aBuildingThatMeetsEverythingIsAccepted() {
        ready();
        assertThat(apply(Scope.WHOLE)).containsExactly(new CompletionAccepted(Scope.WHOLE, LocalDate.parse(DAY)));
    }

    @Test
    void r8_theRefusalListsAllThatIsMissingAtOnce() {
        assertThat(apply(Scope.WHOLE))
                .containsExactly(new CompletionAcceptanceRefused(
                        Scope.WHOLE,
                        List.of(
                                Unmet.of("R8.milestone-not-reached", "milestone", Milestone.WORKS_DONE),
                                Unmet.of("R6.too-few-windows", "passed", 0, "required", 2, "windows", 13, "share", 15),
                                Unmet.of("R8.dwelling-not-inspected", "dwelling", Pilot.OTHER_DWELLING),
                                Unmet.of("R8.dwelling-not-inspected", "dwelling", Pilot.DWELLING),
                                Unmet.of("R8.opinion-missing", "party", PartyRole.DEVELOPER),
                                Unmet.of("R8.opinion-missing", "party", PartyRole.SURVEYOR),
                                Unmet.of("R8.opinion-missing", "party", PartyRole.DESIGNER),
                                Unmet.of("R8.opinion-missing", "party", PartyRole.CONTRACTOR),
                                Unmet.of("R8.opinion-missing", "party", PartyRole.SUPERVISOR))));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void r8_whoAsksBeforeApplyingIsToldWhatTheRefusalWouldList(Scope scope) {
        var refused = (CompletionAcceptanceRefused) apply(scope).getFirst();
        assertThat(toldBefore(scope)).isNotEmpty().isEqualTo(refused.missing());
        accepted(scope);
        assertThat(toldBefore(scope)).isEmpty();
    }

    private List<Unmet> toldBefore(Scope scope) {
        var acceptance = acceptance(scope);
        var facts = CompletionAcceptanceFacts.of(acceptance, LocalDate.parse(DAY), known);
        return CompletionAcceptance.missing(scope, state(acceptance), facts);
    }

    @Test
    void r8_theMilestoneOfItsScopeIsAsked() {
        ready();
        known.without(Pilot.BUILDING.path(), MilestoneReached.class);
        thenMissing(Scope.WHOLE).containsExactly("R8.milestone-not-reached");
        thenMissing(Scope.STRUCTURE).containsExactly("R8.milestone-not-reached");
        reached(Milestone.STRUCTURE_ACCEPTED, DAY);
        thenMissing(Scope.WHOLE).containsExactly("R8.milestone-not-reached");
        assertThat(apply(Scope.STRUCTURE)).first().isInstanceOf(CompletionAccepted.class);
    }

    @Test
    void r8_aMilestoneReachedLaterThanTheApplicationIsNotReachedYet() {
        ready();
        known.without(Pilot.BUILDING.path(), MilestoneReached.class);
        reached(Milestone.WORKS_DONE, "2026-09-02");
        thenMissing(Scope.WHOLE).containsExactly("R8.milestone-not-reached");
    }

    @Test
    void r8_r6_oneWindowTooFewKeepsItBack() {
        ready();
        known.without("building/B1/acceptance/whole", WindowsSprayed.class);
        sprayed(new WindowResult("W1", false), new WindowResult("W2", true));
        thenMissing(Scope.WHOLE).containsExactly("R6.too-few-windows");
    }

    @Test
    void r8_everyDwellingsInspectionMustHavePassed() {
        ready();
        known.without(Pilot.DWELLING.path(), UnitInspectionPassed.class);
        thenMissing(Scope.WHOLE).containsExactly("R8.dwelling-not-inspected");
    }

    @ParameterizedTest
    @EnumSource(PartyRole.class)
    void r8_eachOfTheFivePartiesMustApprove(PartyRole party) {
        ready();
        known.without("building/B1/acceptance/whole", PartyOpinionGiven.class);
        Stream.of(PartyRole.values()).filter(other -> other != party).forEach(other -> opinion(other, true));
        thenMissing(Scope.WHOLE).containsExactly("R8.opinion-missing");
        opinion(party, false);
        thenMissing(Scope.WHOLE).containsExactly("R8.opinion-against");
        opinion(party, true);
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r8_thePredecessorsOpinionIsNotTheSuccessors() {
        known = Pilot.supervisorReplacedOn(DAY);
        ready();
        thenMissing(Scope.WHOLE).containsExactly("R8.opinion-missing");
    }

    @Test
    void r8_decorationFollowsStructure() {
        ready();
        thenMissing(Scope.DECORATION).containsExactly("R8.structure-first");
        accepted(Scope.STRUCTURE);
        thenMissing(Scope.DECORATION).isEmpty();
    }

    @Test
    void r8_r6_untilTheShareIsHeardOfNothingFinishedIsAccepted() {
        known = Pilot.heardOfFigures(FigureKey.PONDING_WATERPROOF_HOURS);
        ready();
        thenRefused(() -> apply(Scope.WHOLE), "not-heard.figures");
        thenRefused(() -> apply(Scope.DECORATION), "not-heard.figures");
        assertThat(decide(giveOpinion(Scope.WHOLE, "donghu", "developer"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void r8_whatIsAcceptedIsNotAcceptedAgain(Scope scope) {
        ready();
        accepted(scope);
        thenRefused(() -> apply(scope), "R8.already-accepted");
        thenRefused(() -> decide(spray(scope, "W9")), "R8.already-accepted");
        thenRefused(() -> decide(giveOpinion(scope, "donghu", "developer")), "R8.already-accepted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            names = {"STRUCTURE", "DECORATION"})
    void r8_aBuildingAcceptedAsAWholeIsNotAcceptedInStages(Scope stage) {
        ready();
        accepted(Scope.WHOLE);
        thenRefused(() -> apply(stage), "R8.accepted-the-other-way");
    }

    @Test
    void r8_aBuildingBegunInStagesIsNotAcceptedAsAWhole() {
        ready();
        accepted(Scope.STRUCTURE);
        thenRefused(() -> apply(Scope.WHOLE), "R8.accepted-the-other-way");
    }

    @Test
    void r8_anAcceptanceIsNotDatedBeforeWhatItRestsOn() {
        ready();
        opinionOn("2026-09-02", PartyRole.DESIGNER, true);
        thenRefused(() -> apply(Scope.WHOLE), "R8.dated-before-its-grounds");
    }

    @Test
    void r8_anAdmittedBuildingIsNotAcceptedAfterTheFact() {
        known = Pilot.oldBuilding();
        thenRefused(
                () -> decide(new ApplyForCompletionAcceptance(
                        act("donghu", "developer"), new Subject("building/OLD/acceptance/whole"))),
                "building.admitted");
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        known = new Known();
        thenRefused(() -> apply(Scope.WHOLE), "not-heard.building");
    }
}
