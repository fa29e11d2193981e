package residence.property.workorder.workorders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.Subject;
import residence.events.view.WorkOrderView;
import residence.events.view.WorkOrderView.State;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Parameters;
import residence.kit.web.Sort;

/** The cases of a dwelling or a building, the oldest first. */
@RestController
class WorkOrdersApi {
    /** A century: no case is older. */
    private static final int OLDEST_DAYS = 36_525;

    private final WorkOrders workOrders;
    private final Visible visible;
    private final Clock clock;

    WorkOrdersApi(WorkOrders workOrders, Visible visible, Clock clock) {
        this.workOrders = workOrders;
        this.visible = visible;
        this.clock = clock;
    }

    /** @param ageDays since it was requested, as of today */
    record WorkOrderToday(
            @Nullable Long ageDays, @JsonUnwrapped WorkOrderView workOrder) {}

    /**
     * @param place a dwelling, a community for what its own devices report, or a building: then its owners see the cases of
     *     common parts, those who look after it all; who rents a dwelling sees those of it
     * @param state only cases in these states; every open one where it is absent
     * @param olderThanDays only cases requested more than so many days ago, up to a century
     */
    @GetMapping("/api/property/work-orders")
    Page<WorkOrderToday> list(
            Caller caller,
            @RequestParam String place,
            @RequestParam(defaultValue = "") List<State> state,
            @RequestParam(defaultValue = "-1") int olderThanDays,
            Paging paging) {
        var about = new Subject(place);
        var today = Act.today(clock);
        var before = today.minusDays(Parameters.within("olderThanDays", olderThanDays, -1, OLDEST_DAYS));
        return workOrders
                .page(
                        paging.or(Sort.by("requestedOn")),
                        readable(caller),
                        Filter.is(about.kind().equals("building") ? "building" : "place", about),
                        Filter.oneOf("state", state.isEmpty() ? State.OPEN : state),
                        Filter.notAfter("requestedOn", before.minusDays(1)))
                .map(workOrder -> today(workOrder.withoutWorker(), today));
    }

    private Filter readable(Caller caller) {
        if (caller.authority()) {
            return visible.toAuthority(caller);
        }
        return switch (caller.role()) {
            case "property-company" -> visible.toManager(caller);
            case "owners-committee" ->
                visible.toCommittee(caller).and(Filter.commonParts().or(Filter.has("community")));
            case "owner" -> visible.toHolderWithCommonParts(caller);
            case "tenant" -> visible.toTenant(caller);
            default -> throw new Denied(caller.role(), "read work orders");
        };
    }

    private static WorkOrderToday today(WorkOrderView workOrder, LocalDate today) {
        var requested = workOrder.requestedOn();
        return new WorkOrderToday(requested == null ? null : ChronoUnit.DAYS.between(requested, today), workOrder);
    }
}
