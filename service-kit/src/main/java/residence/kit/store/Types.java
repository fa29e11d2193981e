package residence.kit.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventCatalogue;
import residence.events.Service;

/** Which stored types bear on what somebody asks for by present type names. */
final class Types {
    /** What changes the standing of an entry. */
    private static final List<Class<?>> STANDING =
            List.of(EntryVoided.class, EntryCorrected.class, ConsequenceWithdrawn.class);

    private static final Map<Set<String>, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Types() {}

    /** The types as they may be stored: each with its earlier versions, and what voids or corrects any of them. */
    static Set<String> thatDecide(Set<String> types) {
        return KNOWN.computeIfAbsent(Set.copyOf(types), Types::compute);
    }

    private static Set<String> compute(Set<String> types) {
        var all = new TreeSet<String>();
        for (String type : types) {
            all.addAll(versionsUpTo(type));
            all.addAll(standing(type));
        }
        return all;
    }

    private static Set<String> versionsUpTo(String type) {
        int version = type.lastIndexOf(".v") + 2;
        return IntStream.rangeClosed(1, Integer.parseInt(type.substring(version)))
                .mapToObj(earlier -> type.substring(0, version) + earlier)
                .collect(Collectors.toSet());
    }

    private static Set<String> standing(String type) {
        var service = Service.of(type.split("\\.")[1]);
        return STANDING.stream()
                .map(event -> EventCatalogue.typeOf(service, event))
                .collect(Collectors.toSet());
    }
}
