package residence.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What is forwarded where. All else is answered here, or not at all. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private final GatewaySettings settings;
    private final Problems problems;

    Routes(GatewaySettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Bean
    RouterFunction<ServerResponse> forwarded() {
        return Stream.concat(
                        settings.services().entrySet().stream()
                                .flatMap(service -> ofService(service.getKey(), service.getValue())),
                        ofPlatform())
                .reduce(RouterFunction::and)
                .orElseThrow(() -> new IllegalStateException("residence.gateway.services names no service"));
    }

    /** The list that the page at {@code /openapi} is made from. */
    @Bean
    RouterFunction<ServerResponse> served() {
        return RouterFunctions.route()
                .GET(
                        "/openapi",
                        request -> ServerResponse.temporaryRedirect(URI.create("/openapi/index.html"))
                                .build())
                .GET(
                        "/openapi/services",
                        request -> ServerResponse.ok()
                                .body(settings.services().keySet().stream()
                                        .sorted()
                                        .toList()))
                .build();
    }

    private Stream<RouterFunction<ServerResponse>> ofService(String name, URI service) {
        return Stream.of(
                forward(path("/api/" + name + "/**"), service),
                toOperatorsOf(name, service),
                forwardTo(GET("/openapi/" + name), service.resolve("/v3/api-docs")),
                forwardTo(GET("/metrics/" + name), service.resolve("/actuator/prometheus")));
    }

    private Stream<RouterFunction<ServerResponse>> ofPlatform() {
        var token = Stream.ofNullable(settings.tokenEndpoint()).map(to -> forwardTo(POST("/oauth2/token"), to));
        var clock = Stream.ofNullable(settings.clock()).map(to -> forward(path("/operator/clock"), to));
        return Stream.concat(token, clock);
    }

    private RouterFunction<ServerResponse> forward(RequestPredicate what, URI to) {
        return route().route(what, http())
                .before(uri(to))
                .onError(Exception.class, problems::answer)
                .build();
    }

    /** {@code /operator/record/parked} is that service's {@code /operator/parked}. */
    private RouterFunction<ServerResponse> toOperatorsOf(String name, URI service) {
        return route().route(path("/operator/" + name + "/**"), http())
                .before(uri(service))
                .before(rewritePath("/operator/" + name + "/(?<rest>.*)", "/operator/${rest}"))
                .onError(Exception.class, problems::answer)
                .build();
    }

    private RouterFunction<ServerResponse> forwardTo(RequestPredicate what, URI to) {
        return route().route(what, http())
                .before(uri(to))
                .before(setPath(to.getPath()))
                .onError(Exception.class, problems::answer)
                .build();
    }
}
