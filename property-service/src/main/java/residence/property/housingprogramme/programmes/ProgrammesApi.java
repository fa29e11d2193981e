package residence.property.housingprogramme.programmes;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Codes;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.view.HousingProgrammeView;
import residence.events.view.HousingProgrammeView.Target;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** What regions plan and how far they are. Everybody may read it (S4 第四章第一节: 及时向社会公布规划和年度实施计划完成情况). */
@RestController
class ProgrammesApi {
    private final Programmes programmes;

    ProgrammesApi(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * Programmes with all their targets, and the totals of each year.
     *
     * @param region division code; those of the regions inside it are listed too
     */
    @GetMapping("/api/property/programmes")
    Page<HousingProgrammeView> programmes(
            Caller caller, @RequestParam @Nullable String region, @RequestParam @Nullable Kind kind, Paging paging) {
        return programmes.page(paging, inside(region), Filter.is("kind", kind));
    }

    /**
     * Targets by year, each with how far it is.
     *
     * @param programme id of a programme
     * @param region division code; the targets of all regions inside it are listed
     * @param met only those that are reached, or only the others; all where it is absent
     */
    @GetMapping("/api/property/programme-targets")
    Page<Target> targets(
            Caller caller,
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable Boolean met,
            Paging paging) {
        return programmes.parts(
                paging.or(Sort.by("year")),
                Filter.is("programmeId", programme),
                inside(region),
                Filter.is("kind", kind),
                Filter.is("year", year),
                Filter.is("met", met));
    }

    private static Filter inside(@Nullable String region) {
        return Filter.region(region == null ? null : Codes.region("region", region));
    }
}
