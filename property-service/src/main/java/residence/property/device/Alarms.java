package residence.property.device;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Subject;

/**
 * The alarms of a device that others may add to (R19), by the end of their windows.
 *
 * @param all at most 200; where a device has more, the windows that end first are forgotten
 */
record Alarms(List<Alarm> all) {
    static final Alarms NONE = new Alarms(List.of());
    private static final int MOST = 200;

    Stream<Alarm> of(String code) {
        return all.stream().filter(alarm -> alarm.code().equals(code));
    }

    /** Whether that very moment was recorded, be its order closed since. */
    boolean have(String code, Instant at) {
        return of(code).anyMatch(alarm -> alarm.has(at));
    }

    /** The latest that takes the moment and whose order is not among the closed. */
    Optional<Alarm> taking(String code, Instant at, Set<Subject> closed) {
        return of(code).filter(alarm -> alarm.takes(at) && !closed.contains(alarm.workOrder()))
                .reduce((earlier, later) -> later);
    }

    /** News that comes late ends no window: only a moment after its last instant does. */
    Alarms with(DeviceAlarmRaised it) {
        var first = of(it.code())
                .filter(alarm -> alarm.workOrder().equals(it.workOrder()))
                .map(Alarm::first)
                .findFirst()
                .orElse(it.at());
        var others = all.stream()
                .filter(alarm -> !alarm.workOrder().equals(it.workOrder()))
                .filter(alarm -> !it.at().isAfter(alarm.windowEnds()));
        return latest(Stream.concat(
                others, Stream.of(new Alarm(it.code(), it.workOrder(), first, it.at(), it.windowEnds()))));
    }

    private static Alarms latest(Stream<Alarm> alarms) {
        var sorted = alarms.sorted(Comparator.comparing(Alarm::windowEnds)).toList();
        return new Alarms(List.copyOf(sorted.subList(Math.max(0, sorted.size() - MOST), sorted.size())));
    }
}
