package residence.events;

import java.time.LocalDate;
import java.util.List;

/** A building's check-up 体检 and patrols. Subject {@code checkup/...}; concerns the building. */
public sealed interface CheckUpEvent extends DomainEvent {
    enum Grade {
        SOUND,
        MINOR,
        SERIOUS,
        DANGEROUS
    }

    record Finding(Part part, Grade grade, String description) {}

    /** @param checkUpBody the commissioned organisation */
    record CheckUpPlanned(Subject building, String checkUpBody, LocalDate dueOn) implements CheckUpEvent {}

    record CheckUpPerformed(List<Finding> findings, Grade overall) implements CheckUpEvent {}

    record PatrolMade(List<Finding> findings) implements CheckUpEvent {}

    record CheckUpMissed(LocalDate dueOn) implements CheckUpEvent {}
}
