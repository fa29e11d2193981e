package residence.property;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.view.ManagementView;
import residence.kit.command.Relations;
import residence.property.device.DeviceCommand;
import residence.property.device.DeviceCommand.InspectDevice;
import residence.property.device.DeviceCommand.InstallDevice;
import residence.property.device.DeviceCommand.RaiseDeviceAlarm;
import residence.property.device.DeviceCommand.RetireDevice;
import residence.property.device.DeviceCommand.ServiceDevice;

/** Who may do what with a device: the company that manages its place, before that the developer, and the body that inspects it. */
final class DeviceAccess {
    private DeviceAccess() {}

    static boolean allows(Relations relations, DeviceCommand command) {
        return switch (command) {
            case InstallDevice it ->
                relations.manages(it.place()) || developerUntilManaged(relations, it.place(), relations.actsOn());
            case RaiseDeviceAlarm it -> ofPlace(relations, it.subject());
            case ServiceDevice it -> ofPlace(relations, it.subject());
            case RetireDevice it -> ofPlace(relations, it.subject());
            case InspectDevice it -> inspects(relations, it.subject());
        };
    }

    private static boolean ofPlace(Relations relations, Subject device) {
        return relations.caller().is("property-company", "developer")
                && looksAfter(relations, installed(device, relations.lookup()).place());
    }

    private static boolean looksAfter(Relations relations, Subject place) {
        return relations.manages(place)
                || developerUntilManaged(relations, place, relations.actsOn(), relations.today());
    }

    /** What it installed before the company's first day it may tell late; all else is the company's from then on. */
    private static boolean developerUntilManaged(Relations relations, Subject place, LocalDate... days) {
        return relations.developerOf(place) && Stream.of(days).noneMatch(day -> isManaged(relations, place, day));
    }

    private static boolean isManaged(Relations relations, Subject place, LocalDate day) {
        return relations
                .communityOf(place, day)
                .flatMap(community -> ManagementView.VIEW.known(relations.lookup(), community))
                .flatMap(management -> management.inCharge(day))
                .isPresent();
    }

    private static boolean inspects(Relations relations, Subject device) {
        return relations.caller().is("check-up-body")
                && relations
                        .caller()
                        .organisation()
                        .equals(installed(device, relations.lookup()).inspectionBody());
    }

    /** @throws Refusal {@code device.unknown} */
    private static DeviceInstalled installed(Subject device, Lookup lookup) {
        Optional<Entry<DeviceInstalled>> installed = lookup.first(device, DeviceInstalled.class);
        return installed.map(Entry::body).orElseThrow(() -> Refusal.of("device.unknown", "device", device));
    }
}
