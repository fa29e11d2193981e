package residence.events;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A building's check-up 体检 and patrols. Subject {@code checkup/...}; concerns the building. */
public sealed interface CheckUpEvent extends DomainEvent {
    /** From good to bad; a check-up's overall grade is never better than its worst finding. */
    enum Grade {
        SOUND,
        MINOR,
        SERIOUS,
        DANGEROUS
    }

    /** @param description 1 to 2000 characters */
    record Finding(Part part, Grade grade, String description) {
        /** 1 to 200, each described. */
        public static List<Finding> some(List<Finding> findings) {
            Require.check(!findings.isEmpty() && findings.size() <= 200, "findings must have 1 to 200 entries");
            findings.forEach(finding -> Require.text("findings.description", finding.description()));
            return List.copyOf(findings);
        }
    }

    /**
     * Also said of a check-up that the platform planned, when somebody is commissioned with it.
     *
     * @param checkUpBody the commissioned organisation; null where the platform planned it and nobody is yet
     * @param dueOn last day on which it is in time
     */
    record CheckUpPlanned(Subject building, @Nullable String checkUpBody, LocalDate dueOn) implements CheckUpEvent {
        /** How the ids of those begin that the platform plans. */
        public static final String REGULAR = "REGULAR-";

        /** A regular one: its id follows from what it comes after, the building or the one before, so a repeat names the same. */
        public static Subject regularAfter(Subject before) {
            var name = before.path().getBytes(StandardCharsets.UTF_8);
            return Subject.of("checkup", REGULAR + UUID.nameUUIDFromBytes(name));
        }
    }

    @Correctable({"findings", "overall"})
    record CheckUpPerformed(List<Finding> findings, Grade overall) implements CheckUpEvent {
        /** @throws IllegalArgumentException where the overall grade is better than the worst finding, corrected or not */
        public CheckUpPerformed {
            Require.check(
                    findings.stream().allMatch(finding -> finding.grade().compareTo(overall) <= 0),
                    "overall must not be better than the worst finding");
        }

        @Override
        public void check() {
            Finding.some(findings);
        }
    }

    /** A round through the building 巡检, between check-ups; it has an id of its own and no plan. */
    @Correctable({"findings", Correctable.DAY})
    record PatrolMade(Subject building, List<Finding> findings) implements CheckUpEvent {
        @Override
        public void check() {
            Finding.some(findings);
        }
    }

    /** The day it was due passed without it; a later performance stays late. */
    record CheckUpMissed(LocalDate dueOn) implements CheckUpEvent {}
}
