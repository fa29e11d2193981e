package residence.property.device.devices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.DeviceKind;
import residence.events.Subject;
import residence.events.view.DeviceView;
import residence.events.view.DeviceView.Alarm;
import residence.events.view.DeviceView.Inspection;
import residence.events.view.DeviceView.Stage;
import residence.events.view.WorkOrderView;
import residence.events.view.WorkOrderView.State;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.list.Condition;
import residence.kit.list.Filter;
import residence.kit.list.Visible;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.kit.web.Sort;
import residence.property.workorder.workorders.WorkOrders;

/** Devices of buildings in use, the one that is inspected next first. */
@RestController
class DevicesApi {
    private static final String ALARMED = """
            exists (select from jsonb_array_elements(document -> 'alarms') alarm
                    join work_order_list opened on opened.subject = alarm ->> 'workOrder'
                    where opened.state = any (?::text[]))""";

    private static final String OF_COMMUNITY = """
            (community = ? or building in (
                select jsonb_array_elements_text(buildings) from place_of_owners where subject = ?))""";

    private final Devices devices;
    private final WorkOrders workOrders;
    private final Visible visible;
    private final Clock clock;

    DevicesApi(Devices devices, WorkOrders workOrders, Visible visible, Clock clock) {
        this.devices = devices;
        this.workOrders = workOrders;
        this.visible = visible;
        this.clock = clock;
    }

    /**
     * @param inspection as of today; null where none is due
     * @param openAlarms work orders of its latest alarms that are open
     */
    record DeviceToday(
            @Nullable Inspection inspection,
            List<Subject> openAlarms,
            @JsonUnwrapped DeviceView device) {}

    /**
     * @param building id of a building, with its dwellings
     * @param community id of a community, with its buildings
     * @param inspection only those whose next inspection is overdue, or due and not overdue
     * @param alarm only those with an alarm whose work order is open, or without
     */
    @GetMapping("/api/property/devices")
    Page<DeviceToday> list(
            Caller caller,
            @RequestParam @Nullable String building,
            @RequestParam @Nullable String community,
            @RequestParam @Nullable DeviceKind kind,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable Inspection inspection,
            @RequestParam @Nullable Boolean alarm,
            Paging paging) {
        var today = Act.today(clock);
        var page = devices.page(
                paging.or(Sort.by("nextInspectionOn")),
                readable(caller),
                Filter.id("building", building),
                of(community),
                Filter.is("kind", kind),
                Filter.is("stage", stage),
                of(inspection, today),
                of(alarm));
        var opened = opened(page.items());
        return page.map(device -> new DeviceToday(device.inspection(today), open(device, opened), device));
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
            case "developer" -> visible.toDeveloper(caller);
            case "check-up-body" -> Filter.is("inspectionBody", caller.organisation());
            default -> throw new Denied(caller.role(), "read devices");
        };
    }

    private static Filter of(@Nullable String community) {
        if (community == null) {
            return Filter.ANY;
        }
        var path = Subject.of("community", community).path();
        return _ -> Condition.of(OF_COMMUNITY, path, path);
    }

    private static Filter of(@Nullable Inspection inspection, LocalDate today) {
        return switch (inspection) {
            case null -> Filter.ANY;
            case DUE -> Filter.notBefore("nextInspectionOn", today);
            case OVERDUE -> Filter.notAfter("nextInspectionOn", today.minusDays(1));
        };
    }

    private static Filter of(@Nullable Boolean alarm) {
        if (alarm == null) {
            return Filter.ANY;
        }
        var open = State.OPEN.stream().map(State::name).toArray(String[]::new);
        return _ -> Condition.of(alarm ? ALARMED : "not " + ALARMED, (Object) open);
    }

    private Map<Subject, WorkOrderView> opened(List<DeviceView> page) {
        var orders = page.stream()
                .flatMap(device -> device.alarms().stream())
                .map(Alarm::workOrder)
                .toList();
        return workOrders.find(orders).stream()
                .collect(Collectors.toMap(WorkOrderView::workOrder, Function.identity()));
    }

    private static List<Subject> open(DeviceView device, Map<Subject, WorkOrderView> opened) {
        return device.alarms().stream()
                .map(Alarm::workOrder)
                .filter(order -> opened.containsKey(order) && opened.get(order).open())
                .toList();
    }
}
