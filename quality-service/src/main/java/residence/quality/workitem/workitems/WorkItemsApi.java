package residence.quality.workitem.workitems;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Subject;
import residence.events.WorkItemEvent.Kind;
import residence.events.view.WorkItemView;
import residence.events.view.WorkItemView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** How the work items of projects stand: for the projects' parties, among them their supervisors, and the authorities. */
@RestController
class WorkItemsApi {
    private final WorkItems items;
    private final Visible visible;

    WorkItemsApi(WorkItems items, Visible visible) {
        this.items = items;
        this.visible = visible;
    }

    /**
     * The first planned first, unless another order is asked for.
     *
     * @param project id of a project
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param stage any of these; PRESENTED: the boards that wait for the supervisor
     * @param open only those that are not accepted, or are
     */
    @GetMapping("/api/quality/work-items")
    Page<WorkItemView> list(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable Subject place,
            @RequestParam @Nullable Kind kind,
            @RequestParam(defaultValue = "") List<Stage> stage,
            @RequestParam @Nullable Boolean open,
            Paging paging) {
        return items.page(
                paging.or(Sort.by("plannedOn")),
                visible.to(caller),
                Filter.project(project),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.is("kind", kind),
                stage.isEmpty() ? Filter.ANY : Filter.oneOf("stage", stage),
                open(open));
    }

    private static Filter open(@Nullable Boolean wanted) {
        if (wanted == null) {
            return Filter.ANY;
        }
        return wanted ? Filter.oneOf("stage", Stage.OPEN) : Filter.is("stage", Stage.ACCEPTED);
    }
}
