package residence.events;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device of a building in use, as a lift or a leak sensor (S0 二(五)3, S1 二(五): 物联网+维保). Subject {@code device/...}; concerns
 * its place first. What it measures is no event; only alarms are.
 */
public sealed interface DeviceEvent extends DomainEvent {
    /**
     * From where on a reading is an alarm (R19): above the one bound, or below the other; on a bound it is none.
     *
     * @param code of the reading and of the alarm, as the device's gateway names it
     * @param above null where there is no upper bound
     * @param below null where there is no lower one; less than {@code above}
     */
    record Threshold(
            String code,
            @Nullable BigDecimal above,
            @Nullable BigDecimal below) {
        /** Largest amount of a reading or a bound, whatever its unit. */
        public static final BigDecimal MOST = new BigDecimal("1000000000000");

        public boolean isBeyond(BigDecimal value) {
            return above != null && value.compareTo(above) > 0 || below != null && value.compareTo(below) < 0;
        }

        /** Up to 50, each code once, each with a bound. */
        public static List<Threshold> each(List<Threshold> thresholds) {
            thresholds.forEach(Threshold::check);
            return Require.each("thresholds", thresholds, 0, 50, Threshold::code);
        }

        private void check() {
            Require.id("thresholds.code", code);
            Require.check(above != null || below != null, "thresholds must each have above or below");
            Require.check(
                    above == null || below == null || below.compareTo(above) < 0,
                    "thresholds.below must be less than above");
            amount("thresholds.above", above);
            amount("thresholds.below", below);
        }

        /** At most {@link #MOST}, above or below zero, where there is one. */
        public static void amount(String field, @Nullable BigDecimal value) {
            Require.check(
                    value == null || value.abs().compareTo(MOST) <= 0, field + " must be -" + MOST + " to " + MOST);
        }
    }

    /**
     * @param place the dwelling, the building for its common parts, or the community
     * @param part what its alarms are about, so what a warranty may cover (R15)
     * @param model maker, model and serial number, as its plate says
     * @param alarmWindowMinutes how long the same alarm after the first one adds to its work order, 1 to 10 080 minutes (R19)
     * @param inspectionBody organisation that inspects it; null where none does
     * @param nextInspectionOn last day for its first inspection; null where none is due
     */
    @Correctable("model")
    record DeviceInstalled(
            Subject place,
            Part part,
            DeviceKind kind,
            String model,
            int alarmWindowMinutes,
            List<Threshold> thresholds,
            @Nullable String inspectionBody,
            @Nullable LocalDate nextInspectionOn)
            implements DeviceEvent {
        private static final int WEEK = 7 * 24 * 60;

        /** 1 to 10 080 minutes, which is a week. */
        public static int window(int minutes) {
            return Require.range("alarmWindowMinutes", minutes, 1, WEEK);
        }

        @Override
        public void check() {
            window(alarmWindowMinutes);
            Threshold.each(thresholds);
        }
    }

    /**
     * An alarm (R19). It says again what was installed where, so that whoever hears it needs nothing else to act.
     *
     * @param code as the device's gateway names it
     * @param at the moment of the alarm
     * @param value what was read; null where the device itself raised it
     * @param workOrder that it opened, or that it adds to
     * @param opens whether it opened that
     * @param windowEnds last instant at which the same alarm adds to that work order while it is open
     */
    record DeviceAlarmRaised(
            Subject place,
            Part part,
            DeviceKind kind,
            String code,
            Instant at,
            @Nullable BigDecimal value,
            Subject workOrder,
            boolean opens,
            Instant windowEnds)
            implements DeviceEvent {
        /** How the ids of those orders begin that an alarm opened. */
        public static final String OPENED = "ALARM-";

        /** The work order that an alarm opens: its id follows from the alarm's, so a repeat names the same. */
        public static Subject opening(Subject device, String code, Instant at) {
            var alarm = (device + " " + code + " " + at).getBytes(StandardCharsets.UTF_8);
            return Subject.of("workorder", OPENED + UUID.nameUUIDFromBytes(alarm));
        }
    }

    /** @param thresholds that were set anew; of any other code it stays */
    @Correctable("workDone")
    record DeviceServiced(String workDone, List<Threshold> thresholds) implements DeviceEvent {
        @Override
        public void check() {
            Threshold.each(thresholds);
        }
    }

    /** @param nextInspectionOn last day for the next one, also after one that it did not pass; null where none is due */
    @Correctable("findings")
    record DeviceInspected(
            boolean passed, String findings, @Nullable LocalDate nextInspectionOn) implements DeviceEvent {}

    /** Taken out of use, for good. */
    @Correctable("reason")
    record DeviceRetired(String reason) implements DeviceEvent {}
}
