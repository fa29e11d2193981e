package residence.warranty.repair.openrepairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.warranty.readers.Visible;

/** Repairs that are open, the overdue ones first: none is ever out of sight (R14). */
@RestController
class RepairsApi {
    private final JdbcClient jdbc;

    RepairsApi(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param dueOn last day for what comes next; null where no profile sets one
     * @param overdue as it was recorded
     * @param rejections how often the work was not accepted
     * @param deemed accepted by the owner's silence
     */
    record RepairCase(
            Subject repair,
            Subject place,
            Part part,
            DefectKind kind,
            LocalDate requestedOn,
            RepairState state,
            @Nullable String contractor,
            @Nullable LocalDate dueOn,
            boolean overdue,
            int rejections,
            boolean deemed) {}

    private record Row(RepairCase repair, String rank) {}

    /**
     * @param building id of a building
     * @param place a dwelling's subject, or a building's for its common parts
     * @param state one state; every open one where it is absent
     * @param overdue only those that are, or are not
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/warranty/repairs")
    Page<RepairCase> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String building,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable RepairState state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var visible = Visible.to(caller, "(x.contractor = :organisation or x.requester = :organisation)");
        var states =
                (state == null ? RepairState.OPEN : List.of(state)).stream().map(RepairState::name);
        var rows = jdbc.sql("""
                        select * from repair_case x
                        where %s and x.rank > :cursor and x.state = any(:states)
                          and (:building::text is null or x.building = 'building/' || :building)
                          and (:place::text is null or x.place = :place)
                          and (:overdue::boolean is null or x.overdue = :overdue)
                        order by x.rank limit :rows""".formatted(visible.sql()))
                .params(visible.params())
                .param("cursor", cursor.text())
                .param("states", states.toArray(String[]::new))
                .param("building", building)
                .param("place", place)
                .param("overdue", overdue)
                .param("rows", Page.limit(limit) + 1)
                .query((row, number) -> row(row))
                .list();
        var page = Page.of(rows, Page.limit(limit), row -> Cursor.after(row.rank()));
        return new Page<>(page.items().stream().map(Row::repair).toList(), page.next());
    }

    private static Row row(ResultSet row) throws SQLException {
        var repair = new RepairCase(
                new Subject(row.getString("repair")),
                new Subject(row.getString("place")),
                Part.valueOf(row.getString("part")),
                DefectKind.valueOf(row.getString("kind")),
                row.getObject("requested_on", LocalDate.class),
                RepairState.valueOf(row.getString("state")),
                row.getString("contractor"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("overdue"),
                row.getInt("rejections"),
                row.getBoolean("deemed"));
        return new Row(repair, row.getString("rank"));
    }
}
