package residence.kit.store;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import residence.events.EventJson;
import residence.kit.store.Ticket.Outcome;

/** Where an append is handed in and its answer given out; what one caller can do is done here, in its own thread. */
final class AppendDesk implements AutoCloseable {
    private final EventJson json;
    private final RestoreGuard guard;
    private final Appender appender;
    private final Function<Append, AlreadyRecorded> repeats;

    /** @param repeats what was recorded under the ids of an append */
    AppendDesk(EventJson json, RestoreGuard guard, Appender appender, Function<Append, AlreadyRecorded> repeats) {
        this.json = json;
        this.guard = guard;
        this.appender = appender;
        this.repeats = repeats;
    }

    Ticket submit(Append append) {
        guard.check();
        var drafts = append.drafts().stream()
                .<Draft>map(entry -> Draft.of(entry, json))
                .toList();
        var ticket = new Ticket(append, drafts);
        appender.submit(ticket);
        return ticket;
    }

    List<Recorded> answer(Ticket ticket) {
        var append = ticket.append();
        return switch (outcome(ticket)) {
            case Outcome.Placed placed -> ticket.recorded(placed);
            case Outcome.Repeated repeated -> repeated(ticket, repeated.resent());
            case Outcome.Stale _ -> throw new VersionConflict(append.stream(), append.expectedSequence());
            case Outcome.Unmet _ -> throw new ConditionFailed(append.stream());
        };
    }

    private static Outcome outcome(Ticket ticket) {
        try {
            return ticket.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** It may be this very append whose answer was lost with its connection: then it is no repeat. */
    private List<Recorded> repeated(Ticket ticket, boolean resent) {
        var before = repeats.apply(ticket.append());
        if (resent && ticket.stored(before.recorded())) {
            return before.recorded();
        }
        throw before;
    }

    @Override
    public void close() {
        appender.close();
    }
}
