package residence.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What may happen to an entry itself; every service emits these, on the stream of the entry they speak of.
 * Nothing is ever edited or deleted: both entries stay visible, and state is the fold without the voided or
 * with the corrected one (domain, section 7).
 */
public sealed interface EntryEvent extends DomainEvent {

    /** The entry this speaks of. */
    UUID entry();

    /** That entry's type, {@code residence.quality.PondingTested.v1}; it also tells the noun and so the stream. */
    String entryType();

    /** An authority struck the entry out. */
    record EntryVoided(UUID entry, String entryType, String reason) implements EntryEvent {}

    /** The author's organisation replaced the entry: a full replacement of the same type and subject. */
    record EntryCorrected(UUID entry, String entryType, String reason, LocalDate occurredOn, DomainEvent replacement)
            implements EntryEvent {}

    /** An entry relied on another that was voided or corrected since: a person has to look at it. */
    record BasisInvalidated(UUID entry, String entryType, UUID basis) implements EntryEvent {}

    /** A person looked at an invalidated basis and said what follows. */
    record BasisResolved(UUID entry, String entryType, UUID basis, String resolution) implements EntryEvent {}

    /** A consequence that the platform had recorded lost its ground (a revisit that was missed no longer was). */
    record ConsequenceWithdrawn(UUID entry, String entryType, String reason) implements EntryEvent {}
}
