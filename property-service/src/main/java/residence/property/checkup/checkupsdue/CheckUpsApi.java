package residence.property.checkup.checkupsdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Act;
import residence.events.CheckUpEvent.Grade;
import residence.events.Lookup;
import residence.events.Region;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.LookupFactory;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.property.known.Readers;

/** Check-ups due, overdue and performed, the earliest due first. */
@RestController
class CheckUpsApi {
    private final JdbcClient jdbc;
    private final LookupFactory lookups;
    private final Clock clock;

    CheckUpsApi(JdbcClient jdbc, LookupFactory lookups, Clock clock) {
        this.jdbc = jdbc;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** Which check-ups are asked for. */
    enum Which {
        ALL,
        DUE,
        OVERDUE,
        PERFORMED
    }

    record Row(
            String checkUp,
            String building,
            String body,
            LocalDate dueOn,
            boolean missed,
            @Nullable LocalDate performedOn,
            @Nullable Grade overall) {}

    record CheckUpDue(
            Subject checkUp,
            Subject building,
            String checkUpBody,
            LocalDate dueOn,
            CheckUpStatus status,
            @Nullable LocalDate performedOn,
            @Nullable Grade overall) {}

    /** What a reader may see: one building, one commissioned body's own, or a region; exactly one of them. */
    private record Sight(
            @Nullable String building,
            @Nullable String body,
            @Nullable String region) {}

    /**
     * @param building required, but for an authority, which sees its region, and a check-up body, which sees its own
     * @param which of these
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/property/check-ups")
    Page<CheckUpDue> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(defaultValue = "ALL") Which which,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var today = Act.today(clock);
        var sight = building == null
                ? ofReader(caller)
                : ofBuilding(caller, Subject.of("building", building), lookups.open());
        var rows = rows(sight, which, today, cursor.text(), Page.limit(limit));
        var page = Page.of(rows, Page.limit(limit), row -> Cursor.after(row.dueOn() + " " + row.checkUp()));
        return new Page<>(page.items().stream().map(row -> told(row, today)).toList(), page.next());
    }

    private static Sight ofReader(Caller caller) {
        if (caller.authority() && caller.region() != null) {
            return new Sight(null, null, Region.stem(caller.region()) + "%");
        }
        if (caller.is("check-up-body")) {
            return new Sight(null, caller.organisation(), null);
        }
        throw new Denied(caller.role(), "read the check-ups of all buildings");
    }

    private static Sight ofBuilding(Caller caller, Subject building, Lookup lookup) {
        boolean all = Readers.answersFor(caller, building, lookup)
                || Readers.looksAfter(caller)
                || Readers.owns(caller, building, lookup);
        if (!all && !caller.is("check-up-body")) {
            throw new Denied(caller.role(), "read the check-ups of " + building);
        }
        return new Sight(building.path(), all ? null : caller.organisation(), null);
    }

    private List<Row> rows(Sight sight, Which which, LocalDate today, String cursor, int limit) {
        return jdbc.sql("""
                        select c.* from check_up c
                        left join check_up_region b on b.subject = c.building
                        left join check_up_region p on p.subject = b.project
                        where (:building::text is null or c.building = :building)
                          and (:body::text is null or c.body = :body)
                          and (:region::text is null or coalesce(b.region, p.region) like :region)
                          and (:which = 'ALL'
                            or :which = 'PERFORMED' and c.performed_on is not null
                            or :which = 'DUE' and c.performed_on is null and c.due_on >= :today
                            or :which = 'OVERDUE' and c.performed_on is null and c.due_on < :today)
                          and c.due_on || ' ' || c.check_up > :cursor
                        order by c.due_on, c.check_up limit :rows""")
                .param("building", sight.building())
                .param("body", sight.body())
                .param("region", sight.region())
                .param("which", which.name())
                .param("today", today)
                .param("cursor", cursor)
                .param("rows", limit + 1)
                .query(Row.class)
                .list();
    }

    private static CheckUpDue told(Row row, LocalDate today) {
        return new CheckUpDue(
                new Subject(row.checkUp()),
                new Subject(row.building()),
                row.body(),
                row.dueOn(),
                CheckUpStatus.of(row.dueOn(), row.performedOn(), row.missed(), today),
                row.performedOn(),
                row.overall());
    }
}
