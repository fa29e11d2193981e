package residence.kit.stream;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import residence.events.Command;

/** Remembers what reactions sent; {@link #refuse} stands for the rules. */
final class SentCommands implements CommandSender {
    record Sent(Command command, UUID commandId, UUID correlation, UUID causation) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable RuntimeException refusal;

    @Override
    public void send(Command command, UUID commandId, UUID correlation, UUID causation, @Nullable String traceparent) {
        if (refusal != null) {
            throw refusal;
        }
        sent.add(new Sent(command, commandId, correlation, causation));
    }

    void refuse(@Nullable RuntimeException refusal) {
        this.refusal = refusal;
    }

    List<Sent> sent() {
        return sent;
    }
}
