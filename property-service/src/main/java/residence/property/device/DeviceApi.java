package residence.property.device;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.DeviceEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/devices/LIFT-1/install-device} and the like. */
@Configuration(proxyBeanMethods = false)
class DeviceApi {
    @Bean
    Noun<DeviceCommand, DeviceFacts, Device.State, DeviceEvent> device() {
        return Noun.of(DeviceCommand.class, DeviceEvent.class)
                .at("/api/property/devices/{device}")
                .ruledBy(new Device.None(), DeviceFacts::lookUp, Device::decide, Device::evolve)
                .concerning(Device::concerns)
                .usingIdsOnce();
    }
}
