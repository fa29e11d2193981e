package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.Entry;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.kit.store.Condition.About;

/** What the command shell relies on. */
class AxonEngineTest {
    private static final String STREAM = "LandParcel parcel/P-1";
    private static final AppendTerms NO_TERMS = new AppendTerms(null, null, null, null);

    private final Store store = new Store();
    private final EventLog log = store.log();
    private final PostgresEventStore events = new PostgresEventStore(log);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aUnitOfWorkAppendsOnItsTermsAndFindsWhatWasRecorded() {
        var terms = new AppendTerms(null, new byte[] {7}, "00-trace", null);
        var draft = Store.reclaimed("P-1");

        var work = commit(terms, message(0, draft));

        List<Recorded> recorded = work.getResource(AppendTerms.RECORDED);
        assertThat(recorded).usingRecursiveComparison().isEqualTo(log.stream(STREAM));
        assertThat(recorded.getFirst().traceparent()).isEqualTo("00-trace");
        assertThat(log.repeatOf(List.of(draft.id()), new byte[] {7})
                        .orElseThrow()
                        .otherRequest())
                .isFalse();
    }

    @Test
    void aVersionConflictIsAxonsConcurrencyException() {
        commit(NO_TERMS, message(0, Store.reclaimed("P-1")));

        assertThatThrownBy(() -> commit(NO_TERMS, message(0, Store.reclaimed("P-1"))))
                .isInstanceOf(ConcurrencyException.class)
                .hasCauseInstanceOf(VersionConflict.class);
    }

    @Test
    void theTermsMayExpectAnotherSequenceThanTheMessageSays() {
        commit(NO_TERMS, message(0, Store.reclaimed("P-1")));
        commit(new AppendTerms(null, null, null, 1L), message(0, Store.reclaimed("P-1")));

        assertThat(events.lastSequenceNumberFor(STREAM)).hasValue(1L);
    }

    @Test
    void aConditionThatFailsStoresNothing() {
        var condition = new Condition(0, List.of(new About(Store.parcel("P-1"), Set.of(Store.RECLAIMED))));
        commit(NO_TERMS, message(0, Store.reclaimed("P-1")));

        assertThatThrownBy(
                        () -> commit(new AppendTerms(condition, null, null, null), message(1, Store.reclaimed("P-1"))))
                .isInstanceOf(ConditionFailed.class);
        assertThat(log.position()).isEqualTo(1);
    }

    @Test
    void oneCommandDecidesOneStream() {
        assertThatThrownBy(
                        () -> commit(NO_TERMS, message(0, Store.reclaimed("P-1")), message(0, Store.reclaimed("P-2"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.position()).isZero();
    }

    @Test
    void aStreamIsReadWithoutItsVoidedAndWithItsCorrectedEntries() {
        var recorded = log.append(Store.at(
                0, Store.reclaimed("P-1", "voided"), Store.reclaimed("P-1", "typo"), Store.reclaimed("P-1", "third")));
        log.append(Store.at(3, Store.voided(recorded.get(0))));
        log.append(Store.at(4, corrected(recorded.get(1).entry())));

        var stream = events.readEvents(STREAM);

        assertThat(stream.asStream().map(AxonEngineTest::reason).limit(2)).containsExactly("corrected", "third");
        assertThat(stream.getLastSequenceNumber()).isEqualTo(4);
    }

    @Test
    void aStreamWhoseOnlyEntryIsVoidedIsNotEmpty() {
        var recorded = log.append(Store.first(Store.reclaimed("P-1")));
        log.append(Store.at(1, Store.voided(recorded.getFirst())));

        var stream = events.readEvents(STREAM);
        assertThat(stream.asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(1L);
    }

    @Test
    void aStreamIsReadFromItsSnapshotOn() {
        log.append(Store.at(0, Store.reclaimed("P-1"), Store.reclaimed("P-1"), Store.reclaimed("P-1", "last")));
        var state = new Snapshot("code", "state".getBytes(StandardCharsets.UTF_8));
        events.storeSnapshot(new GenericDomainEventMessage<>("LandParcel", STREAM, 1, state));

        var read = events.readEvents(STREAM).asStream().toList();

        assertThat(read).extracting(DomainEventMessage::getSequenceNumber).containsExactly(1L, 2L);
        assertThat(((Snapshot) read.getFirst().getPayload()).fingerprint()).isEqualTo("code");
        assertThat(reason(read.getLast())).isEqualTo("last");
    }

    @Test
    void aMessageSaysWhereItsEntryStands() {
        var draft = Store.reclaimed("P-1");
        var recorded = log.append(Store.first(draft)).getFirst();

        var message = (RecordedMessage) events.readEvents(STREAM).next();

        assertThat(message.getIdentifier()).isEqualTo(draft.id().toString());
        assertThat(message.getType()).isEqualTo("LandParcel");
        assertThat(message.getTimestamp()).isEqualTo(recorded.entry().recordedAt());
        assertThat(message.withMetaData(Map.of("a", 1)).recorded()).isEqualTo(message.recorded());
        assertThat(message.trackingToken().position()).hasValue(1);
    }

    private UnitOfWork<?> commit(AppendTerms terms, EventMessage<?>... messages) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.resources().put(AppendTerms.KEY, terms);
        events.publish(messages);
        work.commit();
        return work;
    }

    private static EventMessage<?> message(long sequence, Entry<?> draft) {
        return new GenericDomainEventMessage<>("LandParcel", Store.stream(draft), sequence, draft);
    }

    private static Entry<?> corrected(Entry<?> target) {
        var correction = new EntryCorrected(
                target.id(), target.type(), "笔误", LocalDate.of(2024, 9, 2), new LandReclaimed("corrected"));
        return Store.entry(target.subject(), correction, List.of(), List.of());
    }

    private static String reason(EventMessage<?> message) {
        return ((Entry<?>) message.getPayload()).body() instanceof LandReclaimed reclaimed ? reclaimed.reason() : "";
    }
}
