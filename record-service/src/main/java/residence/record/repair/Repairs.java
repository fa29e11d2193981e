package residence.record.repair;

import java.util.List;
import java.util.function.UnaryOperator;
import residence.events.Entry;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * Repairs under warranty, each a closed loop (R14).
 *
 * @param cases in the order they were requested
 */
public record Repairs(List<RepairCase> cases) {
    public static final Repairs BLANK = new Repairs(List.of());
    public static final Chapter<RepairEvent, Repairs> CHAPTER = Chapter.of(
                    "repairs", RepairEvent.class, Repairs.class, BLANK, Repairs::fold, Disclosure.BUILT)
            .merging((one, other) -> new Repairs(Lists.both(one.cases, other.cases)));

    static Repairs fold(Repairs repairs, RepairEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return repairs.change(entry.subject(), repair -> switch (event) {
            case RepairRequested requested -> repair.requested(requested, source);
            case RepairAssigned assigned -> repair.assigned(assigned, source);
            case RepairRefused refused -> repair.refused(refused, source);
            case RepairCompleted completed -> repair.completed(completed, source);
            case RepairAccepted() -> repair.step(RepairCase.Stage.ACCEPTED, null, source);
            case RepairRejected rejected -> repair.rejected(rejected, source);
            case RepairDeemedAccepted _ -> repair.step(RepairCase.Stage.DEEMED_ACCEPTED, null, source);
            case RepairOverdue overdue -> repair.overdue(overdue, source);
        });
    }

    private Repairs change(Subject subject, UnaryOperator<RepairCase> how) {
        var repair = cases.stream()
                .filter(one -> one.repair().equals(subject))
                .findFirst()
                .orElse(RepairCase.of(subject));
        return new Repairs(Lists.replace(cases, one -> one.repair().equals(subject), how.apply(repair)));
    }

    public List<RepairCase> open() {
        return cases.stream().filter(RepairCase::open).toList();
    }
}
