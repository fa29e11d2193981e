package residence.property.renovation.renovations;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.Subject;
import residence.events.view.RenovationView;
import residence.events.view.RenovationView.Stage;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Renovations of buildings in use, the last proposed first. */
@RestController
class RenovationsApi {
    private final Renovations renovations;
    private final Visible visible;

    RenovationsApi(Renovations renovations, Visible visible) {
        this.renovations = renovations;
        this.visible = visible;
    }

    /**
     * @param region division code; with all that lies in it
     * @param building id of a building that is renovated
     * @param community id of the community
     * @param addsLift only those that add a lift, or that add none
     */
    @GetMapping("/api/property/renovations")
    Page<RenovationView> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String community,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable RenovationClass renovationClass,
            @RequestParam @Nullable Boolean addsLift,
            Paging paging) {
        return renovations.page(
                paging.or(Sort.downBy("proposedOn")),
                readable(caller),
                Filter.region(region),
                Filter.contains("buildings", building == null ? null : Subject.of("building", building)),
                Filter.id("community", community),
                Filter.is("stage", stage),
                Filter.is("renovationClass", renovationClass),
                Filter.is("addsLift", addsLift));
    }

    private Filter readable(Caller caller) {
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        return switch (caller.role()) {
            case "property-company" -> visible.toManager(caller);
            case "owners-committee" -> visible.toCommittee(caller);
            case "owner" -> Renovations.heldIn(caller.persons());
            case "developer" -> visible.toDeveloper(caller);
            default -> throw new Denied(caller.role(), "read renovations");
        };
    }
}
