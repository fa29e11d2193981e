package residence.warranty.handover.deliveries;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.warranty.handover.deliveries.Delivery.State;

/** A building's dwellings from sale to title. */
@RestController
class DeliveriesApi {
    private final Deliveries deliveries;
    private final Visible visible;

    DeliveriesApi(Deliveries deliveries, Visible visible) {
        this.deliveries = deliveries;
        this.visible = visible;
    }

    /** @param state only dwellings in this state; all where it is absent */
    @GetMapping("/api/warranty/buildings/{building}/deliveries")
    Page<Delivery> list(
            Caller caller, @PathVariable String building, @RequestParam @Nullable State state, Paging paging) {
        return deliveries.page(
                paging, visible.inUse(caller), Filter.id("building", building), Filter.is("state", state));
    }
}
