package residence.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.project.Project.State;
import residence.project.project.Project.Unregistered;
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

class ProjectTest {
    static final Subject PARCEL = Subject.of("parcel", "LC-2024-017");
    static final Subject PROJECT = Subject.of("project", "JSW");
    static final String DEVELOPER = "donghu-dichan";
    private static final List<Phase> PHASES = List.of(new Phase("1", "一期"), new Phase("2", "二期"));
    private static final Act APPROVED = Acts.on("2024-11-05", Acts.authority("approval"));
    private static final ProjectRegistered REGISTERED =
            new ProjectRegistered("金水湾", PARCEL, "371502", DEVELOPER, PHASES);
    static final State PROJECT_STATE = Project.fold(Stream.of(REGISTERED));

    private final Ledger ledger = new Ledger();

    @Test
    void r1_aProjectIsRegisteredByTheTransfereeOfItsParcel() {
        transferred("2024-09-12");
        assertThat(register("2024-09-12", DEVELOPER)).isEqualTo(REGISTERED);
    }

    @Test
    void r1_noProjectOnLandThatWasNeverListed() {
        refused(() -> register("2024-10-15", DEVELOPER), "R1.parcel-not-transferred");
    }

    @Test
    void r1_noProjectOnLandThatIsOnlyListed() {
        listed();
        refused(() -> register("2024-10-15", DEVELOPER), "R1.parcel-not-transferred");
    }

    @Test
    void r1_noProjectBeforeTheDayOfTheTransfer() {
        transferred("2024-09-12");
        refused(() -> register("2024-09-11", DEVELOPER), "R1.parcel-not-transferred");
    }

    @Test
    void r1_noProjectOnReclaimedLand() {
        transferred("2024-09-12");
        ledger.with(PARCEL, "2026-03-01", new LandReclaimed("逾期未动工"));
        refused(() -> register("2026-03-01", DEVELOPER), "R1.parcel-not-transferred");
        assertThat(register("2026-02-28", DEVELOPER)).isEqualTo(REGISTERED);
    }

    @Test
    void r1_landListedAnewLiesWhereItsLastListingSays() {
        transferred("2024-09-12");
        ledger.with(PARCEL, "2026-03-01", new LandReclaimed("逾期未动工"))
                .with(PARCEL, "2026-04-01", new LandParcelListed("371503", "湖南路北", BigDecimal.TEN, true, List.of()))
                .with(PARCEL, "2026-05-01", new LandTransferred(TransferMode.LISTING, DEVELOPER, "0031"));
        assertThat(((ProjectRegistered) register("2024-09-12", DEVELOPER)).region())
                .isEqualTo("371502");
        assertThat(((ProjectRegistered) register("2026-05-01", DEVELOPER)).region())
                .isEqualTo("371503");
    }

    @Test
    void r1_noProjectByAnybodyButTheTransferee() {
        transferred("2024-09-12");
        refused(() -> register("2024-10-15", "other-dichan"), "R1.not-the-transferee");
    }

    @Test
    void aProjectIsRegisteredOnce() {
        transferred("2024-09-12");
        refused(
                () -> Project.decide(registration("2024-10-15", DEVELOPER), PROJECT_STATE, facts("2024-10-15")),
                "project.already-registered");
    }

    @Test
    void phasesHaveIdsOfTheirOwn() {
        var twice = List.of(new Phase("1", "一期"), new Phase("1", "二期"));
        assertThatThrownBy(() -> new RegisterProject(APPROVED, PROJECT, "金水湾", PARCEL, twice))
                .hasMessageContaining("phases");
        assertThatThrownBy(() -> new RegisterProject(APPROVED, PROJECT, "金水湾", PARCEL, List.of()))
                .hasMessageContaining("phases");
    }

    static Stream<ProjectCommand> commandsOfARegisteredProject() {
        return Stream.of(
                new AppointParty(APPROVED, PROJECT, PartyRole.DESIGNER, "sheji", "p-1", null),
                new ReplaceParty(APPROVED, PROJECT, PartyRole.DESIGNER, "sheji", "p-2", null, "调离"),
                new SignPledge(APPROVED, PROJECT, PartyRole.DESIGNER),
                new AppointBody(APPROVED, PROJECT, BodyRole.LAB, "jiance", null),
                new DismissBody(APPROVED, PROJECT, BodyRole.LAB, "jiance", null, "检测完成"),
                new ReviewDrawings(APPROVED, PROJECT, "SC-1", true, List.of("1")),
                new FilePreventionPlan(APPROVED, PROJECT, "sha256:" + "0".repeat(64), List.of("1")),
                new PublishQualityInformation(APPROVED, PROJECT, "检测结果", "公示栏"),
                new GrantPermit(APPROVED, PROJECT, PermitKind.CONSTRUCTION, "N1", List.of("1"), null),
                new RevokePermit(APPROVED, PROJECT, PermitKind.CONSTRUCTION, "N1", "弄虚作假取得"));
    }

    @ParameterizedTest
    @MethodSource("commandsOfARegisteredProject")
    void nothingHappensToAProjectThatIsNotRegistered(ProjectCommand command) {
        refused(() -> decide(command, new Unregistered()), "not-heard.project");
    }

    @ParameterizedTest
    @MethodSource("commandsOfARegisteredProject")
    void nothingHappensToAProjectBeforeTheDayOfItsRegistration(ProjectCommand command) {
        ledger.with(PROJECT, "2024-11-06", REGISTERED);
        refused(() -> decideOnFacts(command), "project.dated-before");
    }

    @Test
    void onTheDayOfItsRegistrationItMay() {
        ledger.with(PROJECT, "2024-11-05", REGISTERED);
        assertThat(decideOnFacts(new AppointParty(APPROVED, PROJECT, PartyRole.DESIGNER, "sheji", "p-1", null)))
                .isNotNull();
    }

    private ProjectEvent decideOnFacts(ProjectCommand command) {
        return Project.decide(command, PROJECT_STATE, ProjectFacts.lookUp(command, PROJECT_STATE, ledger))
                .getFirst();
    }

    /** After a void the fold may lack the registration. */
    @Test
    void eventsWithoutTheirRegistrationChangeNothing() {
        assertThat(Project.fold(Stream.of(
                        new PledgeSigned(PartyRole.DESIGNER, "p-1"),
                        new PermitRevoked(PermitKind.PLANNING, "1", "撤销"))))
                .isEqualTo(new Unregistered());
    }

    @Test
    void aProjectTouchesItsParcel() {
        assertThat(Project.concerns(PROJECT_STATE)).containsExactly(PARCEL);
        assertThat(Project.concerns(new Unregistered())).isEmpty();
    }

    private static ProjectEvent decide(ProjectCommand command, State state) {
        return Project.decide(command, state, new ProjectFacts(null, Map.of(), null))
                .getFirst();
    }

    private void listed() {
        ledger.with(PARCEL, "2024-06-20", new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()));
    }

    private void transferred(String day) {
        listed();
        ledger.with(PARCEL, day, new LandTransferred(TransferMode.LISTING, DEVELOPER, "0017"));
    }

    private ProjectEvent register(String day, String organisation) {
        return Project.decide(registration(day, organisation), new Unregistered(), facts(day))
                .getFirst();
    }

    private ProjectFacts facts(String day) {
        return ProjectFacts.lookUp(registration(day, DEVELOPER), new Unregistered(), ledger);
    }

    private static RegisterProject registration(String day, String organisation) {
        return new RegisterProject(Acts.on(day, Acts.developer(organisation)), PROJECT, "金水湾", PARCEL, PHASES);
    }
}
