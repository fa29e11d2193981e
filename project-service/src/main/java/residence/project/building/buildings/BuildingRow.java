package residence.project.building.buildings;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Structure;
import residence.events.Subject;

/**
 * A building as it stands.
 *
 * @param project null where it was admitted
 * @param region null where it was registered: its project's
 * @param admission null where it was registered; gates and milestones of an admitted building are not recorded
 * @param milestones in their order, those that were ever planned or reached
 */
record BuildingRow(
        Subject building,
        @Nullable Subject project,
        @Nullable String phase,
        @Nullable String region,
        String name,
        @Nullable Structure structure,
        @Nullable Integer designLifeYears,
        @Nullable Integer storeysAbove,
        int dwellings,
        @Nullable Admission admission,
        List<Progress> milestones) {

    record Admission(
            String community,
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            String source,
            EvidenceGrade grade) {}

    /** Met, missed, and the third: met in time, but told after the record had noted the slip. */
    enum Standing {
        PLANNED,
        SLIPPED,
        REACHED,
        REACHED_LATE,
        REACHED_IN_TIME_RECORDED_LATE
    }

    /** @param slipped whether the record noted that the planned day passed without it */
    record Progress(
            Milestone milestone,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate reachedOn,
            boolean slipped,
            Standing standing) {

        static Progress of(
                Milestone milestone, @Nullable LocalDate plannedOn, @Nullable LocalDate reachedOn, boolean slipped) {
            return new Progress(milestone, plannedOn, reachedOn, slipped, standing(plannedOn, reachedOn, slipped));
        }

        private static Standing standing(
                @Nullable LocalDate plannedOn, @Nullable LocalDate reachedOn, boolean slipped) {
            if (reachedOn == null) {
                return slipped ? Standing.SLIPPED : Standing.PLANNED;
            }
            if (plannedOn != null && reachedOn.isAfter(plannedOn)) {
                return Standing.REACHED_LATE;
            }
            return slipped ? Standing.REACHED_IN_TIME_RECORDED_LATE : Standing.REACHED;
        }

        /** As anybody may see it: that it was reached, not what had been planned. */
        private Progress published() {
            return new Progress(milestone, null, reachedOn, false, Standing.REACHED);
        }
    }

    static BuildingRow registered(Subject building, BuildingRegistered event) {
        return new BuildingRow(
                building,
                event.project(),
                event.phase(),
                null,
                event.name(),
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                event.dwellings().size(),
                null,
                List.of());
    }

    static BuildingRow admitted(Subject building, BuildingAdmitted event) {
        var admission =
                new Admission(event.community(), event.builtYear(), event.completedOn(), event.source(), event.grade());
        return new BuildingRow(
                building,
                null,
                null,
                event.region(),
                event.name(),
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                event.dwellings().size(),
                admission,
                List.of());
    }

    BuildingRow planned(Milestone milestone, LocalDate day) {
        return with(Progress.of(milestone, day, progress(milestone).reachedOn(), false));
    }

    BuildingRow slipped(Milestone milestone, LocalDate plannedOn) {
        return with(Progress.of(milestone, plannedOn, progress(milestone).reachedOn(), true));
    }

    BuildingRow reached(Milestone milestone, LocalDate day) {
        var before = progress(milestone);
        return with(Progress.of(milestone, before.plannedOn(), day, before.slipped()));
    }

    /** As anybody may see it. */
    BuildingRow published() {
        return milestones(milestones.stream()
                .filter(progress -> progress.reachedOn() != null)
                .map(Progress::published)
                .toList());
    }

    private Progress progress(Milestone milestone) {
        return milestones.stream()
                .filter(progress -> progress.milestone() == milestone)
                .findFirst()
                .orElse(Progress.of(milestone, null, null, false));
    }

    private BuildingRow with(Progress changed) {
        var others = milestones.stream().filter(progress -> progress.milestone() != changed.milestone());
        return milestones(Stream.concat(others, Stream.of(changed))
                .sorted(java.util.Comparator.comparing(Progress::milestone))
                .toList());
    }

    private BuildingRow milestones(List<Progress> milestones) {
        return new BuildingRow(
                building,
                project,
                phase,
                region,
                name,
                structure,
                designLifeYears,
                storeysAbove,
                dwellings,
                admission,
                milestones);
    }
}
