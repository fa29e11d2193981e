package residence.kit.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Heard.Placed;

/** Brings entries to lists; where one was voided or corrected, lets the list forget its subject and hear what stands. */
final class ListKeeper {
    private final Said said;
    private final Watermarks watermarks;
    private final Parked parked;

    ListKeeper(Said said, Watermarks watermarks, Parked parked) {
        this.said = said;
        this.watermarks = watermarks;
        this.parked = parked;
    }

    /** What one transaction brings to lists: each gets its entries together, as far as none of them changes what stands. */
    final class Round {
        private final Map<Projection, List<Entry<?>>> noted = new LinkedHashMap<>();

        /** @param applied what the list holds, this entry among it; asked only where the entry changes what stands */
        void take(Projection list, Entry<?> entry, Supplier<Applied> applied) {
            if (Said.changesStanding(entry)) {
                settle();
                refold(list, entry.subject(), applied.get());
            } else {
                noted.computeIfAbsent(list, _ -> new ArrayList<>()).add(entry);
            }
        }

        /** Brings the lists what was noted for them. */
        void settle() {
            var due = new LinkedHashMap<>(noted);
            // also where a list fails: who tries the entries one by one begins with none
            noted.clear();
            due.forEach(Projection::on);
        }
    }

    Round round() {
        return new Round();
    }

    private void refold(Projection list, Subject subject, Applied applied) {
        list.forget(subject);
        list.hears().stream()
                .flatMap(service -> said.standing(service, subject).stream()
                        .filter(placed -> applied.has(service, placed.entry().key(), placed.position())))
                .map(Placed::entry)
                .sorted(Comparator.comparing(Entry::recordedAt))
                .forEach(list::on);
    }

    /** How far the consumer of all lists has come. */
    Handled handled() {
        var marks = new HashMap<String, Long>();
        watermarks
                .of(ListsEffect.CONSUMER)
                .forEach(placed -> marks.put(
                        place(placed.service(), placed.partition()),
                        placed.mark().position()));
        return new Handled(marks, parked.heads(ListsEffect.CONSUMER));
    }

    private static String place(Service service, int partition) {
        return service.id() + "/" + partition;
    }

    /**
     * Up to its watermarks, but for what is parked.
     *
     * @param queues the first parked position by service and key
     */
    record Handled(Map<String, Long> marks, Map<String, Long> queues) implements Applied {
        @Override
        public boolean has(Service service, Subject key, long position) {
            return reached(service, key, position)
                    && position < queues.getOrDefault(service.id() + " " + key.path(), Long.MAX_VALUE);
        }

        /** Whether it has come there, handled or parked. */
        boolean reached(Service service, Subject key, long position) {
            return position <= marks.getOrDefault(place(service, Position.partition(key)), 0L);
        }
    }
}
