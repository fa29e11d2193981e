package residence.kit.command;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.kit.Poll;
import residence.kit.command.FlagDependents.WhenConsequenceWithdrawnThenFlagDependents;
import residence.kit.command.FlagDependents.WhenEntryCorrectedThenFlagDependents;
import residence.kit.command.FlagDependents.WhenEntryVoidedThenFlagDependents;
import residence.kit.store.EventLog;
import residence.kit.stream.Quiescence;

/** What becomes of those who relied on an entry that was voided, corrected or withdrawn. */
@Configuration(proxyBeanMethods = false)
public class DependentsConfiguration {
    @Bean
    Disturbed disturbed(JdbcClient jdbc, MeterRegistry meters) {
        var disturbed = new Disturbed(jdbc);
        Gauge.builder("residence.dependents.troubled", disturbed, Disturbed::troubled)
                .description("voided or corrected entries whose dependents could not all be flagged")
                .register(meters);
        return disturbed;
    }

    @Bean
    DependentFlags dependentFlags(
            Disturbed disturbed, Commands commands, PlatformTransactionManager transactions, Clock clock) {
        return new DependentFlags(disturbed, commands, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Poll dependentsPoll(DependentFlags flags) {
        return new Poll("dependents", Duration.ofSeconds(1), flags::run);
    }

    @Bean
    Quiescence.Work dependentsWork(Disturbed disturbed) {
        return disturbed::settled;
    }

    @Bean
    WhenEntryVoidedThenFlagDependents whenEntryVoidedThenFlagDependents(EventLog log, Disturbed disturbed) {
        return new WhenEntryVoidedThenFlagDependents(log, disturbed);
    }

    @Bean
    WhenEntryCorrectedThenFlagDependents whenEntryCorrectedThenFlagDependents(EventLog log, Disturbed disturbed) {
        return new WhenEntryCorrectedThenFlagDependents(log, disturbed);
    }

    @Bean
    WhenConsequenceWithdrawnThenFlagDependents whenConsequenceWithdrawnThenFlagDependents(
            EventLog log, Disturbed disturbed) {
        return new WhenConsequenceWithdrawnThenFlagDependents(log, disturbed);
    }
}
