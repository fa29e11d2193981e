package residence.property.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.DeviceEvent;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceEvent.DeviceInspected;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceEvent.DeviceServiced;
import residence.events.DeviceEvent.Threshold;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.device.DeviceCommand.InspectDevice;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.DeviceCommand.RetireDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/**
 * A device of a building in use: installed, watched by its alarms, serviced, inspected as the law asks, and retired for good. An
 * alarm opens a work order at once; the same alarm within its window adds to it while it is open (R19; S0 二(五)3).
 */
final class Device {
    private static final int MOST_THRESHOLDS = 50;

    sealed interface State {}

    /** Nothing installed, or nothing that still stands. */
    record None() implements State {}

    /**
     * @param watched codes that have thresholds
     * @param alarms those that another may add to
     */
    record InUse(Subject place, Part part, DeviceKind kind, int alarmWindowMinutes, List<String> watched, Alarms alarms)
            implements State {
        Duration window() {
            return Duration.ofMinutes(alarmWindowMinutes);
        }

        private InUse with(List<String> codes, Alarms open) {
            return new InUse(place, part, kind, alarmWindowMinutes, codes, open);
        }
    }

    record Retired(Subject place) implements State {}

    private Device() {}

    static List<DeviceEvent> decide(DeviceCommand command, State state, DeviceFacts facts) {
        return switch (command) {
            case InstallDevice it -> List.of(install(it, state));
            case RaiseDeviceAlarm it -> raise(it, inUse(it, state), facts);
            case ServiceDevice it -> List.of(service(it, inUse(it, state), facts));
            case InspectDevice it -> List.of(inspect(it, inUse(it, state), facts));
            case RetireDevice it -> List.of(retire(it, inUse(it, state), facts));
        };
    }

    static State evolve(State state, DeviceEvent event) {
        return switch (event) {
            case DeviceInstalled it ->
                new InUse(
                        it.place(),
                        it.part(),
                        it.kind(),
                        it.alarmWindowMinutes(),
                        watched(List.of(), it.thresholds()),
                        Alarms.NONE);
            case DeviceAlarmRaised it ->
                state instanceof InUse device
                        ? device.with(device.watched(), device.alarms().with(it))
                        : state;
            case DeviceRetired it -> state instanceof InUse device ? new Retired(device.place()) : state;
            case DeviceServiced it -> state instanceof InUse device ? serviced(device, it) : state;
            case DeviceInspected it -> state;
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case InUse device -> List.of(device.place());
            case Retired device -> List.of(device.place());
        };
    }

    private static InUse inUse(DeviceCommand command, State state) {
        return switch (state) {
            case InUse device -> device;
            case None none -> throw Refusal.of("device.unknown", "device", command.subject());
            case Retired device -> throw Refusal.of("device.retired", "device", command.subject());
        };
    }

    private static DeviceInstalled install(InstallDevice it, State state) {
        Refusal.ifAny(Stream.concat(
                Unmet.when(!(state instanceof None), "device.exists", "device", it.subject()),
                Stream.concat(
                        Unmet.when(
                                it.kind().inspectedEvery().isPresent() && it.inspectionBody() == null,
                                "device.inspection-body-missing",
                                "kind",
                                it.kind()),
                        nextInspection(it.kind(), it.act().occurredOn(), it.nextInspectionOn()))));
        return new DeviceInstalled(
                it.place(),
                it.part(),
                it.kind(),
                it.model(),
                it.alarmWindowMinutes(),
                it.thresholds(),
                it.inspectionBody(),
                it.nextInspectionOn());
    }

    /** It lies ahead, and where the law says how far at most, no further. */
    private static Stream<Unmet> nextInspection(DeviceKind kind, LocalDate day, @Nullable LocalDate next) {
        var latest = kind.inspectedEvery().map(day::plus);
        if (next == null) {
            return Unmet.when(latest.isPresent(), "device.next-inspection-missing", "kind", kind);
        }
        return Stream.concat(
                Unmet.when(!next.isAfter(day), "device.next-inspection-not-ahead", "next", next),
                latest.stream()
                        .filter(next::isAfter)
                        .map(last -> Unmet.of("device.next-inspection-too-late", "kind", kind, "latest", last)));
    }

    private static List<DeviceEvent> raise(RaiseDeviceAlarm it, InUse device, DeviceFacts facts) {
        Refusal.ifAny(
                Unmet.when(it.at().isAfter(it.act().at()), "R19.not-yet", "at", it.at()),
                Unmet.before(it.act(), facts.lastOn(), "device.before-last", "device", it.subject()));
        if (device.alarms().have(it.code(), it.at())) {
            return List.of();
        }
        var open = device.alarms().taking(it.code(), it.at(), facts.closed());
        return List.of(open.map(alarm -> alarm(it, device, alarm.workOrder(), false, alarm.windowEnds()))
                .orElseGet(() -> alarm(
                        it,
                        device,
                        DeviceAlarmRaised.opening(it.subject(), it.code(), it.at()),
                        true,
                        it.at().plus(device.window()))));
    }

    private static DeviceAlarmRaised alarm(
            RaiseDeviceAlarm it, InUse device, Subject workOrder, boolean opens, Instant windowEnds) {
        return new DeviceAlarmRaised(
                device.place(),
                device.part(),
                device.kind(),
                it.code(),
                it.at(),
                it.value(),
                workOrder,
                opens,
                windowEnds);
    }

    private static State serviced(InUse device, DeviceServiced it) {
        return device.with(watched(device.watched(), it.thresholds()), device.alarms());
    }

    private static List<String> watched(List<String> codes, List<Threshold> thresholds) {
        return Stream.concat(codes.stream(), thresholds.stream().map(Threshold::code))
                .distinct()
                .toList();
    }

    private static DeviceServiced service(ServiceDevice it, InUse device, DeviceFacts facts) {
        int thresholds = watched(device.watched(), it.thresholds()).size();
        Refusal.ifAny(
                Unmet.before(it.act(), facts.lastOn(), "device.before-last", "device", it.subject()),
                Unmet.when(
                        thresholds > MOST_THRESHOLDS,
                        "device.too-many-thresholds",
                        "thresholds",
                        thresholds,
                        "most",
                        MOST_THRESHOLDS));
        return new DeviceServiced(it.workDone(), it.thresholds());
    }

    private static DeviceInspected inspect(InspectDevice it, InUse device, DeviceFacts facts) {
        Refusal.ifAny(Stream.concat(
                Unmet.before(it.act(), facts.lastOn(), "device.before-last", "device", it.subject()),
                nextInspection(device.kind(), it.act().occurredOn(), it.nextInspectionOn())));
        return new DeviceInspected(it.passed(), it.findings(), it.nextInspectionOn());
    }

    private static DeviceRetired retire(RetireDevice it, InUse device, DeviceFacts facts) {
        Refusal.ifAny(Unmet.before(it.act(), facts.lastOn(), "device.before-last", "device", it.subject()));
        return new DeviceRetired(it.reason());
    }
}
