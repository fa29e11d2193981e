package residence.property.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairRefused;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.kit.stream.Reaction;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/** R15: the end of a repair is the end of the case that was forwarded to it. */
class RepairReactionsTest {
    private static final Subject CASE = new Subject("workorder/W-1");
    private static final Subject REPAIR = new Subject("repair/WO-W-1");
    private static final Act ACT =
            new Act(Actor.PLATFORM, LocalDate.parse("2030-02-01"), Instant.parse("2030-02-01T01:00:00Z"), List.of());

    private final Known known = new Known()
            .knows(
                    CASE.path(),
                    "2030-01-01",
                    new MaintenanceForwarded(REPAIR, Estate.DWELLING, Part.DRAINS, DefectKind.PIPE_BLOCKED, "堵塞"),
                    Estate.DWELLING,
                    REPAIR);

    @Test
    void r15_anAcceptedRepairConfirmsTheCase() {
        assertThat(react(new WhenRepairAcceptedThenConfirmWorkOrder(), REPAIR, new RepairAccepted()))
                .isEqualTo(List.of(new CloseForwarded(ACT, CASE, false)));
    }

    @Test
    void r15_r14_aRepairDeemedAcceptedConfirmsTheCaseAndSaysSo() {
        var deemed = new RepairDeemedAccepted(LocalDate.parse("2030-01-31"));
        assertThat(react(new WhenRepairDeemedAcceptedThenConfirmWorkOrder(), REPAIR, deemed))
                .isEqualTo(List.of(new CloseForwarded(ACT, CASE, true)));
    }

    @Test
    void r15_aRefusedRepairComesBackWithItsReason() {
        var refused = new RepairRefused(RefusalReason.MISUSE, "人为损坏");
        assertThat(react(new WhenRepairRefusedThenReopenWorkOrder(), REPAIR, refused))
                .isEqualTo(List.of(new TakeBackForwarded(ACT, CASE, "人为损坏")));
    }

    @Test
    void aRepairThatCameFromNoCaseIsNoneOfOurs() {
        assertThat(react(new WhenRepairAcceptedThenConfirmWorkOrder(), new Subject("repair/R-1"), new RepairAccepted()))
                .isEmpty();
    }

    private <E extends RepairEvent> List<?> react(Reaction<E> reaction, Subject repair, E event) {
        var entry = new Known()
                .knows(repair.path(), "2030-02-01", event)
                .entries(repair, reaction.to())
                .getFirst();
        return reaction.react(entry, ACT, known);
    }
}
