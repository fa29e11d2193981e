package residence.property.device.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.DeviceView;
import residence.events.view.DeviceView.Stage;
import residence.kit.DerivedId;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Commands.Denied;
import residence.kit.command.Instruction;
import residence.kit.command.LookupFactory;
import residence.kit.command.Relations;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.devices.Devices;

/**
 * Judges readings by their devices' thresholds: what lies beyond is an alarm and recorded, everything else is forgotten (R19). It
 * holds nothing back: once it has answered, every alarm is in the store. The same reading again (device, code, moment) changes
 * nothing.
 */
@Component
class Telemetry {
    /** Of the ids of its commands; random, and frozen. */
    private static final UUID READINGS = UUID.fromString("7f0c5b1e-9a53-4c0e-8f0b-2d6f5a3d9e41");

    private final Devices devices;
    private final Commands commands;
    private final LookupFactory lookups;
    private final Clock clock;
    private final MeterRegistry meters;

    Telemetry(Devices devices, Commands commands, LookupFactory lookups, Clock clock, MeterRegistry meters) {
        this.devices = devices;
        this.commands = commands;
        this.lookups = lookups;
        this.clock = clock;
        this.meters = meters;
    }

    /** @param alarms how many of the accepted are alarms */
    record Taken(int accepted, int alarms, List<Refused> refused) {}

    /** @param index of the reading in its batch, from 0 */
    record Refused(int index, List<Unmet> unmet) {}

    /** @throws Denied for who is no property company */
    Taken take(Caller caller, UUID correlation, List<Reading> readings) {
        if (!caller.is("property-company")) {
            throw new Denied(caller.role(), "telemetry");
        }
        var taken = new Batch(caller, correlation, readings).take();
        count("accepted", taken.accepted());
        count("alarm", taken.alarms());
        count("refused", taken.refused().size());
        return taken;
    }

    private void count(String outcome, int readings) {
        meters.counter("residence.telemetry.readings", "outcome", outcome).increment(readings);
    }

    /** One batch: each of its devices is looked up once, and so is whose each place is. */
    private final class Batch {
        private final Caller caller;
        private final UUID correlation;
        private final List<Reading> readings;
        private final Map<Subject, DeviceView> known;
        private final Relations relations;
        private final Map<Subject, Boolean> managed = new HashMap<>();
        private int alarms;

        Batch(Caller caller, UUID correlation, List<Reading> readings) {
            this.caller = caller;
            this.correlation = correlation;
            this.readings = readings;
            this.known = devices
                    .find(readings.stream().map(Reading::subject).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(DeviceView::device, Function.identity()));
            this.relations = new Relations(caller, Act.today(clock), lookups.open());
        }

        Taken take() {
            var refused = new ArrayList<Refused>();
            for (int i = 0; i < readings.size(); i++) {
                try {
                    judge(readings.get(i));
                } catch (Refusal refusal) {
                    refused.add(new Refused(i, refusal.unmet()));
                }
            }
            return new Taken(readings.size() - refused.size(), alarms, refused);
        }

        /** @throws Refusal where it can't be taken */
        private void judge(Reading reading) {
            var device = device(reading);
            Refusal.ifAny(Unmet.when(reading.at().isAfter(clock.instant()), "R19.not-yet", "at", reading.at()));
            if (reading.value() == null || device.isAlarm(reading.code(), reading.value())) {
                commands.send(alarm(reading));
                alarms++;
            }
        }

        private DeviceView device(Reading reading) {
            var device = known.get(reading.subject());
            if (device == null || device.stage() == Stage.RETIRED || !manages(device)) {
                throw Refusal.of("R19.no-such-device", "device", reading.subject());
            }
            return device;
        }

        private boolean manages(DeviceView device) {
            var place = device.place();
            return place != null && managed.computeIfAbsent(place, relations::manages);
        }

        private Instruction alarm(Reading reading) {
            var on = LocalDate.ofInstant(reading.at(), Act.ZONE);
            var act = new Act(caller.acting(null), on, clock.instant(), List.of());
            var which = reading.device() + " " + reading.code() + " " + reading.at();
            return new Instruction(
                    new RaiseDeviceAlarm(act, reading.subject(), reading.code(), reading.at(), reading.value()),
                    DerivedId.of(READINGS, which),
                    correlation,
                    null,
                    null,
                    null,
                    null,
                    caller);
        }
    }
}
