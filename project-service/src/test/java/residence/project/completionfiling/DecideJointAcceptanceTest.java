package residence.project.completionfiling;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;
import static residence.project.completionfiling.FilingStory.B1;
import static residence.project.completionfiling.FilingStory.FILING;
import static residence.project.completionfiling.FilingStory.file;
import static residence.project.completionfiling.FilingStory.opinion;
import static residence.project.completionfiling.FilingStory.register;
import static residence.project.completionfiling.FilingStory.verdict;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.CompletionFilingEvent.JointAcceptanceRefused;
import residence.events.FigureKey;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.StandardsEvent.Figure;
import residence.events.Unmet;
import residence.project.Acts;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;

class DecideJointAcceptanceTest {
    private static final Figure GREEN = new Figure("indicator.at-least.green-ratio", "35", "%", "聊建字〔2024〕17号 附件");

    private final FilingStory phase = new FilingStory();

    @ParameterizedTest
    @EnumSource(Department.class)
    void r9_everyDepartmentApproves(Department last) {
        phase.applied();
        for (var department : Department.values()) {
            if (department != last) {
                phase.approved("2026-08-12", department);
            }
        }
        assertThat(missing()).containsExactly(Unmet.of("R9.opinion-missing", "department", last));
        phase.tell(opinion("2026-08-13", last, false));
        assertThat(missing()).containsExactly(Unmet.of("R9.opinion-against", "department", last));
        phase.tell(opinion("2026-08-14", last, true));
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_aRefusalListsAllThatIsMissingAtOnce() {
        phase.applied().approved("2026-08-12", Department.FIRE);
        phase.tell(opinion("2026-08-12", Department.PLANNING, false));
        assertThat(missing())
                .extracting(Unmet::code)
                .containsExactly(
                        "R9.opinion-missing", "R9.opinion-missing", "R9.opinion-against", "R9.opinion-missing");
    }

    @Test
    void r9_aRefusalLeavesTheApplicationOpen() {
        phase.applied().tell(verdict("2026-08-12")).approved("2026-08-13", Department.values());
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_whereAProfileBindsTheProjectItsOverallVerdictIsABasis() {
        phase.bound(GREEN).applied().approved("2026-08-12", Department.values());
        assertThat(missing()).containsExactly(Unmet.of("R9.indicators-not-assessed"));
        phase.assessed("2026-08-13", Conformity.NOT_MET);
        assertThat(missing()).containsExactly(Unmet.of("R9.indicators-not-met", "verdict", Conformity.NOT_MET));
        phase.assessed("2026-08-14", Conformity.NOT_MEASURED);
        assertThat(missing()).containsExactly(Unmet.of("R9.indicators-not-met", "verdict", Conformity.NOT_MEASURED));
        phase.assessed("2026-08-20", Conformity.MET);
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
        assertThat(phase.decide(verdict("2026-08-19"))).hasOnlyElementsOfType(JointAcceptanceRefused.class);
    }

    /** The region's own indicators are judged as well, but hold a filing up only where a profile was applied. */
    @Test
    void r9_aProfileBindsTheProjectFromTheDayItIsAppliedFrom() {
        phase.regional(GREEN).bound("2026-08-20").applied().approved("2026-08-12", Department.values());
        assertThat(phase.decide(verdict("2026-08-19"))).containsExactly(new JointAcceptanceGranted());
        assertThat(missing()).containsExactly(Unmet.of("R9.indicators-not-assessed"));
    }

    @Test
    void r9_ofTwoVerdictsTheOneOnTheLaterDayHoldsWheneverItWasTold() {
        phase.bound(GREEN).applied().approved("2026-08-12", Department.values());
        phase.assessed("2026-08-15", Conformity.MET).assessed("2026-08-13", Conformity.NOT_MET);
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_aProfileWithoutIndicatorsAsksForNoVerdict() {
        phase.bound(new Figure("warranty.builder.ROOF_WATERPROOFING", "P10Y", null, "意见"));
        phase.applied().approved("2026-08-12", Department.values());
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_whereTheStandardsWantItQualityInformationIsPublishedByThatDay() {
        phase.bound(gate(FigureKey.GATE_QUALITY_INFORMATION)).applied().approved("2026-08-12", Department.values());
        assertThat(missing()).containsExactly(Unmet.of("R9.quality-information-not-published"));
        phase.published("2026-08-21");
        assertThat(missing()).containsExactly(Unmet.of("R9.quality-information-not-published"));
        phase.published("2026-08-20");
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_whereTheStandardsWantItASiteOpenDayIsHeldByThatDay() {
        phase.bound(gate(FigureKey.GATE_SITE_OPEN_DAY)).applied().approved("2026-08-12", Department.values());
        assertThat(missing()).containsExactly(Unmet.of("R9.no-site-open-day"));
        phase.openDay("2026-08-21");
        assertThat(missing()).containsExactly(Unmet.of("R9.no-site-open-day"));
        phase.openDay("2026-08-20");
        assertThat(phase.decide(verdict("2026-08-20"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_allThatTheStandardsWantIsListedAtOnce() {
        phase.bound(GREEN, gate(FigureKey.GATE_QUALITY_INFORMATION), gate(FigureKey.GATE_SITE_OPEN_DAY));
        phase.applied().approved("2026-08-12", Department.values());
        assertThat(missing())
                .extracting(Unmet::code)
                .containsExactly(
                        "R9.indicators-not-assessed", "R9.quality-information-not-published", "R9.no-site-open-day");
    }

    @Test
    void r9_theDepartmentFollowsFromWhoSpeaks() {
        phase.applied();
        assertThat(phase.decide(opinion("2026-08-12", Department.ARCHIVES, true)))
                .containsExactly(new DepartmentOpinionGiven(Department.ARCHIVES, true, "同意"));
        var approval = Acts.on("2026-08-12", Acts.authority("approval"));
        refused(() -> phase.decide(new GiveDepartmentOpinion(approval, FILING, true, "同意")), "R9.no-department");
    }

    @Test
    void r9_nothingIsDatedBeforeWhatItFollows() {
        phase.applied();
        refused(() -> phase.decide(opinion("2026-08-09", Department.FIRE, true)), "R9.dated-before-its-grounds");
        phase.approved("2026-08-10", Department.values()).approved("2026-08-15", Department.FIRE);
        refused(() -> phase.decide(verdict("2026-08-14")), "R9.dated-before-its-grounds");
        phase.tell(verdict("2026-08-15"));
        refused(() -> phase.decide(file("2026-08-14")), "R9.dated-before-its-grounds");
        phase.tell(file("2026-08-15"));
        refused(() -> phase.decide(register("2026-08-14")), "R9.dated-before-its-grounds");
        assertThat(phase.decide(register("2026-08-15"))).hasSize(1);
    }

    @Test
    void r9_noOpinionIsDatedBeforeTheSameDepartmentsLast() {
        phase.applied().tell(opinion("2026-08-15", Department.FIRE, false));
        refused(() -> phase.decide(opinion("2026-08-14", Department.FIRE, true)), "R9.dated-before-its-grounds");
        assertThat(phase.decide(opinion("2026-08-15", Department.FIRE, true))).hasSize(1);
        assertThat(phase.decide(opinion("2026-08-14", Department.PLANNING, true)))
                .hasSize(1);
    }

    @Test
    void r9_filingFollowsJointAcceptance() {
        refused(() -> phase.decide(file("2026-08-20")), "R9.not-granted");
        phase.applied().approved("2026-08-12", Department.values());
        refused(() -> phase.decide(file("2026-08-20")), "R9.not-granted");
        phase.tell(verdict("2026-08-20"));
        assertThat(phase.decide(file("2026-08-20"))).containsExactly(new CompletionFiled("聊建备2026-017"));
        refused(() -> phase.tell(file("2026-08-20")).decide(file("2026-08-21")), "R9.already-filed");
    }

    @Test
    void r9_registrationFollowsFiling() {
        phase.applied().approved("2026-08-12", Department.values()).tell(verdict("2026-08-20"));
        refused(() -> phase.decide(register("2026-08-25")), "R9.not-filed");
        phase.tell(file("2026-08-21"));
        assertThat(phase.decide(register("2026-08-25"))).containsExactly(new FirstRegistrationMade("聊不动产首2026-17"));
        refused(() -> phase.tell(register("2026-08-25")).decide(register("2026-08-26")), "R9.already-registered");
    }

    @Test
    void r9_whatIsGrantedIsNotJudgedAgain() {
        refused(() -> phase.decide(verdict("2026-08-12")), "R9.not-applied");
        phase.applied().approved("2026-08-12", Department.values()).tell(verdict("2026-08-20"));
        refused(() -> phase.decide(verdict("2026-08-21")), "R9.already-granted");
        refused(() -> phase.decide(opinion("2026-08-21", Department.FIRE, false)), "R9.already-granted");
    }

    @Test
    void aFilingTouchesItsBuildings() {
        assertThat(CompletionFiling.concerns(phase.state())).isEmpty();
        assertThat(CompletionFiling.concerns(phase.applied().state())).containsExactly(B1);
    }

    private static Figure gate(String key) {
        return new Figure(key, "true", null, "通政办规〔2024〕1号 二(二)");
    }

    private List<Unmet> missing() {
        var verdict = phase.decide(verdict("2026-08-20"));
        assertThat(verdict).hasSize(1).first().isInstanceOf(JointAcceptanceRefused.class);
        return ((JointAcceptanceRefused) verdict.getFirst()).missing();
    }
}
