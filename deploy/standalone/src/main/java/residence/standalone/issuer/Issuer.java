package residence.standalone.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import residence.standalone.clock.ClockApi;

/** An authorization server whose users are the sample's accounts, each a client with a secret that is no secret. */
@SpringBootApplication(proxyBeanMethods = false)
@Import(ClockApi.class)
public class Issuer {
    private static final Duration A_DAY = Duration.ofHours(24);

    Issuer(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production", "prod"))) {
            throw new IllegalStateException(
                    "the embedded issuer hands tokens to anyone: it does not start in production, use Keycloak there");
        }
    }

    @Bean
    List<Account> accounts() {
        return Account.sample();
    }

    @Bean
    RegisteredClientRepository clients(List<Account> accounts) {
        return new InMemoryRegisteredClientRepository(
                accounts.stream().map(Issuer::client).toList());
    }

    private static RegisteredClient client(Account account) {
        return RegisteredClient.withId(account.name())
                .clientId(account.name())
                .clientSecret("{noop}" + account.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(A_DAY).build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(List<Account> accounts) {
        return context -> accounts.stream()
                .filter(account ->
                        account.name().equals(context.getRegisteredClient().getClientId()))
                .findFirst()
                .ifPresent(account -> account.writeTo(context.getClaims()));
    }

    /** A token says all there is to say: none has to be looked up again, so none is kept. */
    @Bean
    OAuth2AuthorizationService forgetful() {
        return new NoAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${residence.issuer.key}") Path file) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(file)));
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${residence.issuer.url}") String url) {
        return AuthorizationServerSettings.builder().issuer(url).build();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.oauth2AuthorizationServer(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/**")
                        .permitAll()
                        .requestMatchers("/operator/**")
                        .access((who, _) -> new AuthorizationDecision(who.get() instanceof JwtAuthenticationToken token
                                && "operator".equals(token.getToken().getClaimAsString("role"))))
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
