package residence.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Turns a bad token away early, as a convenience: each service checks the token itself and decides who may do what.
 * Only metrics are guarded here and nowhere behind.
 */
@Configuration(proxyBeanMethods = false)
class GatewaySecurity {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, GatewaySettings settings, Problems problems) throws Exception {
        var rate = settings.rate();
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/metrics/**", "/actuator/prometheus")
                        .access(mayReadMetrics(settings.metricsFrom()))
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((request, response, failure) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(Problem.TOKEN, request, response);
                        })
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.write(Problem.FORBIDDEN, request, response)))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> problems.write(Problem.FORBIDDEN, request, response)))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'self'")))
                .addFilterAfter(
                        new BodyLimit(
                                settings.maxBody().toBytes(),
                                settings.maxUpload().toBytes(),
                                problems),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new RateLimit(rate.perAddress(), HttpServletRequest::getRemoteAddr, problems),
                        BearerTokenAuthenticationFilter.class)
                .addFilterAfter(
                        new RateLimit(rate.perAccount(), GatewaySecurity::account, problems),
                        BearerTokenAuthenticationFilter.class)
                .build();
    }

    private static AuthorizationManager<RequestAuthorizationContext> mayReadMetrics(List<String> networks) {
        var trusted = networks.stream().map(IpAddressMatcher::new).toList();
        return (who, context) -> new AuthorizationDecision(who.get() instanceof JwtAuthenticationToken token
                        && "operator".equals(token.getToken().getClaimAsString("role"))
                || trusted.stream().anyMatch(network -> network.matches(context.getRequest())));
    }

    private static @Nullable String account(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who instanceof JwtAuthenticationToken token ? token.getName() : null;
    }
}
