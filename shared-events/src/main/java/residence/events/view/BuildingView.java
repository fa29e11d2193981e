package residence.events.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Subject;

/**
 * A building: what it is, its dwellings, and how its construction went.
 *
 * @param identity what it is; null where nothing says so (a voided registration)
 * @param dwellings as planned or admitted
 * @param milestones in their order, those that were ever planned or reached; none of an admitted building
 */
public record BuildingView(
        Subject building,
        @Nullable BuildingIdentity identity,
        List<Dwelling> dwellings,
        List<MilestoneView> milestones) {
    public static final View<BuildingView, BuildingEvent> VIEW = new View<>(
            BuildingView.class,
            BuildingEvent.class,
            building -> new BuildingView(building, null, List.of(), List.of()),
            BuildingView::after);

    private BuildingView after(BuildingEvent event, Source source) {
        return switch (event) {
            case BuildingRegistered it ->
                new BuildingView(building, BuildingIdentity.of(it, source), it.dwellings(), milestones);
            case BuildingAdmitted it ->
                new BuildingView(building, BuildingIdentity.of(it, source), it.dwellings(), milestones);
            case MilestonePlanned it -> planned(it, source);
            case MilestoneReached it -> reached(it, source);
            case MilestoneSlipped it -> slipped(it, source);
        };
    }

    private BuildingView planned(MilestonePlanned event, Source source) {
        var old = step(event.milestone(), source);
        return with(MilestoneView.of(event.milestone(), event.plannedOn(), old.reachedOn(), old.slipped(), source));
    }

    private BuildingView reached(MilestoneReached event, Source source) {
        var old = step(event.milestone(), source);
        return with(MilestoneView.of(event.milestone(), old.plannedOn(), event.reachedOn(), old.slipped(), source));
    }

    private BuildingView slipped(MilestoneSlipped event, Source source) {
        var old = step(event.milestone(), source);
        var passed = Lists.plus(old.slipped(), event.plannedOn());
        return with(MilestoneView.of(event.milestone(), event.plannedOn(), old.reachedOn(), passed, source));
    }

    private MilestoneView step(Milestone milestone, Source source) {
        return milestones.stream()
                .filter(step -> step.milestone() == milestone)
                .findFirst()
                .orElse(MilestoneView.of(milestone, null, null, List.of(), source));
    }

    private BuildingView with(MilestoneView step) {
        var others = milestones.stream().filter(other -> other.milestone() != step.milestone());
        return milestones(Stream.concat(others, Stream.of(step))
                .sorted(Comparator.comparing(MilestoneView::milestone))
                .toList());
    }

    private BuildingView milestones(List<MilestoneView> changed) {
        return new BuildingView(building, identity, dwellings, changed);
    }

    /** For readers that are not to see every dwelling. */
    public BuildingView withoutDwellings() {
        return new BuildingView(building, identity, List.of(), milestones);
    }

    /** Milestones that were reached, not what had been planned. */
    public BuildingView withoutPlans() {
        return milestones(milestones.stream()
                .filter(step -> step.reachedOn() != null)
                .map(MilestoneView::published)
                .toList());
    }

    public boolean admitted() {
        return admission().isPresent();
    }

    /** That an admitted building states; a registered one lies where its project does. */
    public Optional<String> region() {
        return admission().map(BuildingIdentity.Admission::region);
    }

    /** It was built in; none of an admitted building. */
    public Optional<Subject> project() {
        return Optional.ofNullable(identity).map(BuildingIdentity::project);
    }

    /** Of its project; none of an admitted building. */
    public Optional<String> phase() {
        return Optional.ofNullable(identity).map(BuildingIdentity::phase);
    }

    private Optional<BuildingIdentity.Admission> admission() {
        return Optional.ofNullable(identity).map(BuildingIdentity::admission);
    }

    /** The milestone's step where it was reached. */
    public Optional<MilestoneView> reached(Milestone milestone) {
        return milestones.stream()
                .filter(step -> step.milestone() == milestone && step.reachedOn() != null)
                .findFirst();
    }

    /** A dwelling by its entrance and unit. */
    public Optional<Dwelling> dwelling(String entrance, String unit) {
        return dwellings.stream()
                .filter(one -> one.entrance().equals(entrance) && one.unit().equals(unit))
                .findFirst();
    }
}
