package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import residence.events.FacilityEvent;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityHandedOver;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.Subject;
import residence.events.view.FacilityView.Stage;

class FacilityViewTest {
    private static final FacilityRequired REQUIRED =
            new FacilityRequired("1", Kind.KINDERGARTEN, "金水湾幼儿园", null, "规划条件 三");
    private static final FacilityCompleted COMPLETED = new FacilityCompleted(LocalDate.of(2026, 8, 18), "6班");

    private final Seen<FacilityView, FacilityEvent> facility =
            new Seen<>(FacilityView.VIEW, new Subject("project/JSW/facility/KG"));

    @Test
    void r21_aFacilityIsRequiredThenCompletedThenHandedOver() {
        assertThat(facility.on("2024-10-28", REQUIRED).stage()).isEqualTo(Stage.REQUIRED);
        assertThat(facility.on("2026-08-18", COMPLETED).stage()).isEqualTo(Stage.COMPLETED);
        var handedOver = facility.on("2026-09-10", new FacilityHandedOver("jiaotiju"));
        assertThat(handedOver.stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(handedOver.requirement().kind()).isEqualTo(Kind.KINDERGARTEN);
        assertThat(handedOver.completion().description()).isEqualTo("6班");
        assertThat(handedOver.handover().receiver()).isEqualTo("jiaotiju");
        assertThat(handedOver.handover().source().on()).isEqualTo(LocalDate.of(2026, 9, 10));
    }

    @Test
    void r21_aRequirementAfterAVoidedOneIsOpenAgain() {
        facility.on("2026-08-18", COMPLETED);
        var again = facility.on("2026-08-20", REQUIRED);
        assertThat(again.stage()).isEqualTo(Stage.REQUIRED);
        assertThat(again.completion()).isNull();
    }

    @Test
    void whatFollowedAVoidedRequirementIsStillTold() {
        var left = facility.on("2026-08-18", COMPLETED);
        assertThat(left.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(left.requirement()).isNull();
    }
}
