package residence.kit.stream;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;

/** As the builder's clock does: it takes the first figure that it can see, and waits only where it sees none. */
final class WhenAcceptedThenPromise implements Reaction<CompletionAccepted> {
    record Promise(Act act, Subject subject, String term) implements Command {}

    @Override
    public Class<CompletionAccepted> to() {
        return CompletionAccepted.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<Promise> react(Entry<CompletionAccepted> entry, Act act, Lookup lookup) {
        return Standards.governing(lookup, entry.subject().root(), AcceptedBuilding.DAY)
                .figure(AcceptedBuilding.TERM)
                .map(figure -> List.of(new Promise(act, entry.subject().root(), figure.value())))
                .orElseThrow(() -> Refusal.of("not-heard.standards"));
    }
}
