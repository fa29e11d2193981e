package residence.kit.stream;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
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

    /** @param applied what the list holds, this entry among it */
    void apply(Projection list, Entry<?> entry, Applied applied) {
        if (Said.changesStanding(entry)) {
            refold(list, entry.subject(), applied);
        } else {
            list.on(entry);
        }
    }

    void refold(Projection list, Subject subject, Applied applied) {
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
