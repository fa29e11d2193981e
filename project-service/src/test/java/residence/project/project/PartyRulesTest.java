package residence.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;
import static residence.project.project.ProjectTest.DEVELOPER;
import static residence.project.project.ProjectTest.PROJECT;
import static residence.project.project.ProjectTest.PROJECT_STATE;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PledgeSigned;
import residence.project.Acts;
import residence.project.project.People.Appointment;
import residence.project.project.Project.Registered;
import residence.project.project.Project.State;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.SignPledge;

class PartyRulesTest {
    private static final Act ACT = Acts.on("2024-10-20", Acts.developer(DEVELOPER));
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    @Test
    void r2_aPartyIsAppointedFromTheBusinessDayOrAnother() {
        assertThat(decide(appoint(PartyRole.DESIGNER, "sheji", null), PROJECT_STATE))
                .isEqualTo(new PartyAppointed(PartyRole.DESIGNER, "sheji", "p-1", LocalDate.of(2024, 10, 20)));
        assertThat(decide(appoint(PartyRole.DESIGNER, "sheji", MARCH), PROJECT_STATE))
                .isEqualTo(new PartyAppointed(PartyRole.DESIGNER, "sheji", "p-1", MARCH));
    }

    @Test
    void r2_anAppointedPartyIsReplacedNotAppointedAgain() {
        refused(() -> decide(appoint(PartyRole.DESIGNER, "other", null), designed()), "R2.already-appointed");
        refused(() -> decide(replace("other", "p-2", null), PROJECT_STATE), "R2.not-appointed");
    }

    @Test
    void r2_theDeveloperStaysTheProjects() {
        assertThat(decide(appoint(PartyRole.DEVELOPER, DEVELOPER, null), PROJECT_STATE))
                .isInstanceOf(PartyAppointed.class);
        refused(
                () -> decide(appoint(PartyRole.DEVELOPER, "other", null), PROJECT_STATE),
                "R2.developer-is-the-projects");
    }

    @Test
    void r2_aReplacementNamesSomebodyNew() {
        assertThat(decide(replace("sheji", "p-2", null), designed())).isInstanceOf(PartyReplaced.class);
        assertThat(decide(replace("other", "p-1", null), designed())).isInstanceOf(PartyReplaced.class);
        refused(() -> decide(replace("sheji", "p-1", null), designed()), "R2.nobody-replaced");
    }

    @Test
    void r2_aReplacementIsNotBeforeTheAppointment() {
        var dayBefore = LocalDate.of(2024, 10, 19);
        refused(() -> decide(replace("sheji", "p-2", dayBefore), designed()), "R2.replaced-before-appointed");
        assertThat(decide(replace("sheji", "p-2", dayBefore.plusDays(1)), designed()))
                .isInstanceOf(PartyReplaced.class);
    }

    @Test
    void r2_everythingUnmetIsListedAtOnce() {
        var developed = after(PROJECT_STATE, appoint(PartyRole.DEVELOPER, DEVELOPER, null));
        var early = LocalDate.of(2024, 1, 1);
        var other = new ReplaceParty(ACT, PROJECT, PartyRole.DEVELOPER, "other", "p-1", early, "更换");
        refused(() -> decide(other, developed), "R2.replaced-before-appointed", "R2.developer-is-the-projects");
    }

    @Test
    void r2_theLeaderSignsThePledgeWithTheLeadersOwnToken() {
        assertThat(decide(pledgeBy("p-1"), designed())).isEqualTo(new PledgeSigned(PartyRole.DESIGNER, "p-1"));
    }

    @Test
    void r2_nobodySignsForTheLeader() {
        refused(() -> decide(pledgeBy("p-2"), designed()), "R2.pledge-by-the-leader-only");
        refused(() -> decide(pledgeBy(null), designed()), "R2.pledge-by-the-leader-only");
    }

    @Test
    void r2_aLeaderPledgesForItsOwnOrganisation() {
        refused(() -> decide(pledge("2024-10-22", "other", "p-1"), designed()), "R2.pledge-by-the-leader-only");
    }

    @Test
    void r2_aPledgeIsNotSignedBeforeTheLeadersAppointmentBegins() {
        var ahead = after(PROJECT_STATE, appoint(PartyRole.DESIGNER, "sheji", MARCH));
        refused(() -> decide(pledge("2025-02-28", "sheji", "p-1"), ahead), "project.dated-before");
        assertThat(decide(pledge("2025-03-01", "sheji", "p-1"), ahead)).isInstanceOf(PledgeSigned.class);
    }

    @Test
    void r2_aLeaderMayPledgeUntilTheSuccessorBegins() {
        var replaced = after(designed(), replace("other", "p-2", MARCH));
        assertThat(decide(pledge("2025-02-28", "sheji", "p-1"), replaced))
                .isEqualTo(new PledgeSigned(PartyRole.DESIGNER, "p-1"));
        refused(() -> decide(pledge("2025-03-01", "sheji", "p-1"), replaced), "R2.pledge-by-the-leader-only");
        refused(() -> decide(pledge("2025-02-28", "other", "p-2"), replaced), "R2.pledge-by-the-leader-only");
        assertThat(decide(pledge("2025-03-01", "other", "p-2"), replaced)).isInstanceOf(PledgeSigned.class);
    }

