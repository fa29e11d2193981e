package residence.project.completionfiling;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.CompletionFilingEvent.Asked;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.Unmet;

/**
 * The departments' opinions of one application. One that comes late still counts (R9).
 *
 * @param approving whether each department's last opinion approves; those that gave none are not there
 * @param overdue departments of which the record says so
 */
record Opinions(List<Asked> asked, Map<Department, Boolean> approving, Set<Department> overdue) {

    /** Every department is asked; nobody chooses by whom to be judged (S2 五(二)). */
    static List<Asked> ask(@Nullable LocalDate dueOn) {
        return Stream.of(Department.values())
                .map(department -> new Asked(department, dueOn))
                .toList();
    }

    static Opinions of(List<Asked> asked) {
        return new Opinions(asked, Map.of(), Set.of());
    }

    Opinions given(Department department, boolean approves) {
        var all = new EnumMap<Department, Boolean>(Department.class);
        all.putAll(approving);
        all.put(department, approves);
        return new Opinions(asked, all, overdue);
    }

    Opinions overdue(Department department) {
        var all = EnumSet.of(department);
        all.addAll(overdue);
        return new Opinions(asked, approving, all);
    }

    /** Every department that was asked has to approve. */
    Stream<Unmet> missing() {
        return asked.stream().map(Asked::department).flatMap(this::missing);
    }

    private Stream<Unmet> missing(Department department) {
        var approves = approving.get(department);
        return Stream.concat(
                Unmet.when(approves == null, "R9.opinion-missing", "department", department),
                Unmet.when(Boolean.FALSE.equals(approves), "R9.opinion-against", "department", department));
    }

    /** What the record will say of each department that stays silent until its day has passed. */
    Stream<DepartmentOpinionOverdue> due() {
        return asked.stream()
                .filter(one -> !approving.containsKey(one.department()) && !overdue.contains(one.department()))
                .flatMap(one -> Stream.ofNullable(one.dueOn())
                        .map(dueOn -> new DepartmentOpinionOverdue(one.department(), dueOn)));
    }
}
