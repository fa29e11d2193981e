package residence.project.projectstandards;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.events.ProjectStandardsEvent.Conformity.MET;
import static residence.events.ProjectStandardsEvent.Conformity.NOT_MEASURED;
import static residence.events.ProjectStandardsEvent.Conformity.NOT_MET;
import static residence.project.Refusals.refused;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Assessed;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.projectstandards.ProjectStandards.Applied;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.standards.ProfileFiles;

/** Each indicator's verdict, and that of all together (S0 附件 指标说明1: 同时满足). */
class AssessIndicatorsTest extends Measuring {
    private static final String DAY = "2024-12-02";

    @ParameterizedTest
    @CsvSource({"3.00, MET", "3.01, MET", "2.99, NOT_MET"})
    void anIndicatorIsHeldAgainstItsFigure(String height, Conformity verdict) {
        boundBy(HEIGHT_FIGURE);
        declared("2024-11-20", null, value(HEIGHT, height, "m"));
        var assessed = assess(DAY);
        assertThat(assessed.indicators())
                .containsExactly(new Assessed(HEIGHT_FIGURE, PROFILE, PROJECT, height, verdict));
        assertThat(assessed.overall()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"500, MET", "501, NOT_MET"})
    void aWayIsNotLongerThanItsFigure(String metres, Conformity verdict) {
        boundBy(SCHOOL_FIGURE);
        declared("2024-11-20", null, value(SCHOOL, metres, "m"));
        assertThat(assess(DAY).overall()).isEqualTo(verdict);
    }

    @Test
    void kindsAreCountedAndWordsCompared() {
        boundBy(new Figure(MATERIALS, "2", null, "附件 建材"), new Figure(SORTING, "true", null, "附件 垃圾分类"));
        declared("2024-11-20", null, value(MATERIALS, "预拌砂浆、节能门窗", null), value(SORTING, "false", null));
        assertThat(assess(DAY).indicators()).extracting(Assessed::verdict).containsExactly(MET, NOT_MET);
    }

    @Test
    void whereAllAreRequiredAtTheSameTimeWhatNobodyMeasuredIsNotMet() {
        boundByAllAtTheSameTime(HEIGHT_FIGURE, SCHOOL_FIGURE);
        declared("2024-11-20", null, value(HEIGHT, "3.05", "m"));
        var assessed = assess(DAY);
        assertThat(assessed.indicators()).extracting(Assessed::verdict).containsExactly(MET, NOT_MEASURED);
        assertThat(assessed.overall()).isEqualTo(NOT_MEASURED);
        declared("2024-11-25", null, value(SCHOOL, "480", "m"));
        assertThat(assess(DAY).overall()).isEqualTo(MET);
        declared("2024-11-26", null, value(HEIGHT, "2.90", "m"));
        assertThat(assess(DAY).overall()).isEqualTo(NOT_MET);
    }

    @Test
    void elsewhereWhatNobodyMeasuredDoesNotCount() {
        boundBy(HEIGHT_FIGURE, SCHOOL_FIGURE);
        assertThat(assess(DAY).overall()).isEqualTo(NOT_MEASURED);
        declared("2024-11-20", null, value(HEIGHT, "3.05", "m"));
        assertThat(assess(DAY).overall()).isEqualTo(MET);
    }

    @Test
    void whatIsMeasuredInOneBuildingIsMeasuredInEveryOne() {
        boundByAllAtTheSameTime(HEIGHT_FIGURE);
        declared("2024-11-20", FIRST, value(HEIGHT, "3.05", "m"));
        assertThat(assess(DAY).indicators())
                .containsExactly(
                        new Assessed(HEIGHT_FIGURE, PROFILE, FIRST, "3.05", MET),
                        new Assessed(HEIGHT_FIGURE, PROFILE, SECOND, null, NOT_MEASURED));
        declared("2024-11-21", SECOND, value(HEIGHT, "2.95", "m"));
        assertThat(assess(DAY).overall()).isEqualTo(NOT_MET);
    }

    @Test
    void whatIsDeclaredForTheProjectCountsForAllAndWhatIsMeasuredBesidesCountsToo() {
        boundByAllAtTheSameTime(HEIGHT_FIGURE);
        declared("2024-11-20", null, value(HEIGHT, "3.05", "m"));
        declared("2024-11-20", SECOND, value(HEIGHT, "2.95", "m"));
        assertThat(assess(DAY).indicators()).extracting(Assessed::place).containsExactly(PROJECT, SECOND);
        assertThat(assess(DAY).overall()).isEqualTo(NOT_MET);
    }

