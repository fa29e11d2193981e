package residence.record.webhooks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.kit.Poll;

/** Sends notices to those who asked for them, as far as the operator allows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhooksConfiguration {
    @Bean
    AllowedHosts allowedHosts(WebhookSettings settings) {
        return new AllowedHosts(settings.allowedHosts());
    }

    @Bean
    Signing signing(WebhookSettings settings) {
        return new Signing(settings.key());
    }

    @Bean
    Post post(AllowedHosts hosts) {
        return new Post(hosts);
    }

    @Bean
    Poll announcingPoll(Announcing announcing, WebhookSettings settings) {
        return new Poll("announcing", settings.every(), announcing::run);
    }

    /** Beside the other, which a slow receiver must not hold up. */
    @Bean
    Poll sendingPoll(Sending sending, WebhookSettings settings) {
        return new Poll("sending", settings.every(), sending::run);
    }
}
