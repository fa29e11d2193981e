package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@OnInfrastructure
class InfrastructureTest {
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @Autowired
    Environment environment;

    @Test
    void aContextFindsADatabaseAndABrokerOfItsOwn() {
        assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:postgresql:");
        assertThat(environment.getProperty("spring.kafka.bootstrap-servers")).contains(":");
        assertThat(environment.getProperty("residence.topics.prefix")).isNotBlank();
    }

    @Test
    void everyDatabaseIsAnotherOne() {
        assertThat(Infrastructure.database("same").url())
                .isNotEqualTo(Infrastructure.database("same").url());
    }
}
