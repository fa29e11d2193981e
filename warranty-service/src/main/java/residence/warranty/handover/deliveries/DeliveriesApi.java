package residence.warranty.handover.deliveries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.warranty.readers.Visible;

/** A building's dwellings from sale to title. Who bought is not in it. */
@RestController
class DeliveriesApi {
    private final JdbcClient jdbc;

    DeliveriesApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param passed whether the buyer's latest inspection did; null before there was one */
    record Delivery(
            Subject dwelling,
            DeliveryState state,
            @Nullable LocalDate soldOn,
            @Nullable LocalDate inspectedOn,
            @Nullable Boolean passed,
            @Nullable LocalDate handedOverOn,
            @Nullable LocalDate titledOn) {}

    /**
     * @param state only dwellings in this state; all where it is absent
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/warranty/buildings/{building}/deliveries")
    Page<Delivery> list(
            Caller caller,
            @PathVariable String building,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var visible = Visible.to(caller);
        var rows = jdbc.sql("""
                        select x.* from (
                            select dwelling, dwelling as place, building, sold_on, inspected_on, passed, handed_over_on,
                                   titled_on,
                                   case when titled_on is not null then 'TITLED'
                                        when handed_over_on is not null then 'HANDED_OVER'
                                        when sold_on is not null then 'SOLD' else 'UNSOLD' end as state
                            from delivery_dwelling left join delivery using (dwelling)
                            where building = :building) x
                        where %s and x.dwelling > :cursor and (:state::text is null or x.state = :state)
                        order by x.dwelling limit :rows""".formatted(visible.sql()))
                .params(visible.params())
                .param("building", Subject.of("building", building).path())
                .param("cursor", cursor.text())
                .param("state", state == null ? null : state.name())
                .param("rows", Page.limit(limit) + 1)
                .query((row, number) -> new Delivery(
                        new Subject(row.getString("dwelling")),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getObject("sold_on", LocalDate.class),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getObject("passed", Boolean.class),
                        row.getObject("handed_over_on", LocalDate.class),
                        row.getObject("titled_on", LocalDate.class)))
                .list();
        return Page.of(rows, Page.limit(limit), delivery -> Cursor.after(delivery.dwelling()));
    }
}
