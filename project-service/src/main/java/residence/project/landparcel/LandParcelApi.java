package residence.project.landparcel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.LandParcelEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/parcels/LC-2024-017/transfer-land} and the like. */
@Configuration(proxyBeanMethods = false)
class LandParcelApi {
    @Bean
    Noun<LandParcelCommand, LandParcelFacts, LandParcel.State, LandParcelEvent> landParcel() {
        return Noun.of(LandParcelCommand.class, LandParcelEvent.class)
                .at("/api/project/parcels/{parcel}")
                .ruledBy(new LandParcel.Unlisted(), LandParcelFacts::lookUp, LandParcel::decide, LandParcel::evolve)
                .usingIdsOnce();
    }
}
