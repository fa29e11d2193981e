package residence.property.device.telemetry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import residence.events.DeviceEvent.Threshold;
import residence.events.Require;
import residence.events.Subject;
import residence.kit.problem.Invalid;
import residence.kit.reading.Faults;
import residence.kit.reading.JsonBody;
import residence.kit.reading.Shapes;

/**
 * What a device measured, or reports.
 *
 * @param device its id
 * @param code of what it measures or reports, 1 to 64 of A-Z a-z 0-9 and -
 * @param value at most {@link Threshold#MOST}; null where the device itself says that this is an alarm
 * @param at with device and code what tells one reading from another
 */
record Reading(String device, String code, @Nullable BigDecimal value, Instant at) {
    Reading {
        Require.id("device", device);
        Require.id("code", code);
        Threshold.amount("value", value);
    }

    /** What comes at once. @param readings 1 to 1000 */
    record Batch(List<Reading> readings) {
        private static final int MOST = 1000;

        Batch {
            Require.check(
                    !readings.isEmpty() && readings.size() <= MOST, "readings must have 1 to " + MOST + " entries");
            readings = List.copyOf(readings);
        }

        /**
         * From {@code {"readings": [{"device", "code", "value", "at"}]}}.
         *
         * @throws Invalid with all that is wrong with it
         * @throws JsonBody.Malformed where it is no JSON
         */
        static Batch read(byte[] json) {
            var faults = new Faults();
            var batch = Shapes.of(Batch.class).read(JsonBody.read(json), "", faults);
            faults.throwIfAny();
            return (Batch) Objects.requireNonNull(batch, "no batch and no fault");
        }
    }

    Subject subject() {
        return Subject.of("device", device);
    }
}