    @Test
    void r2_nobodySignsForAPartyThatIsNotThere() {
        refused(() -> decide(pledgeBy("p-1"), PROJECT_STATE), "R2.not-appointed");
    }

    @Test
    void r2_aPledgeIsSignedOnce() {
        var signed = after(designed(), pledgeBy("p-1"));
        refused(() -> decide(pledgeBy("p-1"), signed), "R2.pledge-already-signed");
        refused(() -> decide(pledgeBy("p-2"), signed), "R2.pledge-by-the-leader-only", "R2.pledge-already-signed");
    }

    @Test
    void r2_aReplacementSignsAnewAndThePredecessorNoMore() {
        var replaced = after(after(designed(), pledgeBy("p-1")), replace("sheji", "p-2", null));
        assertThat(latest(replaced).pledged()).isFalse();
        refused(() -> decide(pledgeBy("p-1"), replaced), "R2.pledge-by-the-leader-only");
        assertThat(latest(after(replaced, pledgeBy("p-2"))).pledged()).isTrue();
    }

    @Test
    void r2_aLeaderWhoComesBackSignsAnew() {
        var replaced = after(after(designed(), pledgeBy("p-1")), replace("sheji", "p-2", null));
        var back = after(replaced, replace("sheji", "p-1", MARCH));
        assertThat(latest(back).pledged()).isFalse();
        assertThat(latest(after(back, pledge("2025-03-01", "sheji", "p-1"))).pledged())
                .isTrue();
    }

    @Test
    void r2_aSuccessorsPledgeIsNotThePredecessors() {
        // the replacement was voided, or lies after the day that is asked for; the successor's pledge still stands
        var unreplaced = Project.evolve(designed(), new PledgeSigned(PartyRole.DESIGNER, "p-2"));
        assertThat(latest(unreplaced).pledged()).isFalse();
        assertThat(latest(after(unreplaced, pledgeBy("p-1"))).pledged()).isTrue();
    }

    @Test
    void r2_aPredecessorsPledgeIsNotTheSuccessors() {
        var replaced = after(designed(), replace("sheji", "p-2", null));
        var late = (Registered) Project.evolve(replaced, new PledgeSigned(PartyRole.DESIGNER, "p-1"));
        assertThat(late.people().parties()).extracting(Appointment::pledged).containsExactly(true, false);
    }

    @Test
    void r2_aReplacedLeaderStaysOnTheRecord() {
        var replaced = (Registered) after(after(designed(), pledgeBy("p-1")), replace("sheji", "p-2", MARCH));
        assertThat(replaced.people().parties()).extracting(Appointment::leader).containsExactly("p-1", "p-2");
        assertThat(replaced.people().parties().getFirst().pledged()).isTrue();
    }

    @Test
    void r2_aSuccessorLeadsFromTheDayItStarts() {
        var project = (Registered) after(designed(), replace("sheji", "p-2", MARCH));
        assertThat(project.people().on(MARCH.minusDays(1), PartyRole.DESIGNER))
                .hasValueSatisfying(leader -> assertThat(leader.leader()).isEqualTo("p-1"));
        assertThat(project.people().on(MARCH, PartyRole.DESIGNER))
                .hasValueSatisfying(leader -> assertThat(leader.leader()).isEqualTo("p-2"));
        assertThat(project.people().on(LocalDate.of(2024, 10, 19), PartyRole.DESIGNER))
                .isEmpty();
    }

    @Test
    void aMisshapenCreditCodeIsNoOrganisation() {
        assertThatThrownBy(() -> appoint(PartyRole.DESIGNER, "91371500MA3IOSVZ0X", null))
                .hasMessageContaining("organisation");
    }

    private static State designed() {
        return after(PROJECT_STATE, appoint(PartyRole.DESIGNER, "sheji", null));
    }

    private static State after(State state, ProjectCommand command) {
        return Project.evolve(state, decide(command, state));
    }

    private static ProjectEvent decide(ProjectCommand command, State state) {
        return Project.decide(command, state, new ProjectFacts(null, Map.of(), null))
                .getFirst();
    }

    private static Appointment latest(State state) {
        return ((Registered) state).people().latest(PartyRole.DESIGNER).orElseThrow();
    }

    private static AppointParty appoint(PartyRole role, String organisation, LocalDate from) {
        return new AppointParty(ACT, PROJECT, role, organisation, "p-1", from);
    }

    private static ReplaceParty replace(String organisation, String leader, LocalDate from) {
        return new ReplaceParty(ACT, PROJECT, PartyRole.DESIGNER, organisation, leader, from, "项目负责人调离");
    }

    private static SignPledge pledgeBy(String person) {
        return pledge("2024-10-22", "sheji", person);
    }

    private static SignPledge pledge(String day, String organisation, String person) {
        return new SignPledge(Acts.on(day, Acts.leader("designer", organisation, person)), PROJECT, PartyRole.DESIGNER);
    }
}
