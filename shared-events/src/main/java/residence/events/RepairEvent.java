package residence.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A repair under warranty, a closed loop (R14). Subject {@code repair/...}; concerns the dwelling or building. */
public sealed interface RepairEvent extends DomainEvent {
    enum RefusalReason {
        MISUSE,
        THIRD_PARTY,
        OUT_OF_TERM
    }

    /** What was not done in time. */
    enum Stage {
        ASSIGNMENT,
        COMPLETION
    }

    /**
     * @param place the dwelling, or the building for a common part
     * @param assignBy last day to assign, from the profile; null where it sets none
     * @param workOrder the property company's case that it came from (R15), or null
     */
    @Correctable({"kind", "description"})
    record RepairRequested(
            Subject place,
            Part part,
            DefectKind kind,
            String description,
            @Nullable LocalDate assignBy,
            @Nullable Subject workOrder)
            implements RepairEvent {}

    /** @param completeBy last day to complete, from the profile; null where it sets none */
    record RepairAssigned(String contractor, @Nullable LocalDate completeBy) implements RepairEvent {}

    @Correctable("explanation")
    record RepairRefused(RefusalReason reason, String explanation) implements RepairEvent {}

    /**
     * @param acceptBy after which a silent owner is deemed to accept, where a profile says so, counted from the day of
     *     recording: an owner is silent about what can be read; else null
     */
    @Correctable("workDone")
    record RepairCompleted(String workDone, @Nullable LocalDate acceptBy) implements RepairEvent {}

    record RepairAccepted() implements RepairEvent {}

    /**
     * Back to the contractor: the loop starts again.
     *
     * @param completeBy last day to complete it this time, from the profile; null where it sets none
     */
    @Correctable("reason")
    record RepairRejected(String reason, @Nullable LocalDate completeBy) implements RepairEvent {}

    record RepairDeemedAccepted(LocalDate silentUntil) implements RepairEvent {}

    record RepairOverdue(Stage stage, LocalDate dueOn) implements RepairEvent {}
}
