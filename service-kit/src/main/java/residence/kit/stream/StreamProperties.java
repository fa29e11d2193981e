package residence.kit.stream;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import residence.events.Service;

/**
 * What a service is and whom it hears.
 *
 * @param service {@code warranty}; one of {@link Service} where it owns events
 * @param hears other services whose facts its rules, lists or reactions need
 * @param instance stable name of this instance, if it has one: whoever starts under it again takes over at once what it
 *     held, instead of when that has timed out
 */
@ConfigurationProperties("residence")
public record StreamProperties(
        String service,
        @DefaultValue Set<Service> hears,
        @Nullable String instance,
        @DefaultValue Stream stream,
        @DefaultValue TopicNames topics) {

    /**
     * @param concurrency threads per consumer, 1 to 12
     * @param retryEvery how often entries that wait for a fact are tried again when nothing new was heard
     * @param sessionTimeout after which the partitions of an instance that died are given to others
     */
    public record Stream(
            @DefaultValue("1") int concurrency,
            @DefaultValue("5s") Duration retryEvery,
            @DefaultValue("6s") Duration sessionTimeout) {}

    /**
     * @param prefix of topics and consumer groups, for tests
     * @param replication of new topics; the broker's default where it is absent
     */
    public record TopicNames(
            @DefaultValue("") String prefix, @Nullable Short replication) {}
}
