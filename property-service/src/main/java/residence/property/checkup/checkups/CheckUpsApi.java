package residence.property.checkup.checkups;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.view.CheckUpView;
import residence.events.view.CheckUpView.Status;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/** Check-ups due, overdue and performed, the earliest due first. */
@RestController
class CheckUpsApi {
    private final CheckUps checkUps;
    private final Visible visible;
    private final Clock clock;

    CheckUpsApi(CheckUps checkUps, Visible visible, Clock clock) {
        this.checkUps = checkUps;
        this.visible = visible;
        this.clock = clock;
    }

    /** Which check-ups are asked for. */
    enum Which {
        ALL,
        DUE,
        OVERDUE,
        PERFORMED;

        private Filter on(LocalDate today) {
            return switch (this) {
                case ALL -> Filter.ANY;
                case DUE -> Filter.lacks("performedOn").and(Filter.notBefore("dueOn", today));
                case OVERDUE -> Filter.lacks("performedOn").and(Filter.notAfter("dueOn", today.minusDays(1)));
                case PERFORMED -> Filter.has("performedOn");
            };
        }
    }

    /** @param status as of today */
    record CheckUpToday(
            @Nullable Status status, @JsonUnwrapped CheckUpView checkUp) {}

    /**
     * @param building id of a building; required, but for an authority, which sees its region, a committee and a property
     *     company, which see their communities, and a check-up body, which sees its own
     * @param which of these
     */
    @GetMapping("/api/property/check-ups")
    Page<CheckUpToday> list(
            Caller caller,
            @RequestParam @Nullable String building,
            @RequestParam(defaultValue = "ALL") Which which,
            Paging paging) {
        var today = Act.today(clock);
        return checkUps.page(
                        paging.or(Sort.by("dueOn")),
                        readable(caller, building != null),
                        Filter.id("building", building),
                        Filter.has("dueOn"),
                        which.on(today))
                .map(checkUp -> new CheckUpToday(checkUp.status(today), checkUp));
    }

    private Filter readable(Caller caller, boolean named) {
        if (caller.is("check-up-body")) {
            return Filter.is("checkUpBody", caller.organisation());
        }
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        if (caller.is("owners-committee", "property-company")) {
            return visible.toCommittee(caller).or(visible.toManager(caller));
        }
        if (named && caller.is("owner")) {
            return visible.toHolderIn(caller);
        }
        throw new Denied(caller.role(), "read the check-ups of " + (named ? "a building" : "all buildings"));
    }
}
