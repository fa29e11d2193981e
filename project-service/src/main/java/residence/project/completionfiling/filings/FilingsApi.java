package residence.project.completionfiling.filings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.CompletionFilingEvent.Department;
import residence.events.EventJson;
import residence.events.Subject;
import residence.events.view.CompletionFilingView;
import residence.events.view.CompletionFilingView.Stage;
import residence.events.view.CompletionFilingView.Standing;
import residence.kit.command.Caller;
import residence.kit.list.Condition;
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
                Filter.is("project", project == null ? null : Subject.of("project", project)),
                Filter.region(region),
                opinion(department, standing),
                Filter.is("stage", stage),
                Filter.notAfter("dueOn", dueUntil));
    }

    /** One opinion that is like that in both respects. */
    private static Filter opinion(@Nullable Department department, @Nullable Standing standing) {
        var like = new TreeMap<String, Enum<?>>();
        if (department != null) {
            like.put("department", department);
        }
        if (standing != null) {
            like.put("standing", standing);
        }
        var document = EventJson.mapper().writeValueAsString(Map.of("opinions", List.of(like)));
        return columns -> Condition.of("document @> ?::jsonb", document);
    }
}
