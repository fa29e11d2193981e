package residence.kit.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Service;

/**
 * Where each reaction begins: recorded when it is first seen, never changed. What comes after that place is answered
 * by the consumer of all reactions; what came before it is answered by a consumer of its own where the reaction wants
 * to begin at the beginning, and not at all where it begins now.
 */
final class ReactionStarts implements StreamPart {
    private final List<Reaction<?>> reactions;
    private final Set<Service> services;
    private final JdbcOperations jdbc;
    private final Watermarks watermarks;
    private final Function<Service, Map<Integer, Long>> ends;
    private final TransactionTemplate transactions;
    private final Map<Place, Long> starts = new ConcurrentHashMap<>();

    /** @param ends how far a service's topic reaches: the last position of each partition that has any */
    ReactionStarts(
            List<Reaction<?>> reactions,
            Set<Service> services,
            JdbcOperations jdbc,
            Watermarks watermarks,
            Function<Service, Map<Integer, Long>> ends,
            TransactionTemplate transactions) {
        this.reactions = reactions;
        this.services = services;
        this.jdbc = jdbc;
        this.watermarks = watermarks;
        this.ends = ends;
        this.transactions = transactions;
    }

    private record Place(String reaction, Service service, int partition) {}

    static String name(Reaction<?> reaction) {
        return reaction.getClass().getSimpleName();
    }

    @Override
    public Set<Service> topics() {
        return services;
    }

    /** Records the starts that are new, then reads all. */
    @Override
    public void start() {
        for (Reaction<?> reaction : reactions) {
            services.stream()
                    .filter(service -> !known(name(reaction), service))
                    .forEach(service -> register(reaction, service));
        }
        jdbc.query("select reaction, service, partition, position from reaction_start", row -> {
            var place = new Place(row.getString(1), Service.of(row.getString(2)), row.getInt(3));
            starts.put(place, row.getLong(4));
        });
    }

    @Override
    public void stop() {}

    private boolean known(String reaction, Service service) {
        return !jdbc.queryForList(
                        "select 1 from reaction_start where reaction = ? and service = ? limit 1",
                        Integer.class,
                        reaction,
                        service.id())
                .isEmpty();
    }

    private void register(Reaction<?> reaction, Service service) {
        boolean fromNow = reaction.start() == Reaction.Start.FROM_NOW;
        Map<Integer, Long> now = fromNow ? ends.apply(service) : Map.of();
        transactions.executeWithoutResult(_ -> {
            // no entry is answered meanwhile, so the place is one that the consumer of all reactions has not passed
            watermarks.gate(ReactionsEffect.CONSUMER, true);
            var handled = handled(service);
            for (int partition : Topics.partitions()) {
                long start = Math.max(handled.getOrDefault(partition, 0L), now.getOrDefault(partition, 0L));
                insert(name(reaction), service, partition, start, !fromNow);
            }
        });
    }

    private Map<Integer, Long> handled(Service service) {
        return watermarks.of(ReactionsEffect.CONSUMER).stream()
                .filter(placed -> placed.service() == service)
                .collect(Collectors.toMap(
                        Watermarks.Placed::partition, placed -> placed.mark().position()));
    }

    private void insert(String reaction, Service service, int partition, long position, boolean catchUp) {
        jdbc.update(
                "insert into reaction_start values (?, ?, ?, ?, ?) on conflict do nothing",
                reaction,
                service.id(),
                partition,
                position,
                catchUp);
    }

    /** Whether the consumer of all reactions lets the reaction answer what stands there. */
    boolean after(String reaction, Delivery delivery) {
        var place = new Place(reaction, delivery.service(), delivery.partition());
        var start = starts.get(place);
        if (start == null) {
            throw new IllegalStateException("where " + reaction + " starts is not known");
        }
        return delivery.position() > start;
    }

    /** The places up to which a reaction that begins at the beginning has to catch up. */
    Map<Service, Map<Integer, Long>> before(Reaction<?> reaction) {
        return reaction.start() == Reaction.Start.FROM_NOW
                ? Map.of()
                : starts.entrySet().stream()
                        .filter(start -> start.getKey().reaction().equals(name(reaction)) && start.getValue() > 0)
                        .collect(Collectors.groupingBy(
                                start -> start.getKey().service(),
                                Collectors.toMap(start -> start.getKey().partition(), Map.Entry::getValue)));
    }
}
