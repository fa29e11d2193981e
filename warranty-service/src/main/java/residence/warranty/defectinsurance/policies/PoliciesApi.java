package residence.warranty.defectinsurance.policies;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Subject;
import residence.events.view.PolicyView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** A project's policies of defect insurance; owners read them on their card. */
@RestController
class PoliciesApi {
    private final Policies policies;
    private final Visible visible;

    PoliciesApi(Policies policies, Visible visible) {
        this.policies = policies;
        this.visible = visible;
    }

    /**
     * The last that was issued first, unless another order is asked for.
     *
     * @param project id of a project
     * @param building id of a building that it covers
     * @param insurer id of the organisation that issued it
     */
    @GetMapping("/api/warranty/policies")
    Page<PolicyView> list(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String insurer,
            Paging paging) {
        return policies.page(
                paging.or(Sort.downBy("issuedOn")),
                visible.to(caller).or(own(caller)),
                Filter.project(project),
                Filter.contains("buildings", building == null ? null : Subject.of("building", building)),
                Filter.is("insurer", insurer));
    }

    /** What it issued itself. */
    private static Filter own(Caller caller) {
        return caller.is("insurer") ? Filter.is("insurer", caller.organisation()) : Filter.NONE;
    }
}
