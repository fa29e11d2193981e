package residence.project.completionfiling.filings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.CompletionFilingEvent.Department;
import residence.events.view.CompletionFilingView;
import residence.events.view.CompletionFilingView.Stage;
import residence.events.view.CompletionFilingView.Standing;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Joint acceptances and filings, by deadline: what waits for a department. Everybody may read them, as the record publishes
 * them: whether a building was accepted, and who would not, is quality information.
 */
@RestController
class FilingsApi {
    private final Filings filings;

    FilingsApi(Filings filings) {
        this.filings = filings;
    }

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param department that was asked for its opinion
     * @param standing of that department's opinion, or of any: {@code OPEN} and {@code OVERDUE} wait for one
     * @param dueUntil the departments' last day in time is this one or an earlier one
     */
    @GetMapping("/api/project/filings")
    Page<CompletionFilingView> filings(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Department department,
            @RequestParam @Nullable Standing standing,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable LocalDate dueUntil,
            Paging paging) {
        return filings.page(
                paging.or(Sort.by("dueOn")),
                Filter.project(project),
                Filter.region(region),
                Filter.contains("opinions", new Like(department, standing)),
                Filter.is("stage", stage),
                Filter.notAfter("dueOn", dueUntil));
    }

    /** One opinion, like that in both respects. */
    private record Like(
            @Nullable Department department, @Nullable Standing standing) {}
}
