package residence.kit.stream;

import java.util.List;

/** Lets every reaction answer what comes after its start: the consumer {@code reactions}. */
record ReactionsEffect(List<Reaction<?>> reactions, ReactionStarts starts, ReactionAnswer answer) implements Effect {
    static final String CONSUMER = "reactions";

    @Override
    public void on(Delivery delivery) {
        for (Reaction<?> reaction : reactions) {
            if (reaction.to().isInstance(delivery.entry().body())
                    && starts.after(ReactionStarts.name(reaction), delivery)) {
                answer.answer(reaction, delivery);
            }
        }
    }

    @Override
    public void parked(Delivery delivery, RuntimeException failure) {
        if (failure instanceof ReactionWaits waits) {
            answer.waits(waits.reaction(), delivery, Failures.reason(waits));
        }
    }
}
