package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.LandParcelEvent.LandReclaimed;

class LiveEntriesTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
    private static final LocalDate SECOND = LocalDate.of(2024, 9, 2);

    private final List<Entry<?>> recorded = new ArrayList<>();
    private final Entry<?> entry = record(new LandReclaimed("first"));
    private final Entry<?> other = record(new LandReclaimed("other"));

    @Test
    void whatNothingWasSaidAboutStands() {
        assertThat(facts()).containsExactly("first", "other");
    }

    @Test
    void aVoidedEntryIsLeftOut() {
        voided(entry);
        assertThat(facts()).containsExactly("other");
    }

    @Test
    void aWithdrawnConsequenceIsLeftOut() {
        record(new ConsequenceWithdrawn(entry.id(), entry.type(), "it no longer was"));
        assertThat(facts()).containsExactly("other");
    }

    @Test
    void aCorrectedEntryStandsAtItsPlaceWithItsReplacementAndDay() {
        corrected(entry, "second");
        assertThat(facts()).containsExactly("second", "other");
        assertThat(LiveEntries.of(recorded).getFirst().occurredOn()).isEqualTo(SECOND);
        assertThat(LiveEntries.of(recorded).getFirst().id()).isEqualTo(entry.id());
    }

    @Test
    void ofTwoCorrectionsTheLaterHolds() {
        corrected(entry, "second");
        corrected(entry, "third");
        assertThat(facts()).containsExactly("third", "other");
    }

    @Test
    void theVoidOfACorrectionRestoresWhatWasCorrected() {
        voided(corrected(entry, "second"));
        assertThat(facts()).containsExactly("first", "other");
    }

    @Test
    void theVoidOfTheLaterCorrectionRestoresTheEarlierOne() {
        corrected(entry, "second");
        voided(corrected(entry, "third"));
        assertThat(facts()).containsExactly("second", "other");
    }

    @Test
    void theVoidOfAVoidRestoresTheEntry() {
        voided(voided(entry));
        assertThat(facts()).containsExactly("first", "other");
    }

    @Test
    void theVoidOfAVoidOfAVoidStrikesTheEntryAgain() {
        voided(voided(voided(entry)));
        assertThat(facts()).containsExactly("other");
    }

    @Test
    void aCorrectionOfACorrectionReplacesTheReplacement() {
        var correction = corrected(entry, "second");
        record(new EntryCorrected(correction.id(), correction.type(), "typo", SECOND, correction(entry, "third")));
        assertThat(facts()).containsExactly("third", "other");
    }

    @Test
    void aVoidedEntryStaysOutEvenWhereItIsCorrectedToo() {
        voided(entry);
        corrected(entry, "second");
        assertThat(facts()).containsExactly("other");
    }

    @Test
    void whatWasSaidStaysVisibleAndOnlyVoidedSayingsAreLeftOut() {
        var said = voided(entry);
        var flagged = record(new BasisInvalidated(other.id(), other.type(), entry.id()));
        var resolved = record(new BasisResolved(other.id(), other.type(), entry.id(), "it stands without"));
        assertThat(LiveEntries.of(recorded)).containsExactly(other, said, flagged, resolved);
    }

    @Test
    void whatIsSaidAboutAnEntryOutsideTheListChangesNothing() {
        record(new EntryVoided(UUID.randomUUID(), entry.type(), "elsewhere"));
        assertThat(facts()).containsExactly("first", "other");
    }

    private Entry<?> voided(Entry<?> target) {
        return record(new EntryVoided(target.id(), target.type(), "wrong parcel"));
    }

    private Entry<?> corrected(Entry<?> target, String replacement) {
        return record(correction(target, replacement));
    }

    private static EntryCorrected correction(Entry<?> target, String replacement) {
        return new EntryCorrected(target.id(), target.type(), "typo", SECOND, new LandReclaimed(replacement));
    }

    private Entry<?> record(DomainEvent body) {
        var subject = Subject.of("parcel", "P-1");
        var entry = new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject,
                FIRST,
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                Actor.PLATFORM,
                List.of(),
                List.of(),
                List.of(),
                body);
        recorded.add(entry);
        return entry;
    }

    private List<String> facts() {
        return LiveEntries.of(recorded).stream()
                .map(Entry::body)
                .filter(LandReclaimed.class::isInstance)
                .map(body -> ((LandReclaimed) body).reason())
                .toList();
    }
}
