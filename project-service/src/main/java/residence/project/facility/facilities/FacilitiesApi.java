package residence.project.facility.facilities;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.FacilityEvent.Kind;
import residence.events.view.FacilityView;
import residence.events.view.FacilityView.Stage;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/**
 * Facilities of a project or a region: what is owed, what stands, who has it. Everybody may read it: they are planning
 * conditions, published as such, and whoever buys a dwelling buys with a view to them.
 */
@RestController
class FacilitiesApi {
    private final Facilities facilities;

    FacilitiesApi(Facilities facilities) {
        this.facilities = facilities;
    }

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param stage only those that stand so
     * @param kind only those of this kind
     */
    @GetMapping("/api/project/facilities")
    Page<FacilityView> facilities(
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable Kind kind,
            Paging paging) {
        return facilities.page(
                paging,
                Filter.project(project),
                Filter.region(region),
                Filter.is("stage", stage),
                Filter.is("kind", kind));
    }
}
