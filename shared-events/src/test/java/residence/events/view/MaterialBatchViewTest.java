package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.MaterialBatchView.Stage;

class MaterialBatchViewTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final Material CONCRETE = new Material("预拌混凝土", "C30", "聊建混凝土", "聊建混凝土", "20250310-07");

    private final Seen<MaterialBatchView, MaterialBatchEvent> batch =
            new Seen<>(MaterialBatchView.VIEW, Subject.of("batch", "C-7"), "project/P1");

    @Test
    void r3_aStructuralBatchWaitsForAWitnessedSampleThatPassed() {
        assertThat(received(Kind.STRUCTURAL)).isEqualTo(Stage.RECEIVED);
        assertThat(checked(true)).isEqualTo(Stage.WAITING_FOR_SAMPLE);
        assertThat(told(new SampleTaken("S1"))).isEqualTo(Stage.WAITING_FOR_SAMPLE);
        assertThat(told(new SampleWitnessed("S1", "luxi"))).isEqualTo(Stage.WAITING_FOR_SAMPLE);
        assertThat(told(new SampleTested("S1", true, DAY))).isEqualTo(Stage.PASSED);
        assertThat(told(new MaterialBatchInstalled(Kind.STRUCTURAL, CONCRETE, List.of(new Subject("building/B1")))))
                .isEqualTo(Stage.INSTALLED);
        assertThat(told(new MaterialBatchRecalled("强度不足"))).isEqualTo(Stage.RECALLED);
    }

    @Test
    void r3_anyOtherBatchMayBeInstalledOnceItsPapersVerified() {
        received(Kind.OTHER);
        assertThat(checked(true)).isEqualTo(Stage.PASSED);
    }

    @Test
    void r3_aTestWithoutItsWitnessIsNoneHoweverTheWitnessWentMissing() {
        received(Kind.STRUCTURAL);
        checked(true);
        told(new SampleTaken("S1"));
        assertThat(told(new SampleTested("S1", true, DAY))).isEqualTo(Stage.WAITING_FOR_SAMPLE);
    }

    @Test
    void r3_papersThatDidNotVerifyLetNothingThroughAlsoWithoutTheRejection() {
        received(Kind.OTHER);
        assertThat(checked(false)).isEqualTo(Stage.RECEIVED);
        var missing = List.of(Unmet.of("R3.label"));
        assertThat(told(new MaterialBatchRejected(missing))).isEqualTo(Stage.REJECTED);
    }

    private Stage received(Kind kind) {
        return told(new MaterialBatchReceived(
                new Subject("project/P1"), kind, CONCRETE, BigDecimal.TEN, "m³", List.of(), DAY));
    }

    private Stage checked(boolean label) {
        return told(new MaterialBatchChecked(true, true, label, null, DAY));
    }

    private Stage told(MaterialBatchEvent event) {
        return batch.on(DAY.toString(), event).stage();
    }
}
