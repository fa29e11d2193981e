package residence.warranty.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;

/** What falls due in a repair unless it becomes needless by then, by the days that its entries carry. */
sealed interface RepairDue {

    /** The first day on which it is to be recorded: the one after the last day in time. */
    LocalDate on();

    /** A stage that was not done in time. */
    record Late(Stage stage, LocalDate on) implements RepairDue {}

    /** An owner who stayed silent. */
    record Silence(LocalDate on) implements RepairDue {}

    /** One at most: a repair waits for one thing at a time, and overdue is recorded once a loop. */
    static Optional<RepairDue> of(RepairLoop state) {
        return switch (state) {
            case RepairLoop.Requested open
            when !open.overdue() -> after(open.request().assignBy()).map(on -> new Late(Stage.ASSIGNMENT, on));
            case RepairLoop.Assigned open
            when !open.overdue() -> after(open.completeBy()).map(on -> new Late(Stage.COMPLETION, on));
            case RepairLoop.Completed done -> after(done.acceptBy()).map(Silence::new);
            case RepairLoop nothing -> Optional.empty();
        };
    }

    /** What only the platform sends leaves no trace where it has become needless. */
    static List<RepairEvent> silent(DeemRepairAccepted deem, RepairLoop state) {
        return of(state).stream()
                .filter(Silence.class::isInstance)
                .filter(due -> !deem.act().occurredOn().isBefore(due.on()))
                .<RepairEvent>map(due -> new RepairDeemedAccepted(due.on().minusDays(1)))
                .toList();
    }

    static List<RepairEvent> late(ReportRepairOverdue report, RepairLoop state) {
        return of(state).stream()
                .filter(due -> due instanceof Late late && late.stage() == report.stage())
                .filter(due -> !report.act().occurredOn().isBefore(due.on()))
                .<RepairEvent>map(
                        due -> new RepairOverdue(report.stage(), due.on().minusDays(1)))
                .toList();
    }

    private static Optional<LocalDate> after(@Nullable LocalDate lastDay) {
        return Optional.ofNullable(lastDay).map(day -> day.plusDays(1));
    }
}
