package residence.record.webhooks;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator allows.
 *
 * @param allowedHosts where webhooks may be sent, each with its port where that is not 443: {@code hooks.example.com},
 *     {@code hooks.example.com:8443}; a loopback one ({@code localhost:9090}) may speak http
 * @param key 32 bytes or more in base64, from which every secret is derived; without it nothing is sent
 * @param every how often is looked whether there is something to send
 */
@ConfigurationProperties("residence.record.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("") String key,
        @DefaultValue("1s") Duration every) {
    WebhookSettings {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
