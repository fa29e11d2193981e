package residence.record.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The two times a document can be asked for.
 *
 * @param day what had happened by then, the business date; null for all that happened
 * @param knownAt what had been recorded by then; null for all that is known
 */
public record AsOf(@Nullable LocalDate day, @Nullable Instant knownAt) {
    public static final AsOf NOW = new AsOf(null, null);

    public boolean now() {
        return day == null && knownAt == null;
    }
}
