package residence.warranty.repair.repairs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.RepairView;
import residence.events.view.RepairView.State;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Repairs that are open, the overdue ones first: none is ever out of sight (R14). */
@RestController
class RepairsApi {
    private final Repairs repairs;
    private final Visible visible;

    RepairsApi(Repairs repairs, Visible visible) {
        this.repairs = repairs;
        this.visible = visible;
    }

    /**
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param state these; every open one where it is absent
     * @param overdue only those that are recorded as late, or are not
     */
    @GetMapping("/api/warranty/repairs")
    Page<RepairView> list(
            Caller caller,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            @RequestParam(defaultValue = "") List<State> state,
            @RequestParam @Nullable Boolean overdue,
            Paging paging) {
        return repairs.page(
                paging.or(Sort.by("pressing")),
                visible.inUse(caller).or(visible.toTenant(caller)).or(assigned(caller)),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.oneOf("state", state.isEmpty() ? State.OPEN : state),
                Filter.has("overdueSince", overdue));
    }

    /** What the contractor was assigned to. */
    private static Filter assigned(Caller caller) {
        return caller.is("contractor") ? Filter.is("contractor", caller.organisation()) : Filter.NONE;
    }
}
