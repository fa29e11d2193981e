package residence.project.pilotlibrary.pilots;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.StandardsEvent.Level;
import residence.events.view.PilotView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** Which projects are pilots. Everybody may read it: lists of pilots are published (S3). */
@RestController
class PilotsApi {
    private final Pilots pilots;

    PilotsApi(Pilots pilots) {
        this.pilots = pilots;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param level whose library; null: any
     * @param enrolled true: those that are in the library now; false: those that were removed from it; null: both
     */
    @GetMapping("/api/project/pilots")
    Page<PilotView> pilots(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Level level,
            @RequestParam @Nullable Boolean enrolled,
            Paging paging) {
        return pilots.page(paging, Filter.region(region), enrolment(level, enrolled));
    }

    /** One enrolment that is like that in both respects: a city's pilot may have left the province's library. */
    private static Filter enrolment(@Nullable Level level, @Nullable Boolean enrolled) {
        return enrolled == null
                ? Filter.contains("lasting", level).or(Filter.contains("ended", level))
                : enrolment(enrolled ? "lasting" : "ended", level);
    }

    private static Filter enrolment(String which, @Nullable Level level) {
        return Filter.has(which).and(Filter.contains(which, level));
    }
}
