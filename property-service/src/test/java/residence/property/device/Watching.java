package residence.property.device;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DeviceEvent;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.Threshold;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.device.DeviceCommand.InspectDevice;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.DeviceCommand.RetireDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/** A lift, installed on 2027-01-01 with a window of an hour, in the words of those who look after it. */
abstract class Watching {
    static final Subject LIFT = new Subject("device/LIFT-1");
    static final LocalDate INSTALLED_ON = LocalDate.parse("2027-01-01");
    static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");
    static final Threshold WARM = new Threshold("TEMP", new BigDecimal("40"), null);

    final Known known = Estate.heard();
    private final List<DeviceEvent> told = new ArrayList<>();

    /** What was recorded, by the very rules; then it is known. */
    List<DeviceEvent> recorded(DeviceCommand command) {
        var events = decide(command);
        events.forEach(event -> {
            told.add(event);
            known.knows(LIFT.path(), command.act().occurredOn().toString(), event, Estate.BUILDING);
        });
        return events;
    }

    List<DeviceEvent> decide(DeviceCommand command) {
        var state = state();
        return Device.decide(command, state, DeviceFacts.lookUp(command, state, known));
    }

    Device.State state() {
        Device.State state = new Device.None();
        for (DeviceEvent event : told) {
            state = Device.evolve(state, event);
        }
        return state;
    }

    DeviceInstalled installed() {
        return (DeviceInstalled) recorded(lift()).getFirst();
    }

    static InstallDevice lift() {
        return lift("luxi", INSTALLED_ON.plusYears(1));
    }

    static InstallDevice lift(@Nullable String body, @Nullable LocalDate next) {
        return device(DeviceKind.LIFT, Estate.BUILDING, Part.COMMON_EQUIPMENT, body, next);
    }

    static InstallDevice device(
            DeviceKind kind, Subject place, Part part, @Nullable String body, @Nullable LocalDate next) {
        return new InstallDevice(act(INSTALLED_ON), LIFT, place, part, kind, "三菱", 60, List.of(WARM), body, next);
    }

    static RaiseDeviceAlarm alarm(String code, Instant at) {
        return new RaiseDeviceAlarm(act(at.atZone(Act.ZONE).toLocalDate()), LIFT, code, at, null);
    }

    static ServiceDevice service(LocalDate day) {
        return new ServiceDevice(act(day), LIFT, "换油", List.of());
    }

    static InspectDevice inspect(LocalDate day, @Nullable LocalDate next) {
        return new InspectDevice(act(day), LIFT, true, "合格", next);
    }

    static RetireDevice retire(LocalDate day) {
        return new RetireDevice(act(day), LIFT, "更新");
    }

    static void thenRefused(ThrowingCallable command, String... codes) {
        assertThatThrownBy(command).hasMessageContainingAll(codes);
    }

    static Act act(LocalDate day) {
        return new Act(
                new Actor("anju", "property-company", null),
                day,
                day.atTime(23, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
