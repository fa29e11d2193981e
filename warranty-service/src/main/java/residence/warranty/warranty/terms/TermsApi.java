package residence.warranty.warranty.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.warranty.readers.Visible;

/** Which warranties end when, and which revisits are due, missed or made. */
@RestController
class TermsApi {
    private final JdbcClient jdbc;

    TermsApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place the dwelling, or the building for its common parts
     * @param endsOn last day under warranty
     * @param revisit null where none is due
     */
    record TermRow(
            Subject place,
            Clock clock,
            Part part,
            LocalDate startsOn,
            LocalDate endsOn,
            String clause,
            boolean expired,
            @Nullable LocalDate revisitFrom,
            @Nullable RevisitState revisit,
            @Nullable LocalDate revisitedOn,
            @Nullable Boolean sound) {}

    /**
     * Terms by their last day.
     *
     * @param from first last day that counts; where absent, from the beginning
     * @param until last one that counts; where absent, without end
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/warranty/terms")
    Page<TermRow> ending(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable Clock clock,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        return page(caller, new Wanted(from, until, building, place, clock, null), limit, cursor);
    }

    /**
     * Revisits by the end of their term (R12).
     *
     * @param state only those; without it all that are or will be due
     */
    @GetMapping("/api/warranty/revisits")
    Page<TermRow> revisits(
            Caller caller,
            @RequestParam(required = false) @Nullable RevisitState state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var states = state == null ? RevisitState.values() : new RevisitState[] {state};
        var names = Arrays.stream(states).map(RevisitState::name).toArray(String[]::new);
        return page(caller, new Wanted(from, until, building, place, Clock.OWNER, names), limit, cursor);
    }

    /** @param revisits their states; null for terms with or without a revisit */
    private record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String building,
            @Nullable String place,
            @Nullable Clock clock,
            String @Nullable [] revisits) {}

    private Page<TermRow> page(Caller caller, Wanted wanted, int limit, Cursor cursor) {
        var after = After.of(cursor);
        var visible = Visible.toBuilder(caller, "x.side = 'BUILDER'");
        var rows = jdbc.sql("""
                        select * from warranty_term x
                        where %s
                          and (x.ends_on, x.clock, x.part) > (:day, :clock, :part)
                          and (:from::date is null or x.ends_on >= :from)
                          and (:until::date is null or x.ends_on <= :until)
                          and (:building::text is null or x.building = 'building/' || :building)
                          and (:place::text is null or x.place = :place)
                          and (:side::text is null or x.side = :side)
                          and (:revisits::text[] is null or x.revisit = any(:revisits))
                        order by x.ends_on, x.clock, x.part limit :rows""".formatted(visible.sql()))
                .params(visible.params())
                .param("day", after.day())
                .param("clock", after.clock())
                .param("part", after.part())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("building", wanted.building())
                .param("place", wanted.place())
                .param("side", wanted.clock() == null ? null : wanted.clock().name())
                .param("revisits", wanted.revisits())
                .param("rows", Page.limit(limit) + 1)
                .query((row, number) -> row(row))
                .list();
        return Page.of(rows, Page.limit(limit), After::cursor);
    }

    private static TermRow row(ResultSet row) throws SQLException {
        String revisit = row.getString("revisit");
        return new TermRow(
                new Subject(row.getString("place")),
                Clock.valueOf(row.getString("side")),
                Part.valueOf(row.getString("part")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("clause"),
                row.getBoolean("expired"),
                row.getObject("revisit_from", LocalDate.class),
                revisit == null ? null : RevisitState.valueOf(revisit),
                row.getObject("revisited_on", LocalDate.class),
                row.getObject("sound", Boolean.class));
    }
}
