package residence.project.landparcel.parcels;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.stream.DocumentList.Filter;
import residence.kit.web.Cursor;
import residence.kit.web.Page;

/** Who holds which land under which conditions. Everybody may read it: land transfers are published as such. */
@RestController
class ParcelsApi {
    private final Parcels parcels;

    ParcelsApi(Parcels parcels) {
        this.parcels = parcels;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param cursor of the page before, else nothing
     */
    @GetMapping("/api/project/parcels")
    Page<ParcelRow> parcels(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        int rows = Page.limit(limit);
        var found = parcels.page(List.of(Filter.region(region)), cursor.text(), rows + 1);
        return Page.of(found, rows, row -> Cursor.after(row.parcel()));
    }
}
