package residence.property.device;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.DeviceEvent;
import residence.events.DeviceEvent.DeviceInspected;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.view.WorkOrderView;
import residence.property.device.DeviceCommand.InspectDevice;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.DeviceCommand.RetireDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/**
 * What the rules of a device must know.
 *
 * @param lastOn the last day of what the command follows; null where it follows nothing
 * @param closed of the work orders that its alarms opened, those that are closed (R19)
 */
record DeviceFacts(@Nullable LocalDate lastOn, Set<Subject> closed) {

    /**
     * @throws Refusal as {@link KnownBuilding#standing} where something begins in a building; {@code not-heard.community}
     */
    static DeviceFacts lookUp(DeviceCommand command, Device.State state, Lookup lookup) {
        var device = command.subject();
        return switch (command) {
            case InstallDevice it -> of(standing(it.place(), it, lookup));
            case RaiseDeviceAlarm it -> ofAlarm(it, state, lookup);
            case ServiceDevice it -> of(lookup.lastDay(device, DeviceInstalled.class));
            case InspectDevice it -> of(lookup.lastDay(device, DeviceInstalled.class, DeviceInspected.class));
            case RetireDevice it -> of(lookup.lastDay(device, DeviceEvent.class));
        };
    }

    private static DeviceFacts of(@Nullable LocalDate lastOn) {
        return new DeviceFacts(lastOn, Set.of());
    }

    private static DeviceFacts ofAlarm(RaiseDeviceAlarm alarm, Device.State state, Lookup lookup) {
        if (!(state instanceof Device.InUse device)) {
            return of(null);
        }
        standing(device.place(), alarm, lookup);
        var closed = device.alarms()
                .of(alarm.code())
                .map(Alarm::workOrder)
                .filter(workOrder -> closed(workOrder, lookup))
                .collect(Collectors.toSet());
        return new DeviceFacts(lookup.lastDay(alarm.subject(), DeviceInstalled.class), closed);
    }

    /** One that the reaction has not opened yet is not closed. */
    private static boolean closed(Subject workOrder, Lookup lookup) {
        return WorkOrderView.VIEW
                .known(lookup, workOrder)
                .filter(known -> !known.open())
                .isPresent();
    }

    /** @return null: it follows nothing of the device's own */
    private static @Nullable LocalDate standing(Subject place, DeviceCommand command, Lookup lookup) {
        switch (place.root().kind()) {
            case "building" ->
                KnownBuilding.standing(lookup, place, command.act().occurredOn());
            default -> registered(place, lookup);
        }
        return null;
    }

    private static void registered(Subject community, Lookup lookup) {
        if (lookup.first(community, CommunityRegistered.class).isEmpty()) {
            throw Refusal.of("not-heard.community", "community", community);
        }
    }
}
