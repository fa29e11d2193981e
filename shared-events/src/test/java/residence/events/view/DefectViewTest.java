package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectRectified;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectKind;
import residence.events.Subject;
import residence.events.view.DefectView.Stage;
import residence.events.view.DefectView.Step;

class DefectViewTest {
    private static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    private static final DefectReported REPORTED =
            new DefectReported(DWELLING, "bath", DefectKind.LEAK, Grade.HIGH, DefectEvent.Source.SUPERVISOR, "管根渗水");
    private static final DefectRectified RECTIFIED = new DefectRectified("重新封堵");
    private static final DefectReinspected PASSED = new DefectReinspected(true, null);
    private static final DefectReinspected FAILED = new DefectReinspected(false, "仍有渗水");

    @Test
    void aDefectIsOpenUntilItIsClosed() {
        assertThat(view(REPORTED).stage()).isEqualTo(Stage.REPORTED);
        assertThat(view(REPORTED, RECTIFIED).stage()).isEqualTo(Stage.RECTIFIED);
        assertThat(view(REPORTED, RECTIFIED, FAILED).stage()).isEqualTo(Stage.REOPENED);
        assertThat(view(REPORTED, RECTIFIED, PASSED).stage()).isEqualTo(Stage.PASSED);
        assertThat(view(REPORTED, RECTIFIED, PASSED).open()).isTrue();
        assertThat(view(REPORTED, RECTIFIED, PASSED, new DefectClosed()).open()).isFalse();
    }

    @Test
    void itTellsWhereAndWhenItWasFoundAndEveryStepSince() {
        var view = view(REPORTED, RECTIFIED, FAILED);
        assertThat(view.place()).isEqualTo(DWELLING);
        assertThat(view.reportedOn()).isEqualTo("2026-06-01");
        assertThat(view.steps()).extracting(Step::text).containsExactly(null, "重新封堵", "仍有渗水");
    }

    @Test
    void aReportAfterAVoidedOneBeginsAnew() {
        assertThat(view(RECTIFIED, PASSED, REPORTED)).isEqualTo(view(REPORTED));
    }

    @Test
    void whatIsLeftOfAVoidedReportIsTold() {
        var left = view(RECTIFIED);
        assertThat(left.stage()).isEqualTo(Stage.RECTIFIED);
        assertThat(left.place()).isNull();
    }

    private static DefectView view(DefectEvent... events) {
        DefectView view = DefectView.VIEW.blank().of(Subject.of("defect", "D1"));
        for (DefectEvent event : events) {
            view = DefectView.VIEW.evolve().evolve(view, event, source());
        }
        return view;
    }

    private static Source source() {
        return new Source(new UUID(0, 1), LocalDate.of(2026, 6, 1), false, "zhengda-jianli", "supervisor", List.of());
    }
}
