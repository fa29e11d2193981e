package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.HousingProgrammeEvent;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Region;
import residence.events.Subject;

/**
 * A region's housing programme: its targets, and what was done towards them (S4 附件 1-4).
 *
 * @param region whose programme it is; its targets are those of the regions inside
 * @param kind null where no target stands, as the measure
 * @param targets in the order in which they were first set
 * @param totals of all its regions, by year, without one whose parts have targets of that year: theirs add up to it. What is
 *     given for it counts for nothing
 */
public record HousingProgrammeView(
        Subject programme,
        String region,
        @Nullable Kind kind,
        @Nullable Measure measure,
        List<Target> targets,
        List<Total> totals) {
    public static final View<HousingProgrammeView, HousingProgrammeEvent> VIEW = new View<>(
            HousingProgrammeView.class,
            HousingProgrammeEvent.class,
            HousingProgrammeView::blank,
            HousingProgrammeView::after);

    public HousingProgrammeView {
        targets = List.copyOf(targets);
        totals = totals(targets);
    }

    /**
     * What is to be done in one region in one year.
     *
     * @param number in the measure
     * @param met whether as much was done, or more
     * @param completed as it was reported last; null before it was
     * @param reportedOn the day up to which that counts; null as above
     */
    public record Target(
            Subject programme,
            Kind kind,
            Measure measure,
            String region,
            int year,
            int number,
            boolean met,
            @Nullable Integer completed,
            @Nullable LocalDate reportedOn,
            String document,
            String clause,
            Source set,
            @Nullable Source reported) {
        private boolean is(String there, int then) {
            return region.equals(there) && year == then;
        }

        private boolean isAround(Target other) {
            return year == other.year && !region.equals(other.region) && Region.covers(region, other.region);
        }

        private Target setAnew(Target by) {
            return by.with(completed, reported);
        }

        private Target with(@Nullable Integer done, @Nullable Source source) {
            return new Target(
                    programme,
                    kind,
                    measure,
                    region,
                    year,
                    number,
                    done != null && done >= number,
                    done,
                    source == null ? null : source.on(),
                    document,
                    clause,
                    set,
                    source);
        }
    }

    /** Of one year; what was not reported counts as nothing done. */
    public record Total(int year, long number, long completed) {
        private Total plus(Target target) {
            var done = target.completed;
            return new Total(year, number + target.number, completed + (done == null ? 0 : done));
        }
    }

    private static List<Total> totals(List<Target> targets) {
        var byYear = new TreeMap<Integer, Total>();
        targets.stream()
                .filter(target -> targets.stream().noneMatch(target::isAround))
                .forEach(target -> byYear.merge(
                        target.year, new Total(target.year, 0, 0).plus(target), (total, one) -> total.plus(target)));
        return List.copyOf(byYear.values());
    }

    private static HousingProgrammeView blank(Subject programme) {
        return new HousingProgrammeView(programme, programme.root().id(), null, null, List.of(), List.of());
    }

    private HousingProgrammeView after(HousingProgrammeEvent event, Source source) {
        return switch (event) {
            case TargetSet it -> set(it, source);
            case ProgressReported it ->
                with(kind, measure, change(it.region(), it.year(), target -> target.with(it.completed(), source)));
        };
    }

    private HousingProgrammeView set(TargetSet it, Source source) {
        var target = new Target(
                programme,
                it.kind(),
                it.measure(),
                it.region(),
                it.year(),
                it.number(),
                false,
                null,
                null,
                it.document(),
                it.clause(),
                source,
                null);
        var changed = targets.stream().anyMatch(one -> one.is(it.region(), it.year()))
                ? change(it.region(), it.year(), one -> one.setAnew(target))
                : Lists.plus(targets, target);
        return with(it.kind(), it.measure(), changed);
    }

    private List<Target> change(String there, int then, UnaryOperator<Target> how) {
        return Lists.change(targets, target -> target.is(there, then), how);
    }

    private HousingProgrammeView with(@Nullable Kind what, @Nullable Measure counted, List<Target> changed) {
        return new HousingProgrammeView(programme, region, what, counted, changed, List.of());
    }
}
