package residence.quality.siteopenday.opendays;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.SiteOpenDayView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** A project's open days, with what buyers said and what they were answered. */
@RestController
class SiteOpenDaysApi {
    private final SiteOpenDays openDays;
    private final Visible visible;

    SiteOpenDaysApi(SiteOpenDays openDays, Visible visible) {
        this.openDays = openDays;
        this.visible = visible;
    }

    /**
     * The last that was held first, unless another order is asked for.
     *
     * @param project id of a project
     * @param unanswered only those on which an opinion waits for its answer, or only the others; all where it is absent
     */
    @GetMapping("/api/quality/open-days")
    Page<SiteOpenDayView> list(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable Boolean unanswered,
            Paging paging) {
        return openDays.page(
                paging.or(Sort.downBy("heldOn")),
                visible.to(caller),
                Filter.project(project),
                Filter.is("unanswered", unanswered));
    }
}
