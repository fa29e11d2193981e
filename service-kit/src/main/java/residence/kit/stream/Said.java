package residence.kit.stream;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventCatalogue;
import residence.events.LiveEntries;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;
import residence.kit.stream.Heard.Placed;

/** All that this service knows, its own entries and those it has heard, read the same way. */
final class Said {
    private final Service self;
    private final EventLog log;
    private final Heard heard;

    Said(Service self, EventLog log, Heard heard) {
        this.self = self;
        this.log = log;
        this.heard = heard;
    }

    boolean own(Service service) {
        return service == self;
    }

    /** Everything that a service said after a position, in its order. */
    List<Placed> after(Service service, long position, int limit) {
        return own(service)
                ? log.after(position, limit).stream().map(Said::placed).toList()
                : heard.after(service, position, limit);
    }

    /** What a service said about exactly this subject and still stands, in its order. */
    List<Placed> standing(Service service, Subject subject) {
        return (own(service) ? own(subject) : foreign(service, subject))
                .stream()
                        .filter(placed -> placed.entry().subject().equals(subject))
                        .filter(placed -> !changesStanding(placed.entry()))
                        .toList();
    }

    private List<Placed> own(Subject subject) {
        var types = events(self).stream()
                .map(event -> EventCatalogue.typeOf(self, event))
                .collect(Collectors.toSet());
        return log.about(subject, types).entries().stream().map(Said::placed).toList();
    }

    private List<Placed> foreign(Service service, Subject subject) {
        var all = heard.about(service, subject, events(service));
        var live = LiveEntries.among(all.stream().<Entry<?>>map(Placed::entry).toList());
        return all.stream()
                .<Placed>mapMulti((placed, stands) -> {
                    var entry = live.standing(placed.entry());
                    if (entry != null) {
                        stands.accept(new Placed(placed.position(), entry));
                    }
                })
                .toList();
    }

    private static Set<Class<?>> events(Service service) {
        String prefix = "residence." + service.id() + ".";
        return EventCatalogue.types().entrySet().stream()
                .filter(type -> type.getKey().startsWith(prefix))
                .map(type -> type.getValue())
                .collect(Collectors.toSet());
    }

    private static Placed placed(Recorded recorded) {
        return new Placed(recorded.position(), recorded.entry());
    }

    /** Whether the entry strikes another one out or takes its place: lists never see these. */
    static boolean changesStanding(Entry<?> entry) {
        return entry.body() instanceof EntryEvent said
                && switch (said) {
                    case EntryEvent.EntryVoided _, EntryEvent.EntryCorrected _, EntryEvent.ConsequenceWithdrawn _ ->
                        true;
                    case EntryEvent.BasisInvalidated _, EntryEvent.BasisResolved _ -> false;
                };
    }
}
