package residence.kit.stream;

import java.util.List;
import java.util.Map;
import residence.events.Service;

/** Keeps every list of the service: the consumer {@code lists}. */
record ListsEffect(List<Projection> lists, Said said, Heard heard, ListKeeper keeper, ListStates states)
        implements Effect {
    static final String CONSUMER = "lists";

    /** Lists that are being built anew get only what whoever builds them has passed already. */
    @Override
    public Effect begin() {
        var cursors = states.rebuilding();
        return delivery -> on(delivery, cursors);
    }

    @Override
    public void on(Delivery delivery) {
        begin().on(delivery);
    }

    /** A list that forgets a subject must not be written to meanwhile. */
    @Override
    public boolean alone(List<Delivery> deliveries) {
        return deliveries.stream().anyMatch(delivery -> Said.changesStanding(delivery.entry()));
    }

    private void on(Delivery delivery, Map<String, Map<Service, Long>> cursors) {
        if (!said.own(delivery.service())) {
            // what stands about a subject is looked up here, and the consumer that hears may be behind this one
            heard.keep(delivery);
        }
        for (Projection list : lists) {
            var cursor = cursors.get(list.name());
            if (list.hears().contains(delivery.service()) && (cursor == null || passed(cursor, delivery))) {
                keeper.apply(list, delivery.entry(), applied(delivery, cursor));
            }
        }
    }

    private static boolean passed(Map<Service, Long> cursor, Delivery delivery) {
        return delivery.position() <= cursor.getOrDefault(delivery.service(), 0L);
    }

    private Applied applied(Delivery delivery, @org.jspecify.annotations.Nullable Map<Service, Long> cursor) {
        if (!Said.changesStanding(delivery.entry())) {
            return (_, _, _) -> true;
        }
        Applied handled = keeper.handled();
        Applied here = (service, key, position) -> handled.has(service, key, position)
                || service == delivery.service()
                        && key.equals(delivery.entry().key())
                        && position <= delivery.position();
        return cursor == null ? here : here.and(ListStates.upTo(cursor));
    }
}
