package residence.kit.stream;

import java.util.List;
import java.util.Set;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;

/**
 * The answer to one question people ask, kept up to date from the stream. Its writes and its watermark commit in one
 * transaction, so a redelivery changes nothing; it can be reset and replayed at any time.
 *
 * <p>It never sees voids or corrections: where an entry was voided or corrected, the kit calls {@link #forget} with
 * the entry's subject and then {@link #on} with what still stands about it.
 */
public interface Projection {
    /** Stable: its watermark is kept under this name. */
    String name();

    /** The services whose topics it reads. */
    Set<Service> hears();

    void on(Entry<?> entry);

    /** The same for several, in their order, where that takes fewer statements. */
    default void on(List<Entry<?>> entries) {
        entries.forEach(this::on);
    }

    /** Drops what it knows about {@code subject}: its rows are kept by the subject of the entry they came from. */
    void forget(Subject subject);

    /** Drops all it knows. */
    void reset();
}
