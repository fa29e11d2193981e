package residence.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;
import static residence.project.project.ProjectTest.DEVELOPER;
import static residence.project.project.ProjectTest.PROJECT;
import static residence.project.project.ProjectTest.PROJECT_STATE;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.project.Acts;
import residence.project.project.Project.State;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.DismissBody;
import residence.project.project.ProjectCommand.ReplaceParty;

class BodyRulesTest {
    private static final Act ACT = Acts.on("2024-10-20", Acts.developer(DEVELOPER));
    private static final LocalDate DAY = LocalDate.of(2024, 10, 20);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @Test
    void aBodyIsAppointedFromTheBusinessDayOrAnother() {
        assertThat(decide(appoint(BodyRole.LAB, "jiance", null), PROJECT_STATE))
                .isEqualTo(new BodyAppointed(BodyRole.LAB, "jiance", DAY));
        assertThat(decide(appoint(BodyRole.LAB, "jiance", MARCH), PROJECT_STATE))
                .isEqualTo(new BodyAppointed(BodyRole.LAB, "jiance", MARCH));
    }

    @Test
    void aProjectMayHaveSeveralBodiesButEachOnce() {
        var state = after(PROJECT_STATE, appoint(BodyRole.LAB, "jiance", null));
        refused(() -> decide(appoint(BodyRole.LAB, "jiance", null), state), "project.body-already-appointed");
        assertThat(decide(appoint(BodyRole.LAB, "other", null), state)).isInstanceOf(BodyAppointed.class);
        assertThat(decide(appoint(BodyRole.DRAWING_REVIEWER, "jiance", null), state))
                .isInstanceOf(BodyAppointed.class);
    }

    @Test
    void aDismissedBodyMayBeAppointedAgainFromTheDayItEnded() {
        var dismissed = after(after(PROJECT_STATE, appoint(BodyRole.LAB, "jiance", null)), dismiss(MARCH));
        refused(
                () -> decide(appoint(BodyRole.LAB, "jiance", MARCH.minusDays(1)), dismissed),
                "project.body-already-appointed");
        assertThat(decide(appoint(BodyRole.LAB, "jiance", MARCH), dismissed)).isInstanceOf(BodyAppointed.class);
    }

    @Test
    void onlyAnAppointedBodyIsDismissed() {
        refused(() -> decide(dismiss(null), PROJECT_STATE), "project.body-not-appointed");
        var appointed = after(PROJECT_STATE, appoint(BodyRole.LAB, "jiance", null));
        assertThat(decide(dismiss(null), appointed)).isEqualTo(new BodyDismissed(BodyRole.LAB, "jiance", DAY, "检测完成"));
        refused(() -> decide(dismiss(null), after(appointed, dismiss(null))), "project.body-not-appointed");
    }

    @Test
    void aBodyIsNotDismissedBeforeItWasAppointed() {
        var appointed = after(PROJECT_STATE, appoint(BodyRole.LAB, "jiance", MARCH));
        refused(() -> decide(dismiss(MARCH.minusDays(1)), appointed), "project.dismissed-before-appointed");
        assertThat(decide(dismiss(MARCH), appointed)).isInstanceOf(BodyDismissed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAWING_REVIEWER, DESIGNER,   false",
        "DRAWING_REVIEWER, SURVEYOR,   false",
        "DRAWING_REVIEWER, CONTRACTOR, true",
        "LAB,              CONTRACTOR, false",
        "LAB,              SUPERVISOR, false",
        "LAB,              DESIGNER,   true"
    })
    void noBodyJudgesItsOwnWork(BodyRole body, PartyRole party, boolean independent) {
        var asParty = after(PROJECT_STATE, appoint(party, "both"));
        var asBody = after(PROJECT_STATE, appoint(body, "both", null));
        if (independent) {
            assertThat(decide(appoint(body, "both", null), asParty)).isInstanceOf(BodyAppointed.class);
            assertThat(decide(appoint(party, "both"), asBody)).isInstanceOf(PartyAppointed.class);
        } else {
            refused(() -> decide(appoint(body, "both", null), asParty), "project.judges-itself");
            refused(() -> decide(appoint(party, "both"), asBody), "project.judges-itself");
        }
    }

    @Test
    void theDeveloperIsNoBodyOfItsProjectWhetherOrNotItsLeaderIsNamed() {
        refused(() -> decide(appoint(BodyRole.LAB, DEVELOPER, null), PROJECT_STATE), "project.judges-itself");
    }

    @Test
    void aPartyIsNoBodyUntilTheDayItsSuccessorBegins() {
        var replace = new ReplaceParty(ACT, PROJECT, PartyRole.CONTRACTOR, "other", "p-2", MARCH, "合同解除");
        var state = after(after(PROJECT_STATE, appoint(PartyRole.CONTRACTOR, "shigong")), replace);
        refused(() -> decide(appoint(BodyRole.LAB, "shigong", MARCH.minusDays(1)), state), "project.judges-itself");
        refused(() -> decide(appoint(BodyRole.LAB, "other", null), state), "project.judges-itself");
        assertThat(decide(appoint(BodyRole.LAB, "shigong", MARCH), state)).isInstanceOf(BodyAppointed.class);
    }

    @Test
    void aSuccessorMayHaveBeenABodyUntilTheDayItBegins() {
        var state = after(
                after(PROJECT_STATE, appoint(PartyRole.CONTRACTOR, "shigong")), appoint(BodyRole.LAB, "jiance", null));
        var replace = new ReplaceParty(ACT, PROJECT, PartyRole.CONTRACTOR, "jiance", "p-2", MARCH, "合同解除");
        refused(() -> decide(replace, after(state, dismiss(MARCH.plusDays(1)))), "project.judges-itself");
        assertThat(decide(replace, after(state, dismiss(MARCH)))).isInstanceOf(ProjectEvent.PartyReplaced.class);
    }

    private static State after(State state, ProjectCommand command) {
        return Project.evolve(state, decide(command, state));
    }

    private static ProjectEvent decide(ProjectCommand command, State state) {
        return Project.decide(command, state, new ProjectFacts(null, Map.of(), null))
                .getFirst();
    }

    private static AppointBody appoint(BodyRole body, String organisation, @Nullable LocalDate from) {
        return new AppointBody(ACT, PROJECT, body, organisation, from);
    }

    private static AppointParty appoint(PartyRole role, String organisation) {
        return new AppointParty(ACT, PROJECT, role, organisation, "p-1", null);
    }

    private static DismissBody dismiss(@Nullable LocalDate until) {
        return new DismissBody(ACT, PROJECT, BodyRole.LAB, "jiance", until, "检测完成");
    }
}
