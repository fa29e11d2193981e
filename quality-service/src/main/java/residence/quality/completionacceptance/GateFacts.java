package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.quality.loop.Loops;

/**
 * What only an application asks for.
 *
 * @param reached milestones reached by the business day
 * @param uninspected dwellings whose inspection has not passed, in the order they were registered; none for the
 *     structure, which asks for none
 * @param lacking facilities required with the building's phase that are not complete on the business day (R21); none for
 *     the structure
 * @param workItems of the building and its dwellings that are not accepted; for the structure those that belong to it
 * @param defects of grade high in the building or any of its dwellings that are not closed; any stage waits for them
 * @param accepted scopes of the building that were accepted before
 * @param lastOn last day of anything that an acceptance of this scope rests on; null before there was anything
 */
record GateFacts(
        Set<Milestone> reached,
        List<Subject> uninspected,
        List<LackingFacility> lacking,
        List<Entry<WorkItemPlanned>> workItems,
        List<Entry<DefectReported>> defects,
        Set<Scope> accepted,
        @Nullable LocalDate lastOn) {

    static GateFacts ofStructure(Subject structure, LocalDate day, Lookup lookup) {
        var building = structure.root();
        var opinions = lookup.entries(structure, PartyOpinionGiven.class);
        var workItems = workItems(building, lookup).where(WorkItemPlanned::structural);
        var defects = graveDefects(building, lookup);
        return new GateFacts(
                reached(building, day, lookup),
                List.of(),
                List.of(),
                workItems.open(),
                defects.open(),
                scopes(lookup.entries(building, CompletionAccepted.class)),
                lastOn(Stream.of(opinions, workItems.ended(), defects.ended())));
    }

    static GateFacts ofFinished(Subject acceptance, BuildingRegistered plan, LocalDate day, Lookup lookup) {
        var building = acceptance.root();
        var passed = lookup.entries(building, UnitInspectionPassed.class);
        var sprayed = lookup.entries(building, WindowsSprayed.class);
        var opinions = lookup.entries(acceptance, PartyOpinionGiven.class);
        var workItems = workItems(building, lookup);
        var defects = graveDefects(building, lookup);
        var accepted = lookup.entries(building, CompletionAccepted.class);
        return new GateFacts(
                reached(building, day, lookup),
                uninspected(building, plan, passed),
                lacking(plan, day, lookup),
                workItems.open(),
                defects.open(),
                scopes(accepted),
                lastOn(Stream.of(passed, sprayed, opinions, workItems.ended(), defects.ended(), accepted)));
    }

    private static Set<Milestone> reached(Subject building, LocalDate day, Lookup lookup) {
        return lookup.entries(building, MilestoneReached.class).stream()
                .map(Entry::body)
                .filter(reached -> !reached.reachedOn().isAfter(day))
                .map(MilestoneReached::milestone)
                .collect(Collectors.toSet());
    }

    private static List<Subject> uninspected(
            Subject building, BuildingRegistered plan, List<Entry<UnitInspectionPassed>> passed) {
        var inspected = passed.stream().map(Entry::subject).collect(Collectors.toSet());
        return plan.dwellings().stream()
                .map(dwelling -> dwelling.in(building))
                .filter(dwelling -> !inspected.contains(dwelling))
                .toList();
    }

    /** Facilities of the building's phase, as it was heard that they stood on {@code day}. */
    static List<LackingFacility> lacking(BuildingRegistered building, LocalDate day, Lookup lookup) {
        return Loops.of(building.project(), FacilityRequired.class, FacilityCompleted.class, lookup)
                .where(required -> required.phase().equals(building.phase()))
                .ending(completed -> !completed.completedOn().isAfter(day))
                .open()
                .stream()
                .filter(required -> !required.occurredOn().isAfter(day))
                .map(required ->
                        new LackingFacility(required.subject(), required.body().name()))
                .toList();
    }

    private static Loops<WorkItemPlanned, SignboardAccepted> workItems(Subject building, Lookup lookup) {
        return Loops.of(building, WorkItemPlanned.class, SignboardAccepted.class, lookup);
    }

    private static Loops<DefectReported, DefectClosed> graveDefects(Subject building, Lookup lookup) {
        return Loops.of(building, DefectReported.class, DefectClosed.class, lookup)
                .where(defect -> defect.grade() == Grade.HIGH);
    }

    private static Set<Scope> scopes(List<Entry<CompletionAccepted>> accepted) {
        return accepted.stream().map(entry -> entry.body().scope()).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate lastOn(Stream<List<? extends Entry<? extends DomainEvent>>> grounds) {
        return Entry.lastDay(grounds.flatMap(List::stream));
    }
}
