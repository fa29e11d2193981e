package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.events.Subject;
import residence.events.view.RepairView.State;
import residence.events.view.RepairView.What;

class RepairViewTest {
    private static final LocalDate DAY = LocalDate.parse("2027-01-13");
    private static final Subject DWELLING = Subject.of("building", "B1").dwelling("1", "1502");
    private static final RepairRequested REQUESTED =
            new RepairRequested(DWELLING, Part.HEATING, DefectKind.HEATING_FAULT, "卧室不热", DAY, null);
    private static final RepairAssigned ASSIGNED = new RepairAssigned("linqing", DAY.plusDays(7));
    private static final RepairCompleted COMPLETED = new RepairCompleted("更换阀门", DAY.plusDays(21));
    private static final RepairRejected REJECTED = new RepairRejected("仍然不热", DAY.plusDays(30));
    private static final RepairOverdue LATE = new RepairOverdue(Stage.COMPLETION, DAY.plusDays(7));
    private static final List<RepairEvent> ALL = List.of(
            REQUESTED,
            ASSIGNED,
            new RepairAssigned("guanxian", null),
            COMPLETED,
            REJECTED,
            LATE,
            new RepairOverdue(Stage.ASSIGNMENT, DAY),
            new RepairAccepted(),
            new RepairDeemedAccepted(DAY),
            new RepairRefused(RefusalReason.MISUSE, "人为损坏"));

    @Test
    void r14_rejectedWorkGoesBackToItsContractorWithANewDay() {
        var view = told(REQUESTED, ASSIGNED, COMPLETED, REJECTED);
        assertThat(view.state()).isEqualTo(State.ASSIGNED);
        assertThat(view.contractor()).isEqualTo("linqing");
        assertThat(view.dueOn()).isEqualTo(DAY.plusDays(30));
        assertThat(view.steps())
                .extracting(RepairView.Step::what)
                .containsExactly(What.REQUESTED, What.ASSIGNED, What.COMPLETED, What.REJECTED);
    }

    @Test
    void r14_lateWorkIsLateSinceItsDayUnderAnotherContractorTooAndNoLongerOnceDone() {
        var late = told(REQUESTED, ASSIGNED, LATE, new RepairAssigned("guanxian", DAY.plusDays(7)));
        assertThat(late.overdueSince()).isEqualTo(DAY.plusDays(7));
        assertThat(late.contractor()).isEqualTo("guanxian");
        assertThat(told(REQUESTED, ASSIGNED, LATE, COMPLETED).overdueSince()).isNull();
        assertThat(told(REQUESTED, LATE).overdueSince()).as("not assigned").isNull();
    }

    @Test
    void withoutItsRequestARepairIsNone() {
        var view = told(ASSIGNED, COMPLETED);
        assertThat(view.state()).isNull();
        assertThat(view.open()).isFalse();
        assertThat(view.steps()).hasSize(2);
    }

    /** Also in orders that no rule lets happen, but a void may leave behind. */
    @Test
    void r14_itStandsWhereTheRulesSeeIt() {
        var random = new Random(14);
        for (int i = 0; i < 2_000; i++) {
            var events = new ArrayList<RepairEvent>();
            random.ints(1 + random.nextInt(9), 0, ALL.size()).forEach(n -> events.add(ALL.get(n)));
            RepairLoop loop = new RepairLoop.None();
            for (var event : events) {
                loop = RepairLoop.after(loop, event);
            }
            var view = told(events.toArray(RepairEvent[]::new));
            assertThat(view.dueOn()).as("%s", events).isEqualTo(loop.dueOn());
            assertThat(view.overdueSince() != null).as("%s", events).isEqualTo(loop.late());
            assertThat(view.open()).as("%s", events).isEqualTo(open(loop));
        }
    }

    private static boolean open(RepairLoop loop) {
        return switch (loop) {
            case RepairLoop.Requested _, RepairLoop.Assigned _, RepairLoop.Completed _ -> true;
            case RepairLoop.None _, RepairLoop.Accepted _, RepairLoop.Refused _ -> false;
        };
    }

    private static RepairView told(RepairEvent... events) {
        var seen = new Seen<>(RepairView.VIEW, new Subject("repair/R-1"), "building/B1");
        var views = Stream.of(events).map(event -> seen.on("2027-01-10", event)).toList();
        return views.getLast();
    }
}
