package residence.kit.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import residence.kit.problem.ProblemWriter;

/**
 * Every service checks tokens itself. Reading is open and each query checks its reader; whoever changes something needs
 * a token; what is not named here is denied.
 *
 * <p>Settings: {@code spring.security.oauth2.resourceserver.jwt.jwk-set-uri}, {@code .issuer-uri}, {@code .audiences}
 * ({@code residence} where not set). All three are checked; the issuer is only compared, never called.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class KitSecurityConfiguration {
    private static final String SETTING = "spring.security.oauth2.resourceserver.jwt.";

    @Bean
    JwtDecoder tokens(
            @Value("${" + SETTING + "jwk-set-uri}") String keySet,
            @Value("${" + SETTING + "issuer-uri}") String issuer,
            @Value("${" + SETTING + "audiences:residence}") List<String> audiences) {
        return new TokenCache(new TokenVerifier(keySet, issuer, audiences));
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter writer) {
        return new SecurityProblems(writer);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, JwtDecoder tokens, SecurityProblems problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(KitSecurityConfiguration::headers)
                .authorizeHttpRequests(KitSecurityConfiguration::rules)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new CallerClaims())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/**", "/actuator/health/**", "/actuator/prometheus")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/**")
                .permitAll()
                .requestMatchers("/operator/**")
                .hasRole("operator")
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /** A card may be kept by its reader's own client, and is asked after with its ETag each time. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "private, no-cache"))
                .addHeaderWriter(new StaticHeadersWriter("Content-Security-Policy", "default-src 'none'"));
    }

    /** PostgreSQL has no NUL, and half of a surrogate pair has no UTF-8: neither gets as far as a query. */
    @Bean
    HttpFirewall firewall() {
        Predicate<String> storable =
                text -> text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(storable);
        firewall.setAllowedParameterValues(storable);
        return firewall;
    }
}
