package residence.kit.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Subject;

/**
 * An entry on its way into the store: its bytes are complete but for the stamp.
 *
 * @param bytes with {@link EventJson#UNSTAMPED} where the stamp belongs
 * @param stampAt index of the stamp's first byte
 * @param about its subject, its concerns, and everything around each of them
 */
record Draft(Entry<?> entry, byte[] bytes, int stampAt, Set<Subject> about) {

    static Draft of(Entry<?> entry, EventJson json) {
        String text = json.draft(entry);
        // The first one: nothing that stands before the time can hold a text that somebody wrote, and it is all ASCII.
        return new Draft(entry, text.getBytes(StandardCharsets.UTF_8), text.indexOf(EventJson.UNSTAMPED), about(entry));
    }

    private static Set<Subject> about(Entry<?> entry) {
        var about = new LinkedHashSet<Subject>();
        Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                .forEach(subject -> about.addAll(subject.lineage()));
        return about;
    }

    byte[] stamped(Instant stamp) {
        byte[] complete = bytes.clone();
        byte[] time = EventJson.stamp(stamp).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(time, 0, complete, stampAt, time.length);
        return complete;
    }
}
