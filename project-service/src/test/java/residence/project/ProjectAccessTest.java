package residence.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.BodyRole;
import residence.events.Command;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.Phase;
import residence.project.project.ProjectCommand;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.DismissBody;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.ReviewDrawings;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;

/** A project is its developer's; what others have to say about it they say themselves (R2). */
class ProjectAccessTest extends AccessRules {
    private static final ReviewDrawings REVIEW = new ReviewDrawings(
            Acts.on(Acts.TODAY.toString(), Acts.developer("donghu")), PROJECT, "SC-1", true, List.of("1"));

    @Override
    Map<Command, Set<Who>> allowed() {
        var allowed = new LinkedHashMap<Command, Set<Who>>();
        // which one may follows from the land, so the rules say it (R1), with a reason
        allowed.put(
                new RegisterProject(ACT, PROJECT, "金水湾", PARCEL, List.of(new Phase("1", "一期"))),
                and(DEVELOPER, Who.ANOTHER_DEVELOPER));
        allowed.put(new AppointParty(ACT, PROJECT, PartyRole.DESIGNER, "sheji", "p-1", null), DEVELOPER);
        allowed.put(new ReplaceParty(ACT, PROJECT, PartyRole.DESIGNER, "xinsheji", "p-2", null, "离职"), DEVELOPER);
        allowed.put(new AppointBody(ACT, PROJECT, BodyRole.LAB, "jiance", null), DEVELOPER);
        allowed.put(new DismissBody(ACT, PROJECT, BodyRole.LAB, "jiance", null, "检测完成"), DEVELOPER);
        allowed.put(new FilePreventionPlan(ACT, PROJECT, "sha256:" + "0".repeat(64), List.of("1")), DEVELOPER);
        allowed.put(new PublishQualityInformation(ACT, PROJECT, "检测结果", "公示栏"), and(HOUSING, Who.DEVELOPER));
        allowed.put(REVIEW, NOBODY); // nobody is appointed to it
        // whose signature it is the rules say: they know the leader (R2)
        allowed.put(
                new SignPledge(ACT, PROJECT, PartyRole.SUPERVISOR), EnumSet.of(Who.SUPERVISOR, Who.ANOTHER_SUPERVISOR));
        allowed.put(new SignPledge(ACT, PROJECT, PartyRole.DEVELOPER), and(DEVELOPER, Who.ANOTHER_DEVELOPER));
        allowed.put(new SignPledge(ACT, PROJECT, PartyRole.DESIGNER), NOBODY);
        allowed.put(grant(PermitKind.CONSTRUCTION), and(HOUSING, Who.APPROVAL));
        allowed.put(revocation(PermitKind.CONSTRUCTION), and(HOUSING, Who.APPROVAL));
        return allowed;
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(ProjectCommand.class);
    }

    /** Cities differ: where an approval bureau exists it grants all (S0 三(二)3). */
    @ParameterizedTest
    @EnumSource(PermitKind.class)
    void permitsAreTheApprovalBureausOrTheDepartmentsOfTheKind(PermitKind kind) {
        var grantors = kind == PermitKind.PLANNING ? EnumSet.of(Who.PLANNING) : HOUSING;
        assertThat(whoMay(grant(kind))).isEqualTo(and(grantors, Who.APPROVAL));
        assertThat(whoMay(revocation(kind))).isEqualTo(and(grantors, Who.APPROVAL));
    }

    @Test
    void drawingsAreReviewedByWhoIsAppointedToThatToday() {
        ledger.with(PROJECT, "2024-10-15", new BodyAppointed(BodyRole.DRAWING_REVIEWER, "shencha", Acts.TODAY));
        assertThat(whoMay(REVIEW)).containsExactly(Who.REVIEWER);
        var dismissed = new BodyDismissed(BodyRole.DRAWING_REVIEWER, "shencha", Acts.TODAY, "审查完成");
        ledger.with(PROJECT, "2024-10-16", dismissed);
        assertThat(whoMay(REVIEW)).isEmpty();
    }

    @Test
    void drawingsAreReviewedByNoOtherReviewerThanTheProjects() {
        ledger.with(PROJECT, "2024-10-15", new BodyAppointed(BodyRole.DRAWING_REVIEWER, "other", Acts.TODAY));
        assertThat(whoMay(REVIEW)).isEmpty();
    }

    private static GrantPermit grant(PermitKind kind) {
        return new GrantPermit(ACT, PROJECT, kind, "N1", List.of("1"), null);
    }

    private static RevokePermit revocation(PermitKind kind) {
        return new RevokePermit(ACT, PROJECT, kind, "N1", "弄虚作假");
    }
}
