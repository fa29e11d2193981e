package residence.property.occupancy.tenancies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.OccupancyView.Tenancy;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Which dwellings are let, and for how long (S4 三.3.4: what the department watches the rental market by). Who rents them the
 * housing department alone is told; owners read of their own dwelling, and not who rented it.
 */
@RestController
class TenanciesApi {
    private final Tenancies tenancies;
    private final Visible visible;

    TenanciesApi(Tenancies tenancies, Visible visible) {
        this.tenancies = tenancies;
        this.visible = visible;
    }

    /**
     * Tenancies by their first day.
     *
     * @param region only what lies in it
     * @param building id of a building
     * @param place a dwelling's subject
     * @param on only those that last on this day; all where it is absent
     */
    @GetMapping("/api/property/tenancies")
    Page<Tenancy> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable LocalDate on,
            Paging paging) {
        var page = tenancies.parts(
                paging.or(Sort.by("firstDay")),
                readable(caller),
                Filter.region(region),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.notAfter("firstDay", on),
                Filter.notBefore("lastDay", on));
        return caller.authority() ? page : page.map(Tenancy::withoutTenants);
    }

    private Filter readable(Caller caller) {
        return switch (caller.role()) {
            case "authority/housing" -> visible.toAuthority(caller);
            case "owner" -> visible.toHolder(caller);
            default -> throw new Denied(caller.role(), "read tenancies");
        };
    }
}
