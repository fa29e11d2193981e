package residence.warranty.defectinsurance.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.ClaimView;
import residence.events.view.ClaimView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Claims that wait for their insurer, those that have waited longest first. */
@RestController
class ClaimsApi {
    private final Claims claims;
    private final Visible visible;

    ClaimsApi(Claims claims, Visible visible) {
        this.claims = claims;
        this.visible = visible;
    }

    /**
     * @param policy id of a policy
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param stage these; the open ones where it is absent
     */
    @GetMapping("/api/warranty/claims")
    Page<ClaimView> list(
            Caller caller,
            @RequestParam @Nullable String policy,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            @RequestParam(defaultValue = "OPEN") List<Stage> stage,
            Paging paging) {
        return claims.page(
                paging.or(Sort.by("filedOn")),
                readable(caller).or(own(caller)),
                Filter.id("policy", policy),
                Filter.id("building", building),
                Filter.is("place", place),
                Filter.oneOf("stage", stage));
    }

    /** Who claims and who holds the policy, and who oversees both, as on card and file: the company that manages is no party to it. */
    private Filter readable(Caller caller) {
        return visible.toAuthority(caller)
                .or(visible.toDeveloper(caller))
                .or(visible.toHolderWithCommonParts(caller))
                .or(visible.toCommittee(caller).and(Filter.commonParts()));
    }

    /** What was filed with it. */
    private static Filter own(Caller caller) {
        return caller.is("insurer") ? Filter.is("insurer", caller.organisation()) : Filter.NONE;
    }
}
