package residence.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.Append;

/** One event about a dwelling of its own, with its building around it: seven hundred bytes, as most events are. */
final class SampleAppend {
    private SampleAppend() {}

    static Append of(long number) {
        var dwelling = Subject.of("building", "B" + number / 100).child("unit", "" + number % 100);
        return new Append(
                "LandParcel " + dwelling.path() + "/" + number, 0, List.of(entry(dwelling)), null, null, null);
    }

    static Entry<?> entry(Subject dwelling) {
        return new Entry<>(
                id(),
                Service.PROJECT,
                dwelling,
                dwelling.root(),
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH,
                id(),
                null,
                new Actor("D-1", "developer", null),
                List.of(),
                List.of(),
                List.of(),
                new LandReclaimed("a reason of ordinary length, as people write it down. ".repeat(4)));
    }

    /** Random enough, and cheap: what is measured is the store, not the generator. */
    static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
