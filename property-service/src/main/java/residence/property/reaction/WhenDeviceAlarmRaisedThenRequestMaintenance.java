package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Entry;
import residence.events.Lookup;
import residence.kit.stream.Reaction;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;

/** R19: an alarm opens a work order at once; one that adds to an order that is open already opens none. */
@Component
final class WhenDeviceAlarmRaisedThenRequestMaintenance implements Reaction<DeviceAlarmRaised> {
    @Override
    public Class<DeviceAlarmRaised> to() {
        return DeviceAlarmRaised.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<OpenOnAlarm> react(Entry<DeviceAlarmRaised> entry, Act act, Lookup lookup) {
        var alarm = entry.body();
        return alarm.opens()
                ? List.of(new OpenOnAlarm(
                        act,
                        alarm.workOrder(),
                        alarm.place(),
                        alarm.part(),
                        alarm.kind().alarmMeans(),
                        description(alarm),
                        entry.subject()))
                : List.of();
    }

    private static String description(DeviceAlarmRaised alarm) {
        return alarm.value() == null
                ? alarm.code()
                : alarm.code() + " = " + alarm.value().toPlainString();
    }
}
