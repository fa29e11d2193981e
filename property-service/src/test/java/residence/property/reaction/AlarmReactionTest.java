package residence.property.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectKind;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceKind;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;

/** R19: an alarm opens a work order at once. */
class AlarmReactionTest {
    private static final Subject SENSOR = new Subject("device/LEAK-1");
    private static final Subject ORDER = new Subject("workorder/ALARM-1");
    private static final Instant NOON = Instant.parse("2030-02-01T04:00:00Z");
    private static final Act ACT = new Act(Actor.PLATFORM, LocalDate.parse("2030-02-01"), NOON, List.of());

    @Test
    void r19_anAlarmOpensItsWorkOrder() {
        assertThat(react(null, true)).containsExactly(opened("WATER"));
        assertThat(react(new BigDecimal("1E+1"), true)).containsExactly(opened("WATER = 10"));
    }

    @Test
    void r19_oneThatAddsToAnOpenOrderOpensNone() {
        assertThat(react(null, false)).isEmpty();
    }

    private static OpenOnAlarm opened(String description) {
        return new OpenOnAlarm(ACT, ORDER, Estate.DWELLING, Part.DRAINS, DefectKind.LEAK, description, SENSOR);
    }

    private static List<OpenOnAlarm> react(@Nullable BigDecimal value, boolean opens) {
        var alarm = new DeviceAlarmRaised(
                Estate.DWELLING, Part.DRAINS, DeviceKind.LEAK_SENSOR, "WATER", NOON, value, ORDER, opens, NOON);
        var known = new Known().knows(SENSOR.path(), "2030-02-01", alarm, Estate.DWELLING);
        return new WhenDeviceAlarmRaisedThenRequestMaintenance()
                .react(known.entries(SENSOR, DeviceAlarmRaised.class).getFirst(), ACT, known);
    }
}
