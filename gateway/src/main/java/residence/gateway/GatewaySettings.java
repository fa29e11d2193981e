package residence.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway needs to know.
 *
 * @param services where each service listens, by the name that follows {@code /api/}
 * @param tokenEndpoint where {@code POST /oauth2/token} goes, path and all; null where callers get tokens elsewhere
 * @param clock where {@code /operator/clock} goes; null where time can't be moved
 * @param maxBody largest request body; a larger one is a 413
 * @param maxUpload the same for a photo or paper, which goes to the record alone
 * @param rate how much one caller may ask for
 * @param metricsFrom addresses (CIDR) that may read metrics without being an operator
 */
@ConfigurationProperties("residence.gateway")
record GatewaySettings(
        Map<String, URI> services,
        @Nullable URI tokenEndpoint,
        @Nullable URI clock,
        DataSize maxBody,
        DataSize maxUpload,
        Rate rate,
        List<String> metricsFrom) {

    /**
     * Requests per second, refilled evenly; twice as many may come at once.
     *
     * @param perAccount of one account, over all its connections
     * @param perAddress of one network address, before any token is looked at
     */
    record Rate(int perAccount, int perAddress) {}
}
