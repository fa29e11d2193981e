package residence.property.occupancy.designations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.OccupancyEvent.Use;
import residence.events.view.OccupancyView.Designation;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** The list of dwellings that are set aside 房源清单 (S4 三.2.1, 三.2.5): for authorities their region's, for owners their own. */
@RestController
class DesignationsApi {
    private final DesignatedUses designations;
    private final Visible visible;

    DesignationsApi(DesignatedUses designations, Visible visible) {
        this.designations = designations;
        this.visible = visible;
    }

    /**
     * Designations by their first day.
     *
     * @param region only what lies in it
     * @param building id of a building
     * @param place a dwelling's subject
     * @param on only those that last on this day; all where it is absent
     */
    @GetMapping("/api/property/designations")
    Page<Designation> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable Use use,
            @RequestParam @Nullable LocalDate on,
            Paging paging) {
        return designations.parts(
                paging.or(Sort.by("firstDay")),
                visible.toAuthority(caller).or(visible.toHolder(caller)),
                Filter.region(region),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.is("use", use),
                Filter.notAfter("firstDay", on),
                Filter.notBefore("lastDay", on));
    }
}
