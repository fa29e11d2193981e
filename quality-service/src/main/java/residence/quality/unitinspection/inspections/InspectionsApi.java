package residence.quality.unitinspection.inspections;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.events.view.UnitInspectionView;
import residence.events.view.UnitInspectionView.State;
import residence.kit.command.Caller;
import residence.kit.command.LookupFactory;
import residence.kit.command.Noun;
import residence.kit.command.Remembering;
import residence.kit.command.StreamState;
import residence.kit.list.Filter;
import residence.kit.problem.ProblemWriter;
import residence.kit.problem.ProblemWriter.Told;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.quality.readers.Readers;
import residence.quality.unitinspection.UnitInspection;
import residence.quality.unitinspection.UnitInspectionCommand;
import residence.quality.unitinspection.UnitInspectionFacts;

/** A building's inspections, dwelling by dwelling, with what each still misses: the rules themselves say it. */
@RestController
class InspectionsApi {
    private final Inspections inspections;
    private final Readers readers;
    private final LookupFactory lookups;
    private final StreamState states;
    private final ProblemWriter texts;
    private final Noun<UnitInspectionCommand, UnitInspectionFacts, UnitInspection.State, UnitInspectionEvent> noun;

    InspectionsApi(
            Inspections inspections,
            Readers readers,
            LookupFactory lookups,
            StreamState states,
            ProblemWriter texts,
            Noun<UnitInspectionCommand, UnitInspectionFacts, UnitInspection.State, UnitInspectionEvent> noun) {
        this.inspections = inspections;
        this.readers = readers;
        this.lookups = lookups;
        this.states = states;
        this.texts = texts;
        this.noun = noun;
    }

    /**
     * @param since the business day of its last entry; null before there was one
     * @param signed the parties that have signed all that was found while others are missing; a new result takes their
     *     signatures away
     * @param missing what R5 and R7 still ask for today, but for the signatures; empty where it has passed
     */
    record Inspection(
            Subject dwelling, State state, @Nullable LocalDate since, Set<PartyRole> signed, List<Told> missing) {}

    /** @param state only inspections in this state; all where it is absent */
    @GetMapping("/api/quality/buildings/{building}/inspections")
    Page<Inspection> list(
            Caller caller,
            HttpServletRequest request,
            @PathVariable String building,
            @RequestParam(required = false) @Nullable State state,
            Paging paging) {
        var lookup = new Remembering(lookups.open());
        var subject = Subject.of("building", building);
        readers.require(caller, subject, lookup);
        var page = inspections.page(paging, Filter.id("building", building), Filter.is("state", state));
        var standing = states.of(
                noun, page.items().stream().map(UnitInspectionView::dwelling).toList());
        var defects = UnitInspectionFacts.defects(subject, lookup);
        return page.map(row -> {
            var facts = UnitInspectionFacts.of(row.dwelling(), readers.today(), lookup, defects);
            return inspection(row, standing.of(row.dwelling()), facts, request);
        });
    }

    private Inspection inspection(
            UnitInspectionView row, UnitInspection.State state, UnitInspectionFacts facts, HttpServletRequest request) {
        var missing = texts.tell(request, UnitInspection.missing(state, facts));
        return new Inspection(row.dwelling(), row.state(), row.since(), UnitInspection.signed(state), missing);
    }
}
