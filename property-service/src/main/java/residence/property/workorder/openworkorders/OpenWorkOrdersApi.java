package residence.property.workorder.openworkorders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.DefectKind;
import residence.events.Lookup;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.LookupFactory;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.kit.web.Parameters;
import residence.property.known.Readers;

/** The open cases of a dwelling or a building, the oldest first. */
@RestController
class OpenWorkOrdersApi {
    /** A century: no case is older. */
    private static final int OLDEST_DAYS = 36_525;

    private final JdbcClient jdbc;
    private final LookupFactory lookups;
    private final Clock clock;

    OpenWorkOrdersApi(JdbcClient jdbc, LookupFactory lookups, Clock clock) {
        this.jdbc = jdbc;
        this.lookups = lookups;
        this.clock = clock;
    }

    record Row(
            String workOrder,
            String place,
            Part part,
            DefectKind kind,
            WorkOrderState state,
            @Nullable String repair,
            LocalDate requestedOn,
            LocalDate since) {}

    /**
     * @param repair what it follows, or followed before it came back; null where it never was under warranty
     * @param since the business day it came into this state
     * @param ageDays since it was requested
     */
    record OpenWorkOrder(
            Subject workOrder,
            Subject place,
            Part part,
            DefectKind kind,
            WorkOrderState state,
            @Nullable String repair,
            LocalDate requestedOn,
            LocalDate since,
            long ageDays) {}

    /**
     * @param place a dwelling, or a building: then its owners see the cases of common parts, those who look after it all
     * @param state only cases in this state
     * @param olderThanDays only cases requested more than so many days ago, up to a century
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/property/work-orders")
    Page<OpenWorkOrder> list(
            Caller caller,
            @RequestParam String place,
            @RequestParam(required = false) @Nullable WorkOrderState state,
            @RequestParam(defaultValue = "-1") int olderThanDays,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var about = new Subject(place);
        var today = Act.today(clock);
        boolean inside = seesInside(caller, about, lookups.open());
        var before = today.minusDays(Parameters.within("olderThanDays", olderThanDays, -1, OLDEST_DAYS));
        var rows = rows(about, inside, state, before, cursor.text(), Page.limit(limit));
        var page = Page.of(rows, Page.limit(limit), row -> Cursor.after(row.requestedOn() + " " + row.workOrder()));
        return new Page<>(page.items().stream().map(row -> told(row, today)).toList(), page.next());
    }

    /** Whether the caller sees the cases of the dwellings inside {@code place} too. */
    private static boolean seesInside(Caller caller, Subject place, Lookup lookup) {
        if (Readers.answersFor(caller, place.root(), lookup) || caller.is("property-company")) {
            return true;
        }
        boolean common = place.equals(place.root());
        if (Readers.owns(caller, place, lookup) || common && caller.is("owners-committee")) {
            return !common;
        }
        throw new Denied(caller.role(), "read the work orders of " + place);
    }

    private List<Row> rows(
            Subject place,
            boolean inside,
            @Nullable WorkOrderState state,
            LocalDate requestedBefore,
            String cursor,
            int limit) {
        return jdbc.sql("""
                        select * from open_work_order
                        where (place = :place or :inside and place like :within)
                          and (:state::text is null or state = :state)
                          and requested_on < :before
                          and requested_on || ' ' || work_order > :cursor
                        order by requested_on, work_order limit :rows""")
                .param("place", place.path())
                .param("inside", inside)
                .param("within", place.path() + "/%")
                .param("state", state == null ? null : state.name())
                .param("before", requestedBefore)
                .param("cursor", cursor)
                .param("rows", limit + 1)
                .query(Row.class)
                .list();
    }

    private static OpenWorkOrder told(Row row, LocalDate today) {
        return new OpenWorkOrder(
                new Subject(row.workOrder()),
                new Subject(row.place()),
                row.part(),
                row.kind(),
                row.state(),
                row.repair(),
                row.requestedOn(),
                row.since(),
                ChronoUnit.DAYS.between(row.requestedOn(), today));
    }
}
