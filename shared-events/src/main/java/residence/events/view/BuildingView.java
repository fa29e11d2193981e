package residence.events.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Subject;

/**
 * A building: what it is, its dwellings, how its construction went, and what became of it.
 *
 * @param hazardGrade of the last appraisal; null where there was none
 * @param identity what it is; null where nothing says so (a voided registration)
 * @param dwellings as planned or admitted
 * @param milestones in their order, those that were ever planned or reached; none of an admitted building
 * @param survey models and appraisals
 * @param demolished null while it stands
 */
public record BuildingView(
        Subject building,
        Stage stage,
        @Nullable HazardGrade hazardGrade,
        @Nullable BuildingIdentity identity,
        List<Dwelling> dwellings,
        List<MilestoneView> milestones,
        SurveyView survey,
        @Nullable Demolition demolished) {
    public static final View<BuildingView, BuildingEvent> VIEW = new View<>(
            BuildingView.class,
            BuildingEvent.class,
            building -> of(building, null, List.of(), List.of(), SurveyView.NONE, null),
            BuildingView::after);

    /** Planned 未开工, under construction 在建, standing 已建成, demolished 已拆除. */
    public enum Stage {
        PLANNED,
        UNDER_CONSTRUCTION,
        STANDING,
        DEMOLISHED
    }

    public record Demolition(LocalDate demolishedOn, String reason, Source source) {}

    private static BuildingView of(
            Subject building,
            @Nullable BuildingIdentity identity,
            List<Dwelling> dwellings,
            List<MilestoneView> milestones,
            SurveyView survey,
            @Nullable Demolition demolished) {
        var stage = demolished == null ? stage(identity, milestones) : Stage.DEMOLISHED;
        return new BuildingView(building, stage, survey.grade(), identity, dwellings, milestones, survey, demolished);
    }

    private static Stage stage(@Nullable BuildingIdentity identity, List<MilestoneView> milestones) {
        var reached = milestones.stream()
                .filter(step -> step.reachedOn() != null)
                .map(MilestoneView::milestone)
                .collect(Collectors.toSet());
        if (reached.contains(Milestone.WORKS_DONE) || identity != null && identity.admission() != null) {
            return Stage.STANDING;
        }
        return reached.isEmpty() ? Stage.PLANNED : Stage.UNDER_CONSTRUCTION;
    }

    private BuildingView after(BuildingEvent event, Source source) {
        return switch (event) {
            case BuildingRegistered it -> identified(BuildingIdentity.of(it, source), it.dwellings());
            case BuildingAdmitted it -> identified(BuildingIdentity.of(it, source), it.dwellings());
            case MilestonePlanned it -> planned(it, source);
            case MilestoneReached it -> reached(it, source);
            case MilestoneSlipped it -> slipped(it, source);
            case BimModelLinked it -> surveyed(survey.linked(it, source));
            case AppraisalCommissioned it -> surveyed(survey.commissioned(it, source));
            case BuildingAppraised it -> surveyed(survey.appraised(it, source));
            case BuildingDemolished it -> demolished(new Demolition(it.demolishedOn(), it.reason(), source));
        };
    }

    private BuildingView identified(BuildingIdentity known, List<Dwelling> listed) {
        return of(building, known, listed, milestones, survey, demolished);
    }

    private BuildingView surveyed(SurveyView changed) {
        return of(building, identity, dwellings, milestones, changed, demolished);
    }

    private BuildingView demolished(Demolition demolition) {
        return of(building, identity, dwellings, milestones, survey, demolition);
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
        return of(building, identity, dwellings, changed, survey, demolished);
    }

    /** For readers that are not to see every dwelling. */
    public BuildingView withoutDwellings() {
        return of(building, identity, List.of(), milestones, survey, demolished);
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
