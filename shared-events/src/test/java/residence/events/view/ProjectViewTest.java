package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BodyRole;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.Subject;
import residence.events.Told;

class ProjectViewTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject PARCEL = Subject.of("parcel", "P1");
    private static final Subject B1 = Subject.of("building", "B1");
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final String MISTYPED = "91350100M000100Y44";

    private final Seen<ProjectView, ProjectEvent> project = new Seen<>(ProjectView.VIEW, PROJECT);

    @Test
    void r2_aReplacedPartyAndItsLeaderStayOnTheRecord() {
        appointed(PartyRole.DESIGNER, "sheji", "p-1");
        var replaced = replaced("other", "p-2");
        assertThat(replaced.parties()).extracting(PartyView::leader).containsExactly("p-1", "p-2");
        assertThat(replaced.parties().getFirst().replacedBecause()).isEqualTo("调离");
        assertThat(replaced.parties().getFirst().until()).isEqualTo(MARCH);
    }

    @Test
    void r2_aPartyIsInChargeFromItsFirstDayToTheDayBeforeItsSuccessors() {
        appointed(PartyRole.DESIGNER, "sheji", "p-1");
        var view = replaced("other", "p-2");
        assertThat(view.appointed("designer", "sheji", LocalDate.of(2024, 10, 19)))
                .isFalse();
        assertThat(view.appointed("designer", "sheji", LocalDate.of(2024, 10, 20)))
                .isTrue();
        assertThat(view.appointed("designer", "sheji", MARCH.minusDays(1))).isTrue();
        assertThat(view.appointed("designer", "sheji", MARCH)).isFalse();
        assertThat(view.appointed("designer", "other", MARCH.minusDays(1))).isFalse();
        assertThat(view.appointed("designer", "other", MARCH)).isTrue();
        assertThat(view.appointed("supervisor", "other", MARCH)).isFalse();
    }

    @Test
    void r2_aPledgeIsItsLeadersOwn() {
        appointed(PartyRole.DESIGNER, "sheji", "p-1");
        replaced("other", "p-2");
        var pledged = project.on("2025-03-02", new PledgeSigned(PartyRole.DESIGNER, "p-1"));
        assertThat(pledged.parties())
                .extracting(party -> party.pledge() != null)
                .containsExactly(true, false);
    }

    @Test
    void r2_aLeaderWhoComesBackPledgesAnew() {
        appointed(PartyRole.DESIGNER, "sheji", "p-1");
        project.on("2024-10-22", new PledgeSigned(PartyRole.DESIGNER, "p-1"));
        replaced("other", "p-2");
        assertThat(replaced("sheji", "p-1").parties().getLast().pledge()).isNull();
        var again = project.on("2025-03-02", new PledgeSigned(PartyRole.DESIGNER, "p-1"));
        assertThat(again.parties().getFirst().pledge()).extracting(Source::on).hasToString("2024-10-22");
        assertThat(again.parties().getLast().pledge()).extracting(Source::on).hasToString("2025-03-02");
    }

    @Test
    void r2_fivePartiesHavePledgedWhenTheLastLeaderHas() {
        for (var role : PartyRole.values()) {
            appointed(role, "org", "p-" + role);
        }
        var first = project.on("2024-10-22", new PledgeSigned(PartyRole.DEVELOPER, "p-DEVELOPER"));
        assertThat(first.fivePartiesPledged()).isFalse();
        ProjectView all = first;
        for (var role : PartyRole.values()) {
            all = project.on("2024-10-22", new PledgeSigned(role, "p-" + role));
        }
        assertThat(all.fivePartiesPledged()).isTrue();
        assertThat(replaced("other", "p-new").fivePartiesPledged()).isFalse();
    }

    @Test
    void aRevokedPermitStaysAndOneGrantedAgainIsInForce() {
        granted("N1");
        var revoked = project.on("2025-02-05", new PermitRevoked(PermitKind.CONSTRUCTION, "N1", "逾期未开工"));
        assertThat(revoked.permits())
                .extracting(permit -> permit.covers("1", B1))
                .containsExactly(false);
        assertThat(granted("N1").permits())
                .extracting(permit -> permit.covers("1", B1))
                .containsExactly(false, true);
    }

    @Test
    void aPermitThatNamesBuildingsCoversThoseAlone() {
        var permit = new PermitGranted(PermitKind.PRESALE, "Y1", List.of("1"), List.of(B1));
        var view = project.on("2025-11-05", permit).permits().getFirst();
        assertThat(view.covers("1", B1)).isTrue();
        assertThat(view.covers("2", B1)).isFalse();
        assertThat(view.covers("1", Subject.of("building", "B2"))).isFalse();
    }

    @Test
    void aBodyIsAppointedFromItsFirstDayToTheDayBeforeItsLast() {
        var reviewer = BodyRole.DRAWING_REVIEWER;
        project.on("2024-10-20", new BodyAppointed(reviewer, "shencha", LocalDate.of(2024, 11, 1)));
        var view = project.on("2025-02-20", new BodyDismissed(reviewer, "shencha", MARCH, "审查完成"));
        assertThat(view.appointed("drawing-reviewer", "shencha", LocalDate.of(2024, 10, 31)))
                .isFalse();
        assertThat(view.appointed("drawing-reviewer", "shencha", LocalDate.of(2024, 11, 1)))
                .isTrue();
        assertThat(view.appointed("drawing-reviewer", "shencha", MARCH.minusDays(1)))
                .isTrue();
        assertThat(view.appointed("drawing-reviewer", "shencha", MARCH)).isFalse();
        assertThat(view.appointed("lab", "shencha", MARCH.minusDays(1))).isFalse();
    }

    @Test
    void papersStandInTheOrderOfTheirRecording() {
        project.on("2024-10-25", new DrawingsReviewed("SC-1", false, List.of("1")));
        project.on("2024-10-28", new DrawingsReviewed("SC-2", true, List.of("1")));
        project.on("2024-10-30", new PreventionPlanFiled("sha256:0", List.of("1")));
        var view = project.on("2025-06-01", new QualityInformationPublished("检测结果", "公示栏"));
        assertThat(view.drawingReviews())
                .extracting(ProjectView.DrawingReview::reportNumber)
                .containsExactly("SC-1", "SC-2");
        assertThat(view.preventionPlans()).hasSize(1);
        assertThat(view.published()).extracting(ProjectView.Publication::medium).containsExactly("公示栏");
    }

    @Test
    void whatAServiceKnowsOfAProjectIsItsOwnEntries() {
        var known = new Told();
        assertThat(ProjectView.VIEW.known(known, PROJECT)).isEmpty();
        known.tell(PROJECT, new PartyAppointed(PartyRole.DESIGNER, "sheji", "p-1", MARCH));
        known.tell(Subject.of("project", "OTHER"), new PartyAppointed(PartyRole.DESIGNER, "other", "p-2", MARCH));
        assertThat(ProjectView.VIEW.known(known, PROJECT))
                .hasValueSatisfying(view -> assertThat(view.parties())
                        .extracting(PartyView::organisation)
                        .containsExactly("sheji"));
    }

    @Test
    void withoutLeadersOrganisationsAreLeft() {
        appointed(PartyRole.DESIGNER, "sheji", "p-1");
        assertThat(replaced("other", "p-2").withoutLeaders().parties())
                .allMatch(party -> party.leader() == null)
                .extracting(PartyView::organisation)
                .containsExactly("sheji", "other");
    }

    @Test
    void aCreditCodeWithAWrongCheckDigitIsAWarning() {
        assertThat(appointed(PartyRole.DESIGNER, MISTYPED, "p-1")
                        .parties()
                        .getFirst()
                        .doubtfulCode())
                .isTrue();
        assertThat(appointed(PartyRole.SURVEYOR, "kancha", "p-1")
                        .parties()
                        .getLast()
                        .doubtfulCode())
                .isFalse();
    }

    @Test
    void whatFollowedAVoidedRegistrationStillStands() {
        assertThat(appointed(PartyRole.DESIGNER, "sheji", "p-1").developedBy("developer", "donghu"))
                .isFalse();
        var phases = List.of(new Phase("1", "一期"));
        var registered = project.on("2024-10-15", new ProjectRegistered("金水湾", PARCEL, "371502", "donghu", phases));
        assertThat(registered.developedBy("developer", "donghu")).isTrue();
        assertThat(registered.developedBy("developer", "xihu")).isFalse();
        assertThat(registered.developedBy("contractor", "donghu")).isFalse();
        assertThat(registered.parcel()).contains(PARCEL);
        assertThat(registered.parties()).hasSize(1);
    }

    private ProjectView appointed(PartyRole role, String organisation, String leader) {
        return project.on("2024-10-20", new PartyAppointed(role, organisation, leader, LocalDate.of(2024, 10, 20)));
    }

    private ProjectView replaced(String organisation, String leader) {
        return project.on("2025-02-20", new PartyReplaced(PartyRole.DESIGNER, organisation, leader, MARCH, "调离"));
    }

    private ProjectView granted(String number) {
        return project.on("2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, number, List.of("1"), List.of()));
    }
}
