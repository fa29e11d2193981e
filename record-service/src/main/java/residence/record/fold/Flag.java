package residence.record.fold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.view.Source;

/**
 * Something to know about an entry itself: it was struck out, replaced, or lost its ground.
 *
 * @param entry the entry that the flag stands on
 * @param entryType its type
 * @param reason why, in its author's words; null where the platform found it
 * @param basis what it relied on, where that was voided or corrected
 * @param resolution what a person decided about an invalidated basis; null while nobody has
 */
public record Flag(
        Kind kind,
        UUID entry,
        String entryType,
        @Nullable String reason,
        @Nullable UUID basis,
        @Nullable String resolution,
        Source source) {

    public enum Kind {
        VOIDED,
        CORRECTED,
        WITHDRAWN,
        BASIS_INVALIDATED
    }

    static Flag voided(EntryVoided event, Entry<?> entry) {
        return plain(Kind.VOIDED, event.entry(), event.entryType(), event.reason(), entry);
    }

    static Flag corrected(EntryCorrected event, Entry<?> entry) {
        return plain(Kind.CORRECTED, event.entry(), event.entryType(), event.reason(), entry);
    }

    static Flag withdrawn(ConsequenceWithdrawn event, Entry<?> entry) {
        return plain(Kind.WITHDRAWN, event.entry(), event.entryType(), event.reason(), entry);
    }

    static Flag invalidated(BasisInvalidated event, Entry<?> entry) {
        return new Flag(
                Kind.BASIS_INVALIDATED, event.entry(), event.entryType(), null, event.basis(), null, Source.of(entry));
    }

    private static Flag plain(Kind kind, UUID about, String type, String reason, Entry<?> entry) {
        return new Flag(kind, about, type, reason, null, null, Source.of(entry));
    }

    Flag resolvedBy(BasisResolved event) {
        return kind == Kind.BASIS_INVALIDATED
                        && entry.equals(event.entry())
                        && event.basis().equals(basis)
                ? new Flag(kind, entry, entryType, reason, basis, event.resolution(), source)
                : this;
    }

    /** Whether the entry does not count any more. */
    boolean ends() {
        return kind == Kind.VOIDED || kind == Kind.WITHDRAWN;
    }

    /** Whether a person still has to look at it. */
    public boolean open() {
        return kind == Kind.BASIS_INVALIDATED && resolution == null;
    }
}
