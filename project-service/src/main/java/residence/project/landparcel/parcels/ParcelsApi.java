package residence.project.landparcel.parcels;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.LandParcelView;
import residence.events.view.LandParcelView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** Who holds which land under which conditions. Everybody may read it: land transfers are published as such. */
@RestController
class ParcelsApi {
    private final Parcels parcels;

    ParcelsApi(Parcels parcels) {
        this.parcels = parcels;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param transferee organisation id of who holds it by a transfer in force
     */
    @GetMapping("/api/project/parcels")
    Page<LandParcelView> parcels(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable String transferee,
            Paging paging) {
        return parcels.page(
                paging, Filter.region(region), Filter.is("stage", stage), Filter.is("transferee", transferee));
    }
}
