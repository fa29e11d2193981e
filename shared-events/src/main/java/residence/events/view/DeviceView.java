package residence.events.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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
import residence.events.Subject;

/**
 * A device of a building in use, from its installation until it is retired. What was installed is null where that was voided.
 *
 * @param nextInspectionOn last day for it; null where none is due
 * @param alarms of each code the latest, with how often it was raised; earlier ones stand with their work orders
 * @param retired null while it is in use
 */
public record DeviceView(
        Subject device,
        Stage stage,
        @Nullable Subject place,
        @Nullable Part part,
        @Nullable DeviceKind kind,
        @Nullable String model,
        @Nullable Integer alarmWindowMinutes,
        List<Threshold> thresholds,
        @Nullable String inspectionBody,
        @Nullable LocalDate nextInspectionOn,
        @Nullable Source installed,
        List<Alarm> alarms,
        List<Service> services,
        List<Check> inspections,
        @Nullable Retirement retired) {
    private static final int MOST_ALARMS = 200;

    public static final View<DeviceView, DeviceEvent> VIEW =
            new View<>(DeviceView.class, DeviceEvent.class, DeviceView::blank, DeviceView::after);

    /** Whether it is in use follows from what was said of it; what is given for it counts for nothing. */
    public DeviceView {
        stage = retired == null ? Stage.IN_USE : Stage.RETIRED;
    }

    public enum Stage {
        IN_USE,
        RETIRED
    }

    /** How a device stands to its next inspection. */
    public enum Inspection {
        /** Still in time. */
        DUE,
        /** The day has passed. */
        OVERDUE
    }

    /**
     * The same alarm, as far as it adds to one work order (R19).
     *
     * @param first the moment that opened the work order
     * @param last the moment that was recorded last
     * @param value what was read then; null where the device itself raised it
     * @param count how often it was raised
     */
    public record Alarm(
            String code,
            Subject workOrder,
            Instant first,
            Instant last,
            @Nullable BigDecimal value,
            int count,
            Source source) {}

    public record Service(String workDone, Source source) {}

    public record Check(boolean passed, String findings, Source source) {}

    public record Retirement(String reason, Source source) {}

    /** As of {@code today}; null where none is due. */
    public @Nullable Inspection inspection(LocalDate today) {
        if (nextInspectionOn == null) {
            return null;
        }
        return today.isAfter(nextInspectionOn) ? Inspection.OVERDUE : Inspection.DUE;
    }

    /** Whether a reading is an alarm (R19); of a code without threshold none is. */
    public boolean isAlarm(String code, BigDecimal value) {
        return thresholds.stream().anyMatch(threshold -> threshold.code().equals(code) && threshold.isBeyond(value));
    }

    private static DeviceView blank(Subject device) {
        return new DeviceView(
                device,
                Stage.IN_USE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private DeviceView after(DeviceEvent event, Source source) {
        return switch (event) {
            case DeviceInstalled it -> installed(it, source);
            case DeviceAlarmRaised it -> with(thresholds, nextInspectionOn, raised(it, source), services, inspections);
            case DeviceServiced it ->
                with(
                        set(it.thresholds()),
                        nextInspectionOn,
                        alarms,
                        Lists.plus(services, new Service(it.workDone(), source)),
                        inspections);
            case DeviceInspected it ->
                with(
                        thresholds,
                        it.nextInspectionOn(),
                        alarms,
                        services,
                        Lists.plus(inspections, new Check(it.passed(), it.findings(), source)));
            case DeviceRetired it -> retired(new Retirement(it.reason(), source));
        };
    }

    private List<Threshold> set(List<Threshold> anew) {
        var all = thresholds;
        for (Threshold threshold : anew) {
            all = Lists.replace(all, old -> old.code().equals(threshold.code()), threshold);
        }
        return all;
    }

    private List<Alarm> raised(DeviceAlarmRaised it, Source source) {
        var known = alarms.stream()
                .filter(alarm -> alarm.workOrder().equals(it.workOrder()))
                .findFirst();
        var alarm = new Alarm(
                it.code(),
                it.workOrder(),
                known.map(Alarm::first).orElse(it.at()),
                it.at(),
                it.value(),
                known.map(Alarm::count).orElse(0) + 1,
                source);
        return overtaken(it) ? alarms : latest(alarm);
    }

    /** News that comes late of what a later order was opened for since. */
    private boolean overtaken(DeviceAlarmRaised it) {
        return alarms.stream()
                .filter(alarm -> alarm.code().equals(it.code()))
                .anyMatch(alarm -> !alarm.workOrder().equals(it.workOrder())
                        && alarm.first().isAfter(it.at()));
    }

    private List<Alarm> latest(Alarm alarm) {
        var all = Lists.replace(alarms, old -> old.code().equals(alarm.code()), alarm);
        return all.size() <= MOST_ALARMS
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(Alarm::last).reversed())
                        .limit(MOST_ALARMS)
                        .toList();
    }

    private DeviceView installed(DeviceInstalled it, Source source) {
        return new DeviceView(
                device,
                stage,
                it.place(),
                it.part(),
                it.kind(),
                it.model(),
                it.alarmWindowMinutes(),
                it.thresholds(),
                it.inspectionBody(),
                it.nextInspectionOn(),
                source,
                alarms,
                services,
                inspections,
                retired);
    }

    private DeviceView with(
            List<Threshold> bounds,
            @Nullable LocalDate next,
            List<Alarm> raised,
            List<Service> serviced,
            List<Check> inspected) {
        return new DeviceView(
                device,
                stage,
                place,
                part,
                kind,
                model,
                alarmWindowMinutes,
                bounds,
                inspectionBody,
                retired == null ? next : null,
                installed,
                raised,
                serviced,
                inspected,
                retired);
    }

    /** What is out of use is inspected no more. */
    private DeviceView retired(Retirement retirement) {
        return new DeviceView(
                device,
                stage,
                place,
                part,
                kind,
                model,
                alarmWindowMinutes,
                thresholds,
                inspectionBody,
                null,
                installed,
                alarms,
                services,
                inspections,
                retirement);
    }
}
