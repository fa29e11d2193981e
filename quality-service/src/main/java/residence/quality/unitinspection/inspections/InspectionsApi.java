package residence.quality.unitinspection.inspections;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.kit.command.Caller;
import residence.kit.command.LookupFactory;
import residence.kit.command.Noun;
import residence.kit.command.Remembering;
import residence.kit.command.StreamState;
import residence.kit.problem.ProblemWriter;
import residence.kit.problem.ProblemWriter.Told;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.quality.readers.Readers;
import residence.quality.unitinspection.UnitInspection;
import residence.quality.unitinspection.UnitInspectionCommand;
import residence.quality.unitinspection.UnitInspectionFacts;

/** A building's inspections, dwelling by dwelling, with what each still misses: the rules themselves say it. */
@RestController
class InspectionsApi {
    private final JdbcClient jdbc;
    private final Readers readers;
    private final LookupFactory lookups;
    private final StreamState states;
    private final ProblemWriter texts;
    private final Noun<UnitInspectionCommand, UnitInspectionFacts, UnitInspection.State, UnitInspectionEvent> noun;

    InspectionsApi(
            JdbcClient jdbc,
            Readers readers,
            LookupFactory lookups,
            StreamState states,
            ProblemWriter texts,
            Noun<UnitInspectionCommand, UnitInspectionFacts, UnitInspection.State, UnitInspectionEvent> noun) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.lookups = lookups;
        this.states = states;
        this.texts = texts;
        this.noun = noun;
    }

    /** @param since the business day of its last entry; null before there was one */
    record Row(
            String dwelling,
            InspectionState state,
            @Nullable LocalDate since) {}

    /**
     * @param signed the parties that have signed all that was found while others are missing; a new result takes their
     *     signatures away
     * @param missing what R5 and R7 still ask for today, but for the signatures; empty where it has passed
     */
    record Inspection(
            Subject dwelling,
            InspectionState state,
            @Nullable LocalDate since,
            Set<PartyRole> signed,
            List<Told> missing) {}

    /**
     * @param state only inspections in this state; all where it is absent
     * @param cursor as the page before gave it
     */
    @GetMapping("/api/quality/buildings/{building}/inspections")
    Page<Inspection> list(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String building,
            @RequestParam(required = false) @Nullable InspectionState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        var lookup = new Remembering(lookups.open());
        var subject = Subject.of("building", building);
        readers.require(caller, subject, lookup);
        var rows = rows(subject, state, cursor.text(), Page.limit(limit));
        var page = Page.of(rows, Page.limit(limit), row -> Cursor.after(row.dwelling()));
        return new Page<>(
                page.items().stream()
                        .map(row -> inspection(row, lookup, request))
                        .toList(),
                page.next());
    }

    private List<Row> rows(Subject building, @Nullable InspectionState state, String cursor, int limit) {
        return jdbc.sql("""
                        select d.dwelling, coalesce(i.state, 'NOT_STARTED') as state, i.since
                        from inspection_dwelling d left join inspection i using (dwelling)
                        where d.building = :building and d.dwelling > :cursor
                          and (:state::text is null or coalesce(i.state, 'NOT_STARTED') = :state)
                        order by d.dwelling limit :rows""")
                .param("building", building.path())
                .param("cursor", cursor)
                .param("state", state == null ? null : state.name())
                .param("rows", limit + 1)
                .query(Row.class)
                .list();
    }

    private Inspection inspection(Row row, Lookup lookup, HttpServletRequest request) {
        var dwelling = new Subject(row.dwelling());
        var facts = UnitInspectionFacts.of(dwelling, readers.today(), lookup);
        var state = states.of(noun, dwelling);
        var missing = texts.tell(request, UnitInspection.missing(state, facts));
        return new Inspection(dwelling, row.state(), row.since(), UnitInspection.signed(state), missing);
    }
}
