package residence.warranty.warranty.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Cover.Revisit;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.TermView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Which warranties end when, and which revisits are due, missed or made. */
@RestController
class TermsApi {
    private static final Sort BY_END = Sort.by("endsOn");

    private final TermList terms;
    private final Visible visible;

    TermsApi(TermList terms, Visible visible) {
        this.terms = terms;
        this.visible = visible;
    }

    /**
     * Terms by their last day.
     *
     * @param from first last day that counts; where absent, from the beginning
     * @param until last one that counts; where absent, without end
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     */
    @GetMapping("/api/warranty/terms")
    Page<TermView> ending(
            Caller caller,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable Clock clock,
            Paging paging) {
        return terms.parts(
                        paging.or(BY_END),
                        readable(caller),
                        at(building, place),
                        Filter.notBefore("endsOn", from),
                        Filter.notAfter("endsOn", until),
                        Filter.is("clock", clock))
                .map(TermView::withoutSigners);
    }

    /**
     * Revisits by the end of their term (R12).
     *
     * @param state only those; without it all that are or will be due
     */
    @GetMapping("/api/warranty/revisits")
    Page<TermView> revisits(
            Caller caller,
            @RequestParam @Nullable Revisit state,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String place,
            Paging paging) {
        return terms.parts(
                        paging.or(BY_END),
                        readable(caller),
                        at(building, place),
                        Filter.notBefore("endsOn", from),
                        Filter.notAfter("endsOn", until),
                        Filter.is("clock", Clock.OWNER),
                        Filter.has("revisit"),
                        Filter.is("revisit", state))
                .map(TermView::withoutSigners);
    }

    private static Filter at(@Nullable String building, @Nullable String place) {
        return Filter.id("building", building).and(Filter.is("place", place));
    }

    /** The builder's clock is the contractor's, too, while it is appointed. */
    private Filter readable(Caller caller) {
        var built =
                caller.is("contractor") ? visible.toParty(caller).and(Filter.is("clock", Clock.BUILDER)) : Filter.NONE;
        return visible.inUse(caller).or(built);
    }
}
