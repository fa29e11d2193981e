package residence.property.decoration.decorations;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.DecorationView;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Decorations of dwellings, the last filed first: for who manages the building, and has to look after it 巡查 (110号令 art. 17). */
@RestController
class DecorationsApi {
    private final Decorations decorations;
    private final Visible visible;

    DecorationsApi(Decorations decorations, Visible visible) {
        this.decorations = decorations;
        this.visible = visible;
    }

    /**
     * @param building id of a building
     * @param loadBearing only those that touch load-bearing structure, or that do not
     */
    @GetMapping("/api/property/decorations")
    Page<DecorationView> list(
            Caller caller,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable Boolean loadBearing,
            Paging paging) {
        return decorations.page(
                paging.or(Sort.downBy("filedOn")),
                readable(caller),
                Filter.id("building", building),
                Filter.is("loadBearing", loadBearing));
    }

    private Filter readable(Caller caller) {
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        return switch (caller.role()) {
            case "property-company" -> visible.toManager(caller);
            case "owner" -> visible.toHolder(caller);
            default -> throw new Denied(caller.role(), "read decorations");
        };
    }
}
