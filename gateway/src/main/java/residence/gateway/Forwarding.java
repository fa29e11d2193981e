package residence.gateway;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** How a request travels on: byte for byte, once, over connections that are kept. */
@Configuration(proxyBeanMethods = false)
class Forwarding {
    /** Services close idle connections after 20 s or more: closing first avoids sending into a closing one. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    @Bean
    ClientHttpRequestFactoryBuilder<?> client() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                // The gateway repeats nothing by itself: only the caller knows whether a command may be sent twice.
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableContentCompression()
                        .disableAuthCaching()
                        .disableRedirectHandling()
                        .evictIdleConnections(IDLE))
                .withConnectionManagerCustomizer(pool -> pool.setMaxConnTotal(1024)
                        .setMaxConnPerRoute(256)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.ofSeconds(2))
                                .setSocketTimeout(Timeout.ofSeconds(60))
                                .setIdleTimeout(Timeout.ofSeconds(IDLE.getDuration()))
                                .build()));
    }

    /**
     * What a caller says about where it comes from was taken off before; this says what the gateway saw. Where a proxy
     * in front is to be believed, {@code server.forward-headers-strategy=native} and
     * {@code server.tomcat.remoteip.internal-proxies} make the gateway see what that proxy saw.
     */
    @Bean
    @Order(100)
    RequestHttpHeadersFilter forwardedHeaders() {
        return (headers, request) -> {
            var all = new HttpHeaders(headers);
            all.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
            all.set("X-Forwarded-Proto", request.servletRequest().getScheme());
            all.set("X-Forwarded-Host", host(request));
            return all;
        };
    }

    private static String host(ServerRequest request) {
        var servlet = request.servletRequest();
        return servlet.getServerName() + ":" + servlet.getServerPort();
    }
}
