package residence.kit;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import residence.events.Act;
import residence.events.EventJson;
import residence.kit.evidence.EvidenceConfiguration;
import residence.kit.stream.ConsumerConfiguration;
import residence.kit.web.KitWebConfiguration;

/** What every service needs, also one that owns no events: the clock, the language, the topics, the HTTP edge. */
@Configuration(proxyBeanMethods = false)
@Import({ConsumerConfiguration.class, KitWebConfiguration.class, EvidenceConfiguration.class})
public class ReaderConfiguration {

    /** The one clock of a service; standalone and tests bring a settable one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Act.ZONE);
    }

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }
}
