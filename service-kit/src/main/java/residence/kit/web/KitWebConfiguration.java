package residence.kit.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import residence.events.EventJson;
import residence.kit.command.Commands;
import residence.kit.command.Noun;
import residence.kit.problem.Correlation;
import residence.kit.problem.ProblemWriter;
import residence.kit.problem.RefusalTexts;
import residence.kit.security.KitSecurityConfiguration;
import residence.kit.store.Recorded;
import residence.kit.stream.Position;
import residence.kit.stream.StreamConsumer;
import residence.kit.stream.Watermarks;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP edge of a service: every {@link Noun} bean becomes an interface, every exception a problem, every token a
 * caller. Needs a {@link Clock} bean, and a {@link Commands} bean where there are
 * nouns.
 */
@Configuration(proxyBeanMethods = false)
@Import({KitSecurityConfiguration.class, Problems.class, ErrorPage.class})
public class KitWebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(new PagingArgument());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        Parameters.register(registry);
    }

    /** What queries answer is written as events are: subjects as their path, dates in ISO-8601, nulls left out. */
    @Bean
    JsonMapper jsonMapper() {
        return EventJson.mapper();
    }

    /** Services are named {@code warranty-service}, their texts {@code warranty.properties}. */
    @Bean
    RefusalTexts refusalTexts(Environment environment) {
        String own = environment.getProperty("spring.application.name", "kit").toLowerCase(Locale.ROOT);
        return RefusalTexts.load(own.replaceFirst("-service$", ""));
    }

    @Bean
    ProblemWriter problemWriter(RefusalTexts texts, JsonMapper mapper) {
        return new ProblemWriter(texts, mapper);
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        var registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    CommandRoutes commandRoutes(ObjectProvider<Noun<?, ?, ?, ?>> nouns) {
        return CommandRoutes.of(nouns.orderedStream().toList());
    }

    @Bean
    CommandDocument commandDocument(CommandRoutes routes, Environment environment) {
        return new CommandDocument(routes, environment.getProperty("spring.application.name", "residence"));
    }

    @Bean
    ListParameters listParameters() {
        return new ListParameters();
    }

    @Bean
    CommandAnswers commandAnswers(JsonMapper mapper, ProblemWriter texts) {
        return new CommandAnswers(mapper, texts, KitWebConfiguration::position);
    }

    private static String position(Recorded recorded) {
        var entry = recorded.entry();
        return Position.of(entry.service(), entry.key(), recorded.position()).toString();
    }

    /** A service that consumes nothing shows what it writes at once. */
    @Bean
    Sight sight(ObjectProvider<Watermarks> watermarks, ObjectProvider<StreamConsumer> consumers) {
        return Optional.ofNullable(watermarks.getIfAvailable())
                .map(marks -> Sight.of(marks, consumers.stream().toList()))
                .orElse((positions, patience) -> Watermarks.Reached.YES);
    }

    @Bean
    WebMvcConfigurer afterWriting(Sight sight, @Value("${residence.web.patience:5s}") Duration patience) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
                registry.addInterceptor(new AfterWriting(sight, patience)).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    CommandMappings commandMappings(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            CommandRoutes routes,
            ObjectProvider<Commands> commands,
            CommandAnswers answers,
            Clock clock) {
        return new CommandMappings(
                mapping, routes.all(), route -> new CommandHandler(route, commands.getObject(), answers, clock));
    }
}
