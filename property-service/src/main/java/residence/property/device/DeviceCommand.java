package residence.property.device;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.Threshold;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a device of a building in use; the subject is {@code device/...} (S0 二(五)3, S1 二(五)). */
public sealed interface DeviceCommand extends Command {
    /** No inspection is planned further ahead. */
    int FURTHEST_YEARS = 20;

    /**
     * @param place the dwelling for a part of its own; the building, or the community, for a common part
     * @param model maker, model and serial number; 1 to 2000 characters
     * @param alarmWindowMinutes 1 to 10 080, which is a week (R19)
     * @param thresholds up to 50, each code once
     * @param inspectionBody organisation id; a credit code must be shaped like one
     * @param nextInspectionOn at most 20 years ahead
     */
    record InstallDevice(
            Act act,
            Subject subject,
            Subject place,
            Part part,
            DeviceKind kind,
            String model,
            int alarmWindowMinutes,
            List<Threshold> thresholds,
            @Nullable String inspectionBody,
            @Nullable LocalDate nextInspectionOn)
            implements DeviceCommand {
        public InstallDevice {
            if (!(part.common() && isCommunity(place))) {
                Require.placeOf(part, "place", place);
            }
            Require.text("model", model);
            DeviceInstalled.window(alarmWindowMinutes);
            thresholds = Threshold.each(thresholds);
            if (inspectionBody != null) {
                Codes.organisation("inspectionBody", inspectionBody);
            }
            foreseeable(act, nextInspectionOn);
        }

        private static boolean isCommunity(Subject place) {
            return place.kind().equals("community") && place.equals(place.root());
        }
    }

    /**
     * The device reported that something is wrong, by itself or by what it measured (R19).
     *
     * @param code 1 to 64 of A-Z a-z 0-9 and -
     * @param at on the business day
     * @param value what was read; null where the device itself raised it
     */
    record RaiseDeviceAlarm(
            Act act,
            Subject subject,
            String code,
            Instant at,
            @Nullable BigDecimal value) implements DeviceCommand {
        public RaiseDeviceAlarm {
            Require.id("code", code);
            Require.check(
                    act.occurredOn().equals(at.atZone(Act.ZONE).toLocalDate()), "at must lie on the business day");
            Threshold.amount("value", value);
        }
    }

    /**
     * @param workDone 1 to 2000 characters
     * @param thresholds that were set anew, up to 50; of any other code it stays
     */
    record ServiceDevice(Act act, Subject subject, String workDone, List<Threshold> thresholds)
            implements DeviceCommand {
        public ServiceDevice {
            Require.text("workDone", workDone);
            thresholds = Threshold.each(thresholds);
        }
    }

    /**
     * @param findings 1 to 2000 characters
     * @param nextInspectionOn at most 20 years ahead; null where none is due
     */
    record InspectDevice(
            Act act,
            Subject subject,
            boolean passed,
            String findings,
            @Nullable LocalDate nextInspectionOn) implements DeviceCommand {
        public InspectDevice {
            Require.text("findings", findings);
            foreseeable(act, nextInspectionOn);
        }
    }

    /** Takes it out of use, for good. @param reason 1 to 2000 characters */
    record RetireDevice(Act act, Subject subject, String reason) implements DeviceCommand {
        public RetireDevice {
            Require.text("reason", reason);
        }
    }

    private static void foreseeable(Act act, @Nullable LocalDate nextInspectionOn) {
        Require.check(
                nextInspectionOn == null
                        || !nextInspectionOn.isAfter(act.occurredOn().plusYears(FURTHEST_YEARS)),
                "nextInspectionOn must be at most " + FURTHEST_YEARS + " years ahead");
    }
}
