package residence.record.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Sample.ORDER;
import static residence.record.Sample.REPAIR;
import static residence.record.Story.U1502;

import java.time.LocalDate;
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
import residence.record.Story;
import residence.record.document.Chapters;

/** A repair is a closed loop, and every turn of it stays on the record (R14). */
class RepairsTest {
    private static final RepairRequested REQUESTED = new RepairRequested(
            U1502, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "渗水", LocalDate.of(2026, 10, 8), ORDER);
    private static final RepairAssigned ASSIGNED = new RepairAssigned("LUJIAN", LocalDate.of(2026, 11, 10));
    private static final RepairCompleted COMPLETED = new RepairCompleted("重做防水层", LocalDate.of(2026, 11, 20));

    @Test
    void whatIsDueNextFollowsTheStage() {
        assertThat(repair(REQUESTED).dueOn()).hasToString("2026-10-08");
        assertThat(repair(REQUESTED, ASSIGNED).dueOn()).hasToString("2026-11-10");
        assertThat(repair(REQUESTED, ASSIGNED, COMPLETED).dueOn()).hasToString("2026-11-20");
        assertThat(repair(REQUESTED, ASSIGNED, COMPLETED, new RepairAccepted()).dueOn())
                .isNull();
    }

    @Test
    void aRejectedRepairIsOpenAgainWithANewDay() {
        var rejected = repair(REQUESTED, ASSIGNED, COMPLETED, new RepairRejected("仍渗", LocalDate.of(2026, 12, 1)));
        assertThat(rejected.open()).isTrue();
        assertThat(rejected.dueOn()).hasToString("2026-12-01");
        assertThat(rejected.steps()).hasSize(4);
    }

    @Test
    void anOverdueOneStaysMarkedAfterItWasDone() {
        var overdue = new RepairOverdue(RepairEvent.Stage.ASSIGNMENT, LocalDate.of(2026, 10, 8));
        var done = repair(REQUESTED, overdue, ASSIGNED, COMPLETED, new RepairAccepted());
        assertThat(done.open()).isFalse();
        assertThat(done.overdue())
                .singleElement()
                .satisfies(one -> assertThat(one.dueOn()).hasToString("2026-10-08"));
    }

    @Test
    void silenceIsToldFromConsent() {
        var deemed = repair(REQUESTED, ASSIGNED, COMPLETED, new RepairDeemedAccepted(LocalDate.of(2026, 11, 21)));
        assertThat(deemed.stage()).isEqualTo(RepairCase.Stage.DEEMED_ACCEPTED);
        assertThat(deemed.open()).isFalse();
    }

    @Test
    void aRefusalSaysWhy() {
        var refused = repair(REQUESTED, new RepairRefused(RefusalReason.MISUSE, "自行改动防水层"));
        assertThat(refused.refusal()).isEqualTo(RefusalReason.MISUSE);
        assertThat(refused.open()).isFalse();
        assertThat(refused.steps().getLast().text()).isEqualTo("自行改动防水层");
    }

    @Test
    void aCaseWhoseRequestWasVoidedKeepsWhatElseHappened() {
        assertThat(repair(ASSIGNED).contractor()).isEqualTo("LUJIAN");
        assertThat(repair(ASSIGNED).place()).isNull();
    }

    private static RepairCase repair(RepairEvent... events) {
        var story = new Story().on("2026-10-05");
        for (var event : events) {
            story.concerning(U1502).tell(REPAIR, event);
        }
        var section = Chapters.FOLDING.of(story.entries());
        return ((Repairs) section.chapters().get("repairs")).cases().getFirst();
    }
}
