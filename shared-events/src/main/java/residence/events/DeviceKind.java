package residence.events;

import java.time.Period;
import java.util.Optional;

/** Devices of buildings in use, as the sources name them: S0 二(一)4, S1 二(四), S2 三.9 and 10; lifts by 特种设备安全法. */
public enum DeviceKind {
    LIFT(DefectKind.EQUIPMENT_FAULT),
    FIRE_ALARM(DefectKind.EQUIPMENT_FAULT),
    FIRE_PUMP(DefectKind.EQUIPMENT_FAULT),
    LEAK_SENSOR(DefectKind.LEAK),
    GAS_SENSOR(DefectKind.EQUIPMENT_FAULT),
    DISTRIBUTION_BOX(DefectKind.BOX_TRIPPING),
    CHARGING_PILE(DefectKind.EQUIPMENT_FAULT),
    WATER_PUMP(DefectKind.EQUIPMENT_FAULT),
    FRESH_AIR(DefectKind.EQUIPMENT_FAULT),
    WATER_PURIFIER(DefectKind.EQUIPMENT_FAULT),
    ENVIRONMENT_MONITOR(DefectKind.EQUIPMENT_FAULT),
    CAMERA(DefectKind.EQUIPMENT_FAULT),
    ACCESS_CONTROL(DefectKind.EQUIPMENT_FAULT),
    PERIMETER_GUARD(DefectKind.EQUIPMENT_FAULT),
    INTRUSION_ALARM(DefectKind.EQUIPMENT_FAULT),
    HELP_CALL(DefectKind.EQUIPMENT_FAULT);

    private final DefectKind alarmMeans;

    DeviceKind(DefectKind alarmMeans) {
        this.alarmMeans = alarmMeans;
    }

    /** What the work order that its alarm opens is about (R19). */
    public DefectKind alarmMeans() {
        return alarmMeans;
    }

    /**
     * The longest time between two inspections that law prescribes: of a lift a year (特种设备安全法 art. 40, TSG T7001);
     * empty where it prescribes none.
     */
    public Optional<Period> inspectedEvery() {
        return this == LIFT ? Optional.of(Period.ofYears(1)) : Optional.empty();
    }
}
