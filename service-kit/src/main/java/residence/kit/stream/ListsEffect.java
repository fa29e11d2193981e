package residence.kit.stream;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.Service;

/** Keeps every list of the service: the consumer {@code lists}. */
record ListsEffect(List<Projection> lists, Said said, Heard heard, ListKeeper keeper, ListStates states)
        implements Effect {
    static final String CONSUMER = "lists";

    /** Lists that are being built anew get only what whoever builds them has passed already. */
    @Override
    public Effect begin() {
        return new Run(states.rebuilding());
    }

    @Override
    public void on(Delivery delivery) {
        var alone = begin();
        alone.on(delivery);
        alone.settle();
    }

    /** A list that forgets a subject must not be written to meanwhile. */
    @Override
    public boolean alone(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(delivery -> Said.changesStanding(delivery.entry()));
    }

    private static boolean passed(Map<Service, Long> cursor, Delivery delivery) {
        return delivery.position() <= cursor.getOrDefault(delivery.service(), 0L);
    }

    private Applied applied(Delivery delivery, @Nullable Map<Service, Long> cursor) {
        Applied handled = keeper.handled();
        Applied here = (service, key, position) -> handled.has(service, key, position)
                || service == delivery.service()
                        && key.equals(delivery.entry().key())
                        && position <= delivery.position();
        return cursor == null ? here : here.and(ListStates.upTo(cursor));
    }

    private final class Run implements Effect {
        private final Map<String, Map<Service, Long>> cursors;
        private final ListKeeper.Round round = keeper.round();

        Run(Map<String, Map<Service, Long>> cursors) {
            this.cursors = cursors;
        }

        @Override
        public void on(Delivery delivery) {
            if (!said.own(delivery.service())) {
                // what stands about a subject is looked up here, and the consumer that hears may be behind this one
                heard.keep(delivery);
            }
            for (Projection list : lists) {
                var cursor = cursors.get(list.name());
                if (list.hears().contains(delivery.service()) && (cursor == null || passed(cursor, delivery))) {
                    round.take(list, delivery.entry(), () -> applied(delivery, cursor));
                }
            }
        }

        @Override
        public void settle() {
            round.settle();
        }
    }
}
