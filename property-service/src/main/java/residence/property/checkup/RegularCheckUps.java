package residence.property.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import residence.events.Act;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Length;
import residence.events.Lookup;
import residence.events.Standards;
import residence.events.Subject;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;

/**
 * 定期体检: where a building's standards set an interval ({@link FigureKey#CHECK_UP_INTERVAL}; S1 二(二), S3 一年一体检), its
 * first check-up is due that long after the first of its dwellings was handed over, each next one that long after the one
 * before was due. Their ids follow from the building and from each other, so whatever comes first, and however often, one
 * row of them is planned.
 */
public final class RegularCheckUps {
    private RegularCheckUps() {}

    /**
     * The first of a building's.
     *
     * @param from the day of a hand-over in it
     * @return none where it is planned already, or the standards of that day set no interval
     */
    public static List<PlanRegularCheckUp> first(Act act, Subject building, LocalDate from, Lookup lookup) {
        return plan(act, building, building, from, lookup);
    }

    /**
     * What follows one that was performed or missed.
     *
     * @return none where that was no regular one, the next is planned already, or the standards set no interval any more
     */
    public static List<PlanRegularCheckUp> next(Act act, Entry<? extends CheckUpEvent> ended, Lookup lookup) {
        return lookup.first(ended.subject(), CheckUpPlanned.class)
                .map(Entry::body)
                .filter(plan -> plan.checkUpBody() == null)
                .map(plan -> plan(act, ended.subject(), plan.building(), plan.dueOn(), lookup))
                .orElse(List.of());
    }

    private static List<PlanRegularCheckUp> plan(
            Act act, Subject before, Subject building, LocalDate from, Lookup lookup) {
        var checkUp = CheckUpPlanned.regularAfter(before);
        return interval(building, from, lookup)
                .filter(_ -> lookup.entries(checkUp, CheckUpPlanned.class).isEmpty())
                .map(interval -> new PlanRegularCheckUp(act, checkUp, building, from.plus(interval.period())))
                .stream()
                .toList();
    }

    private static Optional<Length.Span> interval(Subject building, LocalDate day, Lookup lookup) {
        return Standards.governing(lookup, KnownBuilding.of(lookup, building).subject(), day)
                .figure(FigureKey.CHECK_UP_INTERVAL)
                .flatMap(figure -> Length.of(figure.value()))
                .map(Length.Span.class::cast);
    }
}
