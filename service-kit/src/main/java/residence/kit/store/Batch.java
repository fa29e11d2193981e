package residence.kit.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Appends that are written together. None of them can bear on another: what might (the same stream, the same event, a
 * condition that an earlier one may break) waits for the next batch, where the database judges it as it judges
 * everything, by what is committed.
 */
final class Batch {
    /** Bounds the transaction; far above what gathers while one commits. */
    private static final int MOST_EVENTS = 512;

    private final List<Ticket> tickets = new ArrayList<>();
    private final Set<String> streams = new HashSet<>();
    private final Set<UUID> ids = new HashSet<>();
    private int events;

    static Batch alone(Ticket ticket) {
        var batch = new Batch();
        batch.add(ticket);
        return batch;
    }

    List<Ticket> tickets() {
        return tickets;
    }

    /** Takes it in, unless it has to wait for the next batch. The first one always fits. */
    boolean admit(Ticket ticket) {
        boolean fits = tickets.isEmpty() || (hasRoom(ticket) && isApart(ticket));
        if (fits) {
            add(ticket);
        }
        return fits;
    }

    private void add(Ticket ticket) {
        tickets.add(ticket);
        streams.add(ticket.append().stream());
        ticket.drafts().forEach(draft -> ids.add(draft.entry().id()));
        events += ticket.drafts().size();
    }

    private boolean hasRoom(Ticket ticket) {
        return events + ticket.drafts().size() <= MOST_EVENTS;
    }

    private boolean isApart(Ticket ticket) {
        return !streams.contains(ticket.append().stream())
                && ticket.drafts().stream()
                        .noneMatch(draft -> ids.contains(draft.entry().id()))
                && ticket.conditions().stream()
                        .noneMatch(about -> tickets.stream().anyMatch(earlier -> earlier.concerns(about)));
    }
}
