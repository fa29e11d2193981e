package residence.quality.defect.defects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.DefectEvent.Grade;
import residence.events.DefectKind;
import residence.events.Subject;
import residence.events.view.DefectView;
import residence.events.view.DefectView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Which defects were found where, and how each stands: for the project's parties and the authorities of its region. */
@RestController
class DefectsApi {
    private final Defects defects;
    private final Visible visible;

    DefectsApi(Defects defects, Visible visible) {
        this.defects = defects;
        this.visible = visible;
    }

    /**
     * The latest first, unless another order is asked for: {@code sort=-severity} has those of grade high in front.
     *
     * @param project id of a project
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param open only those that are not closed, or are
     */
    @GetMapping("/api/quality/defects")
    Page<DefectView> defects(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable Subject place,
            @RequestParam @Nullable Grade grade,
            @RequestParam @Nullable DefectKind kind,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable Boolean open,
            Paging paging) {
        return defects.page(
                paging.or(Sort.downBy("reportedOn")),
                visible.to(caller),
                Filter.project(project),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.is("grade", grade),
                Filter.is("kind", kind),
                Filter.is("stage", stage),
                Filter.is("open", open));
    }
}
