package residence.property.management.managements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.ManagementEvent.Assigner;
import residence.events.view.ManagementView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Who manages which community, the contract that ends first first. Everybody may read it: services and their evaluation are
 * published 物业服务公示 (S2 三(五)18).
 */
@RestController
class ManagementsApi {
    private final Managements managements;
    private final Clock clock;

    ManagementsApi(Managements managements, Clock clock) {
        this.managements = managements;
        this.clock = clock;
    }

    /** @param inCharge the company that manages today; null before the first one's first day */
    record ManagementToday(
            @Nullable String inCharge, @JsonUnwrapped ManagementView management) {}

    /**
     * @param region division code; what lies inside it is listed too
     * @param company that was assigned last
     * @param by who assigned it
     * @param until whose last contract ends by this day: {@code until} is the first day after it
     */
    @GetMapping("/api/property/managements")
    Page<ManagementToday> list(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String company,
            @RequestParam @Nullable Assigner by,
            @RequestParam @Nullable LocalDate until,
            Paging paging) {
        return managements
                .page(
                        paging.or(Sort.by("until")),
                        Filter.region(region),
                        Filter.is("company", company),
                        Filter.is("by", by),
                        Filter.notAfter("until", until))
                .map(this::today);
    }

    private ManagementToday today(ManagementView management) {
        var inCharge = management.inCharge(Act.today(clock)).map(ManagementView.Assignment::company);
        return new ManagementToday(inCharge.orElse(null), management);
    }
}
