package residence.kit.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
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

    /** One transaction: each list gets its entries together, as far as none of them changes what stands. */
    private final class Run implements Effect {
        private final Map<String, Map<Service, Long>> cursors;
        private final Map<Projection, List<Entry<?>>> noted = new LinkedHashMap<>();

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
                    on(list, delivery, cursor);
                }
            }
        }

        private void on(Projection list, Delivery delivery, @Nullable Map<Service, Long> cursor) {
            if (Said.changesStanding(delivery.entry())) {
                settle();
                keeper.refold(list, delivery.entry().subject(), applied(delivery, cursor));
            } else {
                noted.computeIfAbsent(list, _ -> new ArrayList<>()).add(delivery.entry());
            }
        }

        @Override
        public void settle() {
            var due = new LinkedHashMap<>(noted);
            // also where a list fails: who tries the entries one by one begins with none
            noted.clear();
            due.forEach(Projection::on);
        }
    }
}
