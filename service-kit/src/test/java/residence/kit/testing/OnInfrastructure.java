package residence.kit.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactories;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** The test's Spring context gets an empty database and topics and consumer groups of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(OnInfrastructure.Factory.class)
public @interface OnInfrastructure {

    /** Points a context at them; for contexts that are started by hand, too. */
    final class Connect implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String name = context.getEnvironment().getProperty("residence.service", "kit");
            var database = Infrastructure.database(name);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "spring.datasource.url=" + database.url(),
                    "spring.datasource.username=" + database.user(),
                    "spring.datasource.password=" + database.password(),
                    "spring.kafka.bootstrap-servers=" + Infrastructure.bootstrapServers(),
                    "residence.evidence.folder=" + Papers.folder(),
                    "residence.topics.prefix=" + Infrastructure.topicPrefix(name));
        }
    }

    /** Equal for all tests, so that tests of one configuration share their context. */
    record Customizer() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            new Connect().initialize(context);
        }
    }

    /** Where a test says {@link OnInfrastructure}. */
    final class Factory implements ContextCustomizerFactory {
        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return AnnotatedElementUtils.hasAnnotation(test, OnInfrastructure.class) ? new Customizer() : null;
        }
    }
}
