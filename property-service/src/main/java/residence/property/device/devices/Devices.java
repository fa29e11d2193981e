package residence.property.device.devices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.DeviceEvent;
import residence.events.view.DeviceView;
import residence.kit.list.DocumentList;

/** Every device, also those out of use. */
@Component
public class Devices extends DocumentList<DeviceView, DeviceEvent> {
    Devices(JdbcClient jdbc) {
        super(jdbc, "device_list", DeviceView.VIEW);
    }
}
