package residence.project.supervision.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.view.SupervisionView;
import residence.events.view.SupervisionView.Stage;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Cases of supervision of a project or a region: what was found, what is still to be put right and by when, what was
 * punished. Everybody may read it: of random inspections also the outcome is published 双随机、一公开 (S4 三.1.3), as all
 * quality information is (S1 二(二)).
 */
@RestController
class SupervisionCasesApi {
    private final SupervisionCases cases;
    private final Clock clock;

    SupervisionCasesApi(SupervisionCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param overdue whether an order of it is open, and its last day over, today in Asia/Shanghai */
    record Case(boolean overdue, @JsonUnwrapped SupervisionView details) {}

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param stage only those that stand so; open orders have those that are RECTIFYING
     * @param dueUntil only those with an open order that is due on this day or earlier
     * @param paging sorted by {@code dueOn}, the earliest first, where nothing else was asked
     */
    @GetMapping("/api/project/supervisions")
    Page<Case> cases(
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable LocalDate dueUntil,
            Paging paging) {
        var today = Act.today(clock);
        return cases.page(
                        paging.or(Sort.by("dueOn")),
                        Filter.project(project),
                        Filter.region(region),
                        Filter.is("stage", stage),
                        Filter.notAfter("dueOn", dueUntil))
                .map(it -> new Case(it.dueOn() != null && it.dueOn().isBefore(today), it));
    }
}
