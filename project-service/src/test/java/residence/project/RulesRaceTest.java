package residence.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import residence.events.Act;
import residence.events.BuildingEvent.Milestone;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.CompletionFilingEvent.JointAcceptanceRefused;
import residence.events.FacilityEvent.Kind;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.testing.Race;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.facility.FacilityCommand.RequireFacility;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;
import residence.project.standards.StandardsCommand.EnactProfile;

/** The rules between two nouns of this service are strict: of two commands at once none is decided on what no longer holds. */
class RulesRaceTest extends RunningService {
    private static final Caller APPROVAL = authority("approval");
    private static final String GREEN = "indicator.at-least.green-ratio";
    private static final EnactProfile MEASURING = profile("371502", "races", 1, null);

    @RepeatedTest(5)
    void r1_aProjectIsRegisteredWhileItsParcelIsReclaimed(RepetitionInfo round) throws Exception {
        var parcel = Subject.of("parcel", "RECLAIMED-" + round.getCurrentRepetition());
        transferred(parcel);
        var registration = registration(Subject.of("project", parcel.id()), parcel);

        Race.between(
                        () -> send(DEVELOPER, registration),
                        () -> send(PLANNING, new ReclaimLand(act(PLANNING), parcel, "逾期未开工")))
                .oneOnlyBeforeTheOther("R1.parcel-not-transferred");
    }

    @RepeatedTest(5)
    void r2_groundIsBrokenWhileThePermitIsRevoked(RepetitionInfo round) throws Exception {
        var building = readyToBreakGround("REVOKED-" + round.getCurrentRepetition());
        var revocation =
                new RevokePermit(act(APPROVAL), project(building), PermitKind.CONSTRUCTION, "3715022026090101", "弄虚作假");

        Race.between(() -> breakGround(building), () -> send(APPROVAL, revocation))
                .oneOnlyBeforeTheOther("R2.no-construction-permit");
    }

    @RepeatedTest(5)
    void r2_groundIsBrokenWhileAPartyIsReplacedWhoseLeaderHasNotPledged(RepetitionInfo round) throws Exception {
        var building = readyToBreakGround("REPLACED-" + round.getCurrentRepetition());
        var replacement = new ReplaceParty(
                act(DEVELOPER), project(building), PartyRole.SUPERVISOR, "xinheng", "p-new", null, "离职");

        Race.between(() -> breakGround(building), () -> send(DEVELOPER, replacement))
                .oneOnlyBeforeTheOther("R2.pledge-missing");
    }

    @RepeatedTest(5)
    void r9_jointAcceptanceIsDecidedWhileTheIndicatorsAreAssessedAnew(RepetitionInfo round) throws Exception {
        if (round.getCurrentRepetition() == 1) {
            send(HOUSING, MEASURING);
        }
        var filing = approvedByAll("ASSESSED-" + round.getCurrentRepetition());
        measured(filing.root(), "30");

        var outcomes = Race.between(
                () -> send(APPROVAL, new DecideJointAcceptance(act(APPROVAL), filing)), () -> assess(filing.root()));

        var assessed = recorded(outcomes.other());
        assertThat(assessed)
                .isInstanceOfSatisfying(
                        IndicatorsAssessed.class, it -> assertThat(it.overall()).isEqualTo(Conformity.NOT_MET));
        boolean before = outcomes.one().position() < outcomes.other().position();
        assertThat(recorded(outcomes.one()))
                .isInstanceOf(before ? JointAcceptanceGranted.class : JointAcceptanceRefused.class);
    }

    @RepeatedTest(5)
    void twoProfilesOfTheSameFigureAreEnactedAtOnce(RepetitionInfo round) throws Exception {
        // a day for each round; they neither touch the other rounds nor bind any project
        var day = 10 + round.getCurrentRepetition();
        Race.between(() -> enact("one-" + day, day), () -> enact("other-" + day, day))
                .onlyOne("profile.overlaps");
    }

    @RepeatedTest(5)
    void r21_aFacilityIsRequiredByAConditionWhileItsListingIsVoided(RepetitionInfo round) throws Exception {
        var parcel = Subject.of("parcel", "UNLISTED-" + round.getCurrentRepetition());
        var project = Subject.of("project", parcel.id());
        var listing = transferred(parcel);
        send(DEVELOPER, registration(project, parcel));
        var facility = project.child("facility", "KG");
        var requirement = new RequireFacility(act(PLANNING), facility, "1", Kind.KINDERGARTEN, "幼儿园", "KG", null);

        Race.between(() -> send(PLANNING, requirement), () -> send(HOUSING, voiding(listing)))
                .oneOnlyBeforeTheOther("facility.no-such-condition");
    }

    private Answer enact(String profile, int day) {
        return send(HOUSING, profile("371599", profile, day, LocalDate.of(2020, 1, day)));
    }

    /** In force from a day of January 2020. */
    private static EnactProfile profile(String region, String id, int from, @Nullable LocalDate until) {
        return new EnactProfile(
                act(HOUSING),
                Subject.of("region", region).child("profile", id),
                Reach.APPLIED,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.of(2020, 1, from),
                until,
                List.of(new Figure(GREEN, "35", "%", "附件")));
    }

    private Answer breakGround(Subject building) {
        return send(DEVELOPER, new ReachMilestone(act(DEVELOPER), building, Milestone.GROUNDBREAKING));
    }

    /** A building of a project with its permit and five leaders who have pledged. */
    private Subject readyToBreakGround(String id) {
        var project = Subject.of("project", id);
        registerProject(project, Subject.of("parcel", id));
        Stream.of(PartyRole.values()).forEach(role -> pledged(project, role));
        send(
                APPROVAL,
                new GrantPermit(
                        act(APPROVAL), project, PermitKind.CONSTRUCTION, "3715022026090101", List.of("1"), null));
        return building(id, project);
    }

    private void pledged(Subject project, PartyRole role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        var organisation = role == PartyRole.DEVELOPER ? "donghu" : name;
        var leader = new Caller(name, name, organisation, null, List.of("p-" + name));
        send(DEVELOPER, new AppointParty(act(DEVELOPER), project, role, organisation, "p-" + name, null));
        var act = new Act(leader.acting("p-" + name), Acts.TODAY, act(DEVELOPER).at(), List.of());
        send(leader, new SignPledge(act, project, role));
    }

    private static Subject project(Subject building) {
        return Subject.of("project", building.id());
    }

    /** A filing with every department's yes and indicators that are met. */
    private Subject approvedByAll(String id) {
        var project = Subject.of("project", id);
        registerProject(project, Subject.of("parcel", id));
        var profile = MEASURING.subject();
        send(HOUSING, new ApplyProfile(act(HOUSING), project, profile, Basis.LAND_CONDITIONS, "意见书", null));
        measured(project, "38");
        assess(project);
        accepted(building(id, project));
        var filing = appliedFor(project).entry().subject();
        approved(filing);
        return filing;
    }

    private void measured(Subject project, String percent) {
        var value = new Declared(GREEN, percent, "%");
        send(DEVELOPER, new DeclareIndicators(act(DEVELOPER), project, null, List.of(value)));
    }

    private Answer assess(Subject project) {
        return send(HOUSING, new AssessIndicators(act(HOUSING), project));
    }

    private static Object recorded(Race.Outcome outcome) {
        outcome.position();
        return outcome.answer().entries().getFirst().entry().body();
    }
}
