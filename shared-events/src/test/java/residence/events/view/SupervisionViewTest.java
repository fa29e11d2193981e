package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.events.SupervisionEvent;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyImposed;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.events.SupervisionEvent.RectificationClosed;
import residence.events.SupervisionEvent.RectificationOrdered;
import residence.events.SupervisionEvent.SupervisionInspected;
import residence.events.view.SupervisionView.Order;
import residence.events.view.SupervisionView.Stage;

class SupervisionViewTest {
    private final Seen<SupervisionView, SupervisionEvent> opened =
            new Seen<>(SupervisionView.VIEW, new Subject("project/JSW/supervision/S1"));

    @Test
    void anInspectionThatFindsNothingToPutRightIsAllThereIs() {
        var view = inspected("2025-06-11");
        assertThat(view.stage()).isEqualTo(Stage.INSPECTED);
        assertThat(view.inspectedOn()).isEqualTo(LocalDate.of(2025, 6, 11));
        assertThat(view.dueOn()).isNull();
    }

    @Test
    void theLastInspectionIsTheCasesAlsoWhereItIsToldFirst() {
        inspected("2025-06-20");
        assertThat(inspected("2025-06-11").inspectedOn()).isEqualTo(LocalDate.of(2025, 6, 20));
    }

    @Test
    void aCaseIsDueWhenTheFirstOfItsOpenOrdersIs() {
        inspected("2025-06-11");
        assertThat(ordered("ZG-1", "2025-06-30").dueOn()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(ordered("ZG-2", "2025-06-20").dueOn()).isEqualTo(LocalDate.of(2025, 6, 20));
        var oneLeft = opened.on("2025-06-19", new RectificationClosed("ZG-2", "齐全"));
        assertThat(oneLeft.dueOn()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(oneLeft.stage()).isEqualTo(Stage.RECTIFYING);
        var done = opened.on("2025-07-02", new RectificationClosed("ZG-1", "密实"));
        assertThat(done.dueOn()).isNull();
        assertThat(done.stage()).isEqualTo(Stage.RECTIFIED);
        assertThat(done.orders()).extracting(Order::order).containsExactly("ZG-1", "ZG-2");
        assertThat(done.orders().getFirst().closed().source().on()).isEqualTo(LocalDate.of(2025, 7, 2));
    }

    @Test
    void whatClosedAVoidedOrderIsNotTold() {
        inspected("2025-06-11");
        assertThat(opened.on("2025-06-19", new RectificationClosed("ZG-1", "齐全"))
                        .stage())
                .isEqualTo(Stage.INSPECTED);
    }

    @Test
    void penaltiesNameWhoWasPunished() {
        inspected("2025-06-11");
        var penalty = new PenaltyImposed(PenaltyKind.FINE, "zhengda", "31号", new BigDecimal("50000"), "未旁站");
        var told = opened.on("2025-07-08", penalty).penalties().getFirst();
        assertThat(told.organisation()).isEqualTo("zhengda");
        assertThat(told.amountYuan()).isEqualByComparingTo("50000");
    }

    private SupervisionView inspected(String day) {
        return opened.on(day, new SupervisionInspected(InspectionKind.RANDOM, LocalDate.parse(day), List.of(), "露筋"));
    }

    private SupervisionView ordered(String order, String dueOn) {
        var day = LocalDate.of(2025, 6, 12);
        return opened.on("2025-06-12", new RectificationOrdered(order, "luban", "修补", day, LocalDate.parse(dueOn)));
    }
}
