package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BodyRole;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.quality.materialbatch.MaterialBatchCommand;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.InstallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecallMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RecordSampleTest;
import residence.quality.materialbatch.MaterialBatchCommand.RejectMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.TakeSample;
import residence.quality.materialbatch.MaterialBatchCommand.WitnessSample;

/** Who may do what with a batch of material: each command, each role, inside and outside the project (R3). */
class MaterialBatchAccessTest {
    private static final Act ACT =
            new Act(Actor.PLATFORM, LocalDate.parse("2026-06-01"), Instant.parse("2026-06-01T01:00:00Z"), List.of());
    private static final Subject BATCH = new Subject("batch/REBAR-7");
    private static final Subject PROJECT = new Subject(Pilot.PROJECT);
    private static final Material REBAR = new Material("热轧带肋钢筋", "HRB400E Φ16", "石横特钢", "鲁西钢材", "25A0317-2");
    private static final List<String> ROLES = List.of(
            "developer",
            "surveyor",
            "designer",
            "contractor",
            "supervisor",
            "lab",
            "authority/housing",
            "authority/planning",
            "owner",
            "buyer",
            "property-company",
            "public");

    /** Commands and who may send them. */
    private static final Map<MaterialBatchCommand, Set<String>> ALLOWED = Map.of(
            new ReceiveMaterialBatch(
                    ACT, BATCH, PROJECT, Kind.STRUCTURAL, REBAR, new BigDecimal("58.2"), "t", List.of()),
            Set.of("contractor"),
            new CheckMaterialBatch(ACT, BATCH, true, true, true, null),
            Set.of("supervisor"),
            new RejectMaterialBatch(ACT, BATCH, "受潮"),
            Set.of("supervisor"),
            new TakeSample(ACT, BATCH, "S1"),
            Set.of("contractor"),
            new WitnessSample(ACT, BATCH, "S1", Pilot.LAB),
            Set.of("supervisor"),
            new RecordSampleTest(ACT, BATCH, "S1", true),
            Set.of("lab"),
            new InstallMaterialBatch(ACT, BATCH, List.of(Pilot.BUILDING)),
            Set.of("contractor"),
            new RecallMaterialBatch(ACT, BATCH, "召回"),
            Set.of("developer", "contractor", "authority/housing"));

    private final QualityAccess access = new QualityAccess();

    @TestFactory
    Stream<DynamicTest> everyoneMayWhatItsTradeDoes() {
        return each((command, role) -> assertThat(access.allows(inside(role), command, onTheSite()))
                .isEqualTo(ALLOWED.getOrDefault(command, Set.of()).contains(role)));
    }

    @TestFactory
    Stream<DynamicTest> theSameRoleOfAnotherOrganisationOrRegionMayNothing() {
        return each(
                (command, role) -> assertThat(access.allows(caller(role, "another", "370100"), command, onTheSite()))
                        .isFalse());
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(ALLOWED.keySet().stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(MaterialBatchCommand.class.getPermittedSubclasses());
    }

    @Test
    void onlyTheLabOfTheProjectThatTheSampleWasSentToRecordsItsTest() {
        var other = new RecordSampleTest(ACT, BATCH, "S2", true);
        var known = onTheSite();
        assertThat(access.allows(inside("lab"), other, known)).isFalse();
        known.knows(BATCH.path(), "2026-05-03", new SampleWitnessed("S2", "another"), PROJECT);
        assertThat(access.allows(inside("lab"), other, known)).isFalse();
        assertThat(access.allows(caller("lab", "another", null), other, known)).isFalse();
        known.knows(
                Pilot.PROJECT, "2026-05-01", new BodyAppointed(BodyRole.LAB, "another", LocalDate.parse("2026-05-01")));
        assertThat(access.allows(caller("lab", "another", null), other, known)).isTrue();
        known.knows(
                Pilot.PROJECT,
                "2026-05-04",
                new BodyDismissed(BodyRole.LAB, "another", LocalDate.parse("2026-05-04"), "资质过期"));
        assertThat(access.allows(caller("lab", "another", null), other, known)).isFalse();
    }

    /** Nobody has a part in a batch that is none. */
    @Test
    void ofABatchThatWasNeverReceivedNobodyMayAnythingButReceiveIt() {
        assertThat(ALLOWED.keySet())
                .filteredOn(command -> !(command instanceof ReceiveMaterialBatch))
                .allSatisfy(command ->
                        assertThat(ROLES).noneMatch(role -> access.allows(inside(role), command, Pilot.heard())));
    }

    private interface Check {
        void on(MaterialBatchCommand command, String role);
    }

    private static Stream<DynamicTest> each(Check check) {
        return ALLOWED.keySet().stream()
                .flatMap(command -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + command.getClass().getSimpleName(), () -> check.on(command, role))));
    }

    private static Known onTheSite() {
        var received = new MaterialBatchReceived(
                PROJECT, Kind.STRUCTURAL, REBAR, new BigDecimal("58.2"), "t", List.of(), LocalDate.parse("2026-05-02"));
        return Pilot.heard()
                .knows(BATCH.path(), "2026-05-02", received, PROJECT)
                .knows(BATCH.path(), "2026-05-03", new SampleWitnessed("S1", Pilot.LAB), PROJECT);
    }

    private static Caller inside(String role) {
        var party = Stream.of(PartyRole.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(role))
                .findFirst();
        return caller(role, party.map(Pilot::organisation).orElse(Pilot.LAB), "371500");
    }

    private static Caller caller(String role, String organisation, String region) {
        return new Caller("account", role, organisation, role.startsWith("authority/") ? region : null, List.of());
    }
}
