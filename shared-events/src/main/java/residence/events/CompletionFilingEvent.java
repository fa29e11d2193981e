package residence.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joint acceptance 联合验收 of a phase's buildings, all together or some of them first, their filing 备案 and first
 * registration 首次登记 (R9; S0 三(二)3, S1 三(九), S2 五(二)). Subject {@code project/.../filing/...}; concerns the buildings.
 */
public sealed interface CompletionFilingEvent extends DomainEvent {

    /** Whose opinion a joint acceptance takes (S2 五(二)): 质量安全监管, 消防, 人防, 规划, 城建档案. */
    enum Department {
        QUALITY_AND_SAFETY("authority/housing"),
        FIRE("authority/fire"),
        CIVIL_DEFENCE("authority/civil-defence"),
        PLANNING("authority/planning"),
        ARCHIVES("authority/archives");

        private final String role;

        Department(String role) {
            this.role = role;
        }

        /** The department that a role of the record stands for, or empty for a role that gives no opinion. */
        public static Optional<Department> of(String role) {
            return Stream.of(values())
                    .filter(department -> department.role.equals(role))
                    .findFirst();
        }
    }

    /** @param dueOn last day in time for its opinion; null where no profile sets a term */
    record Asked(Department department, @Nullable LocalDate dueOn) {}

    /**
     * @param phase id of the project's phase
     * @param buildings some of the phase's, or all; never empty
     */
    record JointAcceptanceApplied(String phase, List<Subject> buildings, List<Asked> asked)
            implements CompletionFilingEvent {}

    /** @param opinion its reasons, in words */
    record DepartmentOpinionGiven(Department department, boolean approves, String opinion)
            implements CompletionFilingEvent, Verdict {}

    /** @param dueOn the last day in time, which passed without an opinion */
    record DepartmentOpinionOverdue(Department department, LocalDate dueOn) implements CompletionFilingEvent {}

    record JointAcceptanceGranted() implements CompletionFilingEvent, Verdict {}

    record JointAcceptanceRefused(List<Unmet> missing) implements CompletionFilingEvent, Verdict, Refused {}

    /** @param number of the filing 竣工验收备案编号 */
    @Correctable("number")
    record CompletionFiled(String number) implements CompletionFilingEvent {}

    /** @param number of the registration 不动产首次登记 */
    @Correctable("number")
    record FirstRegistrationMade(String number) implements CompletionFilingEvent {}
}
