package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.IndicatorKey;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Subject;

class ProjectStandardsViewTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject PROFILE = Subject.of("region", "371500").child("profile", "pilot");

    private final Seen<ProjectStandardsView, ProjectStandardsEvent> standards =
            new Seen<>(ProjectStandardsView.VIEW, PROJECT);

    @Test
    void aProjectKeepsWhatBindsItAndWhatWasDeclared() {
        standards.on(
                "2024-10-15", new ProfileApplied(PROFILE, Basis.PILOT_ENROLMENT, "入库通知", LocalDate.of(2024, 10, 15)));
        declared("2024-11-20", "2.95");
        var view = declared("2024-11-25", "3.05");
        assertThat(view.bindings())
                .extracting(ProjectStandardsView.Binding::profile)
                .containsExactly(PROFILE);
        assertThat(view.declarations())
                .extracting(each -> each.source().on())
                .containsExactly(LocalDate.of(2024, 11, 20), LocalDate.of(2024, 11, 25));
        assertThat(view.overall()).isNull();
    }

    @Test
    void theLastAssessmentIsShown() {
        standards.on("2024-12-02", new IndicatorsAssessed(Conformity.NOT_MET, List.of()));
        var view = standards.on("2025-01-15", new IndicatorsAssessed(Conformity.MET, List.of()));
        assertThat(view.overall()).isEqualTo(Conformity.MET);
        assertThat(view.assessment())
                .extracting(assessment -> assessment.source().on())
                .isEqualTo(LocalDate.of(2025, 1, 15));
    }

    @Test
    void anAssessmentOfAnEarlierDayThatIsToldLateDoesNotTakeItsPlace() {
        standards.on("2025-01-15", new IndicatorsAssessed(Conformity.NOT_MET, List.of()));
        var late = standards.on("2025-01-14", new IndicatorsAssessed(Conformity.MET, List.of()));
        assertThat(late.overall()).isEqualTo(Conformity.NOT_MET);
        var sameDay = standards.on("2025-01-15", new IndicatorsAssessed(Conformity.MET, List.of()));
        assertThat(sameDay.overall()).isEqualTo(Conformity.MET);
    }

    private ProjectStandardsView declared(String on, String height) {
        return standards.on(
                on, new IndicatorsDeclared(PROJECT, List.of(new Declared(IndicatorKey.STOREY_HEIGHT, height, "m"))));
    }
}
