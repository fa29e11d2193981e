package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.quality.completionacceptance.CompletionAcceptanceCommand;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;
import residence.quality.defect.DefectCommand;
import residence.quality.defect.DefectCommand.CloseDefect;
import residence.quality.defect.DefectCommand.RectifyDefect;
import residence.quality.defect.DefectCommand.ReinspectDefect;
import residence.quality.defect.DefectCommand.ReportDefect;
import residence.quality.defect.DefectCommand.ReportRecall;
import residence.quality.unitinspection.UnitInspectionCommand;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.LoadResult;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/** Who may send what: each command, each role, inside and outside the project. */
class QualityAccessTest {
    private static final Act ACT =
            new Act(Actor.PLATFORM, LocalDate.parse("2026-06-01"), Instant.parse("2026-06-01T01:00:00Z"), List.of());
    private static final Subject ACCEPTANCE = Pilot.BUILDING.child("acceptance", "whole");
    private static final Subject DEFECT_1 = Subject.of("defect", "D1");
    private static final Set<String> SITE = Set.of("developer", "contractor", "supervisor");
    private static final Set<String> FIVE = Set.of("developer", "surveyor", "designer", "contractor", "supervisor");
    private static final List<String> OTHERS = List.of(
            "authority/housing", "lab", "owner", "buyer", "tenant", "property-company", "check-up-body", "public");

    /** Commands and who may send them. */
    private static final Map<Command, Set<String>> PROOF = Map.of(
            new RecordPondingTest(
                    ACT, Pilot.DWELLING, "bath", Layer.WATERPROOF, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), false),
            SITE,
            new RecordLoadTests(ACT, Pilot.DWELLING, List.of(new LoadResult("bath", LoadTest.WATER, true))),
            SITE,
            new FillSheet(ACT, Pilot.DWELLING, List.of(new ItemResult(SheetItem.ENERGY, true, null))),
            SITE,
            new SignUnitInspection(ACT, Pilot.DWELLING),
            SITE,
            new SprayWindows(ACT, ACCEPTANCE, List.of(new WindowResult("W1", false))),
            SITE,
            new GiveOpinion(ACT, ACCEPTANCE, true, "同意"),
            FIVE,
            new ApplyForCompletionAcceptance(ACT, ACCEPTANCE),
            Set.of("developer"));

    private static final Map<Command, Set<String>> DEFECT = Map.of(
            new ReportDefect(
                    ACT, DEFECT_1, Pilot.DWELLING, "bath", DefectKind.LEAK, Grade.LOW, Source.OPEN_DAY, "管根渗水"),
            Set.of("developer", "contractor", "supervisor", "authority/housing"),
            new RectifyDefect(ACT, DEFECT_1, "重新封堵"),
            Set.of("contractor"),
            new ReinspectDefect(ACT, DEFECT_1, true, null),
            Set.of("supervisor"),
            new CloseDefect(ACT, DEFECT_1),
            Set.of("supervisor"),
            new ReportRecall(ACT, DEFECT_1, Pilot.DWELLING, Subject.of("batch", "T-1")),
            Set.of());

    private static final Map<Command, Set<String>> ALLOWED = Stream.of(PROOF, DEFECT)
            .flatMap(noun -> noun.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final QualityAccess access = new QualityAccess();

    @TestFactory
    Stream<DynamicTest> theProjectsPartiesMayEachWhatItsTradeDoes() {
        return ALLOWED.entrySet().stream()
                .flatMap(command -> roles().map(role -> DynamicTest.dynamicTest(
                        role + " " + command.getKey().getClass().getSimpleName(),
                        () -> assertThat(access.allows(appointed(role), command.getKey(), known()))
                                .isEqualTo(command.getValue().contains(role)))));
    }

    @TestFactory
    Stream<DynamicTest> theSameRoleOfAnotherOrganisationMayNothing() {
        return ALLOWED.keySet().stream()
                .flatMap(command -> roles().filter(role -> !role.startsWith("authority/"))
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + command.getClass().getSimpleName(),
                                () -> assertThat(access.allows(caller(role, "another"), command, known()))
                                        .isFalse())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(ALLOWED.keySet().stream().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(UnitInspectionCommand.class, CompletionAcceptanceCommand.class, DefectCommand.class)
                                .flatMap(noun -> Stream.of(noun.getPermittedSubclasses()))
                                .toList());
    }

    @Test
    void whoWasReplacedMayNothingAnyMoreAndItsSuccessorMay() {
        var replaced = Pilot.supervisorReplacedOn("2026-06-01");
        var signature = new SignUnitInspection(ACT, Pilot.DWELLING);
        assertThat(access.allows(caller("supervisor", "zhengda"), signature, replaced))
                .isFalse();
        assertThat(access.allows(caller("supervisor", "xinheng"), signature, replaced))
                .isTrue();
    }

    @Test
    void aBuildingNobodyHeardOfIsSaidToBeSoToWhoHasTheRole() {
        var signature = new SignUnitInspection(ACT, Pilot.DWELLING);
        assertThatThrownBy(() -> access.allows(caller("supervisor", "another"), signature, new Known()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-heard.building");
        assertThat(access.allows(caller("owner", "household"), signature, new Known()))
                .isFalse();
    }

    @Test
    void anAuthorityReportsInItsOwnRegionAndByItsHousingDepartment() {
        var report = DEFECT.keySet().stream()
                .filter(ReportDefect.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(access.allows(authority("housing", "371500"), report, known()))
                .isTrue();
        assertThat(access.allows(authority("housing", "371400"), report, known()))
                .isFalse();
        assertThat(access.allows(authority("fire", "371500"), report, known())).isFalse();
    }

    @Test
    void whatWasNeverReportedIsNobodysToGoOnWith() {
        assertThat(access.allows(caller("contractor", "luhua"), new RectifyDefect(ACT, DEFECT_1, "封堵"), Pilot.heard()))
                .isFalse();
    }

    /** The pilot, and a defect that was reported in its dwelling. */
    private static Known known() {
        var leak = new DefectReported(Pilot.DWELLING, "bath", DefectKind.LEAK, Grade.LOW, Source.SUPERVISOR, "管根渗水");
        return Pilot.heard().knows(DEFECT_1.path(), "2026-05-01", leak, Pilot.DWELLING);
    }

    private static Stream<String> roles() {
        return Stream.concat(FIVE.stream().sorted(), OTHERS.stream());
    }

    private static Caller appointed(String role) {
        return FIVE.contains(role)
                ? caller(role, Pilot.organisation(PartyRole.valueOf(role.toUpperCase(java.util.Locale.ROOT))))
                : caller(role, "donghu");
    }

    private static Caller caller(String role, String organisation) {
        return new Caller("account", role, organisation, "000000", List.of());
    }

    private static Caller authority(String department, String region) {
        return new Caller("account", "authority/" + department, region + "-zjj", region, List.of());
    }
}
