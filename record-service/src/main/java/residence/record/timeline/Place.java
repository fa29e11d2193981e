package residence.record.timeline;

import java.time.Instant;
import java.util.List;
import residence.events.Service;
import residence.kit.reading.Scalar;
import residence.kit.web.Cursor;

/** The place of an entry in the order of recording over all services. */
record Place(Instant recordedAt, Service service, long position) {
    /** No entry was recorded before it. */
    static final Place START = new Place(Instant.EPOCH, Service.PROJECT, 0);

    /** The place after which a page starts. */
    static Place of(Cursor cursor) {
        return cursor.read(3, START, Place::of);
    }

    private static Place of(List<String> key) {
        return new Place(
                Scalar.INSTANT.of(key.get(0)).map(Instant.class::cast).orElseThrow(IllegalArgumentException::new),
                Service.of(key.get(1)),
                Long.parseLong(key.get(2)));
    }
}