    @Test
    void anAssessmentKnowsWhatWasDeclaredByItsDay() {
        boundBy(HEIGHT_FIGURE);
        declared("2024-12-02", null, value(HEIGHT, "3.05", "m"));
        declared("2024-12-03", null, value(HEIGHT, "2.95", "m"));
        assertThat(assess("2024-12-01").overall()).isEqualTo(NOT_MEASURED);
        assertThat(assess("2024-12-02").overall()).isEqualTo(MET);
        assertThat(assess("2024-12-03").overall()).isEqualTo(NOT_MET);
    }

    @Test
    void whatWasMeasuredLastCountsNotWhatWasRecordedLast() {
        boundBy(HEIGHT_FIGURE);
        declared("2024-11-25", null, value(HEIGHT, "3.05", "m"));
        declared("2024-11-20", null, value(HEIGHT, "2.95", "m"));
        assertThat(assess(DAY).overall()).isEqualTo(MET);
    }

    @Test
    void whatWasDeclaredInAnotherUnitWasNotMeasured() {
        boundBy(HEIGHT_FIGURE);
        ledger.with(PROJECT, "2024-11-20", new IndicatorsDeclared(PROJECT, List.of(value(HEIGHT, "305", "cm"))));
        assertThat(assess(DAY).indicators()).extracting(Assessed::verdict).containsExactly(NOT_MEASURED);
    }

    @Test
    void withoutAProfileThereIsNothingToAssessBy() {
        refused(() -> assess(DAY), "not-heard.project");
        project();
        refused(() -> assess(DAY), "indicators.none-govern");
    }

    @Test
    void aProfileBindsFromItsFirstDayOn() {
        boundBy(HEIGHT_FIGURE);
        assertThat(assess(BOUND).indicators()).hasSize(1);
        refused(() -> assess("2024-10-14"), "indicators.none-govern");
    }

    @Test
    void whereNoneIsAppliedTheRegionsGoverns() {
        project();
        ledger.with(PROFILE, "2024-05-21", profile(Reach.REGION, HEIGHT_FIGURE));
        assertThat(assess(DAY).indicators()).extracting(Assessed::profile).containsExactly(PROFILE);
    }

    /** 聊建字〔2024〕17号 附件: all of it, and nothing of what the file says beside. */
    @Test
    void liaochengsAnnexIsAssessedAsAWhole() {
        var files = new ProfileFiles();
        files.enactAll();
        var profile = Subject.of("region", "371500").child("profile", "high-quality-2024");
        files.ledger
                .with(PROJECT, BOUND, registered("371502"))
                .with(
                        PROJECT,
                        BOUND,
                        new ProfileApplied(profile, Basis.LAND_CONDITIONS, "建设条件意见书", LocalDate.parse(BOUND)));
        var assessed = decide(files);
        assertThat(assessed.indicators()).hasSize(27).allMatch(each -> each.verdict() == NOT_MEASURED);
        assertThat(assessed.indicators())
                .allMatch(each -> each.figure().clause().startsWith("聊建字〔2024〕17号"));
    }

    @Test
    void aCitysOwnIndicatorIsAssessedAsAnyOther() {
        var files = new ProfileFiles();
        files.enactAll();
        files.enact(Path.of("src/test/resources/profiles/379900.garden-homes-2030.json"));
        var density = value("indicator.at-most.building-density", "22", "%");
        var green = value("indicator.at-least.green-ratio", "44.9", "%");
        files.ledger
                .with(PROJECT, BOUND, registered("379902"))
                .with(PROJECT, "2025-06-01", new IndicatorsDeclared(PROJECT, List.of(density, green)));
        var assessed = decide(files);
        assertThat(assessed.indicators()).extracting(Assessed::verdict).containsExactly(NOT_MET, MET);
        assertThat(assessed.overall()).isEqualTo(NOT_MET);
    }

    private static IndicatorsAssessed decide(ProfileFiles files) {
        var command = new AssessIndicators(Acts.on("2025-06-02", Acts.authority("housing")), PROJECT);
        var facts = ProjectStandardsFacts.lookUp(command, Applied.NOTHING, files.ledger);
        return (IndicatorsAssessed)
                ProjectStandards.decide(command, Applied.NOTHING, facts).getFirst();
    }

    private static ProjectRegistered registered(String region) {
        return new ProjectRegistered(
                "金水湾", Subject.of("parcel", "P1"), region, "donghu", List.of(new Phase("1", "一期")));
    }
}
