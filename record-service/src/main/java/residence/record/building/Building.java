package residence.record.building;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Entry;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The building: what it is, its dwellings, and how its construction went.
 *
 * @param identity what it is; null where nothing says so (a voided registration)
 * @param milestones each once, in the order they were first spoken of
 */
public record Building(@Nullable Identity identity, List<Dwelling> dwellings, List<Step> milestones) {
    public static final Building BLANK = new Building(null, List.of(), List.of());
    public static final Chapter<BuildingEvent, Building> CHAPTER =
            Chapter.of("building", BuildingEvent.class, Building.class, BLANK, Building::fold, Disclosure.PUBLISHED);

    /**
     * A building as it was registered or admitted.
     *
     * @param project it was built in; null for an admitted building
     * @param structure null where the source of an admitted building does not say, as are designLifeYears, storeysAbove and
     *     storeysBelow
     * @param admission how an admitted building came onto the record; null for a registered one
     */
    public record Identity(
            String name,
            @Nullable Subject project,
            @Nullable String phase,
            BuildingEvent.@Nullable Structure structure,
            @Nullable Integer designLifeYears,
            @Nullable Integer storeysAbove,
            @Nullable Integer storeysBelow,
            @Nullable Integer commonWindows,
            @Nullable Admission admission,
            Source source) {}

    /**
     * How a building that stood before the record began is known.
     *
     * @param origin ledger, archive box or statement that the facts come from
     * @param grade how well they are evidenced
     */
    public record Admission(
            String region,
            String community,
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            String origin,
            BuildingEvent.EvidenceGrade grade) {}

    /**
     * A milestone as planned, as reached, and every planned day that passed without it.
     *
     * @param slipped the planned days that passed, in their order
     */
    public record Step(
            Milestone milestone,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate reachedOn,
            List<LocalDate> slipped,
            Source source) {}

    static Building fold(Building building, BuildingEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case BuildingRegistered registered ->
                new Building(registered(registered, source), registered.dwellings(), building.milestones);
            case BuildingAdmitted admitted ->
                new Building(admitted(admitted, source), admitted.dwellings(), building.milestones);
            case MilestonePlanned planned -> building.planned(planned, source);
            case MilestoneReached reached -> building.reached(reached, source);
            case MilestoneSlipped slipped -> building.slipped(slipped, source);
        };
    }

    private static Identity registered(BuildingRegistered event, Source source) {
        return new Identity(
                event.name(),
                event.project(),
                event.phase(),
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                event.storeysBelow(),
                event.commonWindows(),
                null,
                source);
    }

    private static Identity admitted(BuildingAdmitted event, Source source) {
        var admission = new Admission(
                event.region(),
                event.community(),
                event.builtYear(),
                event.completedOn(),
                event.source(),
                event.grade());
        return new Identity(
                event.name(),
                null,
                null,
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                null,
                null,
                admission,
                source);
    }

    private Building planned(MilestonePlanned event, Source source) {
        var old = step(event.milestone(), source);
        return with(new Step(event.milestone(), event.plannedOn(), old.reachedOn, old.slipped, source));
    }

    private Building reached(MilestoneReached event, Source source) {
        var old = step(event.milestone(), source);
        return with(new Step(event.milestone(), old.plannedOn, event.reachedOn(), old.slipped, source));
    }

    private Building slipped(MilestoneSlipped event, Source source) {
        var old = step(event.milestone(), source);
        return with(new Step(
                event.milestone(), old.plannedOn, old.reachedOn, Lists.plus(old.slipped, event.plannedOn()), source));
    }

    private Step step(Milestone milestone, Source source) {
        return milestones.stream()
                .filter(step -> step.milestone == milestone)
                .findFirst()
                .orElse(new Step(milestone, null, null, List.of(), source));
    }

    private Building with(Step step) {
        return new Building(
                identity, dwellings, Lists.replace(milestones, old -> old.milestone == step.milestone, step));
    }

    /** For readers that are not to see every dwelling. */
    public Building withoutDwellings() {
        return new Building(identity, List.of(), milestones);
    }

    public boolean admitted() {
        return identity != null && identity.admission != null;
    }

    /** The milestone's step where it was reached. */
    public Optional<Step> reached(Milestone milestone) {
        return milestones.stream()
                .filter(step -> step.milestone == milestone && step.reachedOn != null)
                .findFirst();
    }

    /** A dwelling by its entrance and unit, as planned or admitted. */
    public Optional<Dwelling> dwelling(String entrance, String unit) {
        return dwellings.stream()
                .filter(one -> one.entrance().equals(entrance) && one.unit().equals(unit))
                .findFirst();
    }
}
