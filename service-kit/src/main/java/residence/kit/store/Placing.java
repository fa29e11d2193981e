package residence.kit.store;

import residence.kit.store.Ticket.Outcome;

/** Deals out the positions of a batch: those that were taken stand behind one another in their order. */
final class Placing {
    private final Courier.Delivery delivery;
    private int append;
    private long placed;

    Placing(Courier.Delivery delivery) {
        this.delivery = delivery;
    }

    Outcome next(Ticket ticket) {
        append++;
        var answer = delivery.answer();
        // A repeat is also stale, and its own events may be what its condition speaks of.
        if (answer.repeated().contains(append)) {
            return new Outcome.Repeated(delivery.resent());
        }
        if (answer.stale().contains(append)) {
            return new Outcome.Stale();
        }
        return answer.unmet().contains(append) ? new Outcome.Unmet() : place(ticket);
    }

    private Outcome place(Ticket ticket) {
        var answer = delivery.answer();
        var place =
                new Outcome.Placed(answer.head() + placed + 1, answer.stamp().plusNanos(placed * 1_000));
        placed += ticket.drafts().size();
        return place;
    }

    long placed() {
        return placed;
    }
}
