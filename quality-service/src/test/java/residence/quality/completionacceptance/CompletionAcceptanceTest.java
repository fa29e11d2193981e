package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/** R8: each condition alone keeps the acceptance back; together they are listed at once. */
class CompletionAcceptanceTest {
    private static final String DAY = "2026-09-01";

    private Known known = Pilot.heard();

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
                "R8.admitted-building");
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        known = new Known();
        thenRefused(() -> apply(Scope.WHOLE), "not-heard.building");
    }

    @Test
    void r8_onlyWhoIsAppointedGivesThePartysOpinion() {
        assertThat(decide(giveOpinion(Scope.WHOLE, "yizhong", "designer")))
                .containsExactly(new PartyOpinionGiven(PartyRole.DESIGNER, "yizhong", true, "同意验收"));
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "another", "designer")), "R8.not-appointed");
        thenRefused(() -> decide(giveOpinion(Scope.WHOLE, "p-1", "owner")), "R8.not-a-party");
    }

    @Test
    void r6_windowsAreRecordedAsTheyWereFound() {
        assertThat(decide(spray(Scope.WHOLE, "W1")))
                .containsExactly(new WindowsSprayed(List.of(new WindowResult("W1", true))));
    }

    @Test
    void r6_moreWindowsThanRegisteredAreRefused() {
        var thirteen = Stream.iterate(1, n -> n + 1).limit(13).map(n -> "A" + n).toArray(String[]::new);
        sprayed(Stream.of(thirteen).map(w -> new WindowResult(w, false)).toArray(WindowResult[]::new));
        thenRefused(() -> decide(spray(Scope.WHOLE, "A14")), "R6.more-than-registered");
        assertThat(decide(spray(Scope.WHOLE, "A13"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHOLE", "roof"})
    void thereAreThreeScopes(String scope) {
        var acceptance = Pilot.BUILDING.child("acceptance", scope);
        assertThatThrownBy(() -> new ApplyForCompletionAcceptance(act("donghu", "developer"), acceptance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windowsAreNamedOnceAndByAnId() {
        assertThatThrownBy(() -> spray(Scope.WHOLE, "W1", "W1")).hasMessageContaining("twice");
        assertThatThrownBy(() -> spray(Scope.WHOLE, "南窗")).hasMessageContaining("must be");
        assertThatThrownBy(() -> spray(Scope.WHOLE)).hasMessageContaining("1 to 500");
    }

    /** Everything R8 asks for, for every scope. */
    private void ready() {
        reached(Milestone.STRUCTURE_ACCEPTED, "2026-01-10");
        reached(Milestone.WORKS_DONE, "2026-07-30");
        sprayed(new WindowResult("W1", false), new WindowResult("W2", false));
        for (Subject dwelling : List.of(Pilot.DWELLING, Pilot.OTHER_DWELLING)) {
            known.knows(dwelling.path(), "2026-08-20", new UnitInspectionPassed());
        }
        Stream.of(PartyRole.values()).forEach(party -> opinion(party, true));
    }

    private void reached(Milestone milestone, String day) {
        known.knows(Pilot.BUILDING.path(), day, new MilestoneReached(milestone, LocalDate.parse(day)));
    }

    private void sprayed(WindowResult... windows) {
        known.knows("building/B1/acceptance/whole", "2026-08-10", new WindowsSprayed(List.of(windows)));
    }

    private void opinion(PartyRole party, boolean approves) {
        opinionOn("2026-08-25", party, approves);
    }

    private void opinionOn(String day, PartyRole party, boolean approves) {
        for (Scope scope : Scope.values()) {
            known.knows(
                    acceptance(scope).path(),
                    day,
                    new PartyOpinionGiven(party, Pilot.organisation(party), approves, "意见"));
        }
    }

    private void accepted(Scope scope) {
        known.knows(acceptance(scope).path(), DAY, new CompletionAccepted(scope, LocalDate.parse(DAY)));
    }

    private List<CompletionAcceptanceEvent> apply(Scope scope) {
        return decide(new ApplyForCompletionAcceptance(act("donghu", "developer"), acceptance(scope)));
    }

    /** As the shell does: the acceptance's own entries folded, the facts looked up, the rules asked. */
    private List<CompletionAcceptanceEvent> decide(CompletionAcceptanceCommand command) {
        var own = known.entries(command.subject(), CompletionAcceptanceEvent.class).stream()
                .map(entry -> entry.body());
        var state = CompletionAcceptance.fold(own);
        return CompletionAcceptance.decide(command, state, CompletionAcceptanceFacts.lookUp(command, state, known));
    }

    private ListAssert<String> thenMissing(Scope scope) {
        var verdict = apply(scope).getFirst();
        return assertThat(
                verdict instanceof CompletionAcceptanceRefused refused
                        ? refused.missing().stream().map(Unmet::code).toList()
                        : List.<String>of());
    }

    private static void thenRefused(ThrowingCallable command, String code) {
        assertThatThrownBy(command).hasMessageContaining(code);
    }

    private static SprayWindows spray(Scope scope, String... windows) {
        return new SprayWindows(
                act("luhua", "contractor"),
                acceptance(scope),
                Stream.of(windows).map(window -> new WindowResult(window, true)).toList());
    }

    private static GiveOpinion giveOpinion(Scope scope, String organisation, String role) {
        return new GiveOpinion(act(organisation, role), acceptance(scope), true, "同意验收");
    }

    private static Subject acceptance(Scope scope) {
        return Pilot.BUILDING.child("acceptance", scope.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Act act(String organisation, String role) {
        var day = LocalDate.parse(DAY);
        return new Act(
                new Actor(organisation, role, null),
                day,
                day.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
