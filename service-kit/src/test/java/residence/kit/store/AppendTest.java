package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.Entry;
import residence.events.EventJson;

class AppendTest {
    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsAppendedReadsBackAsItWasAnswered() {
        var recorded = log.append(Store.at(0, Store.reclaimed("P-1"), Store.reclaimed("P-1")));

        assertThat(recorded).extracting(Recorded::position).containsExactly(1L, 2L);
        assertThat(recorded).extracting(Recorded::sequence).containsExactly(0L, 1L);
        assertThat(log.stream("LandParcel parcel/P-1"))
                .usingRecursiveComparison()
                .isEqualTo(recorded);
    }

    @Test
    void theBytesAreThoseOfTheEntryWithItsStamp() {
        var draft = Store.reclaimed("P-1", "a text that holds " + EventJson.UNSTAMPED + " itself");

        var recorded = log.append(Store.first(draft)).getFirst();

        assertThat(recorded.bytes()).isEqualTo(new EventJson(List.of()).write(recorded.entry()));
        assertThat(log.byId(draft.id()).orElseThrow().bytes()).isEqualTo(recorded.bytes());
    }

    @Test
    void aSequenceThatIsTakenIsAConflict() {
        log.append(Store.first(Store.reclaimed("P-1")));

        assertThatThrownBy(() -> log.append(Store.first(Store.reclaimed("P-1"))))
                .isInstanceOf(VersionConflict.class);
        assertThat(log.position()).isEqualTo(1);
    }

    @Test
    void aSequenceThatWouldLeaveAGapIsAConflict() {
        log.append(Store.first(Store.reclaimed("P-1")));

        assertThatThrownBy(() -> log.append(Store.at(2, Store.reclaimed("P-1"))))
                .isInstanceOf(VersionConflict.class);
        assertThat(log.append(Store.at(1, Store.reclaimed("P-1")))).hasSize(1);
    }

    @Test
    void aRepeatIsToldWhatWasRecorded() {
        var drafts = Store.at(0, Store.reclaimed("P-1"), Store.reclaimed("P-1"));
        var recorded = log.append(drafts);

        assertThatThrownBy(() -> log.append(drafts))
                .isInstanceOfSatisfying(
                        AlreadyRecorded.class,
                        repeat -> assertThat(repeat.recorded())
                                .usingRecursiveComparison()
                                .isEqualTo(recorded));
        assertThat(log.position()).isEqualTo(2);
    }

    @Test
    void aRepeatIsARepeatEvenWhereItsStreamHasMovedOn() {
        var draft = Store.reclaimed("P-1");
        log.append(Store.first(draft));
        log.append(Store.at(1, Store.reclaimed("P-1")));

        assertThatThrownBy(() -> log.append(Store.first(draft))).isInstanceOf(AlreadyRecorded.class);
        assertThatThrownBy(() -> log.append(Store.at(2, draft))).isInstanceOf(AlreadyRecorded.class);
    }

    @Test
    void aRepeatIsARepeatEvenWhereItNamesAnotherStream() {
        var draft = Store.reclaimed("P-1");
        log.append(Store.first(draft));

        var elsewhere = new Append("LandParcel parcel/P-2", 0, List.of(draft), null, null, null);
        assertThatThrownBy(() -> log.append(elsewhere)).isInstanceOf(AlreadyRecorded.class);
        assertThat(log.stream("LandParcel parcel/P-2")).isEmpty();
    }

    @Test
    void aRepeatWithAnotherRequestIsToldApart() {
        var draft = Store.reclaimed("P-1");
        log.append(withRequest(draft, 1));

        assertThat(log.repeatOf(List.of(draft.id()), new byte[] {1}))
                .hasValueSatisfying(repeat -> assertThat(repeat.otherRequest()).isFalse());
        assertThatThrownBy(() -> log.append(withRequest(draft, 2)))
                .isInstanceOfSatisfying(
                        AlreadyRecorded.class,
                        repeat -> assertThat(repeat.otherRequest()).isTrue());
    }

    @Test
    void anAppendThatTheDatabaseRefusesStoresNothingAndKeepsNobodyOut() {
        var good = Store.reclaimed("P-1");
        var bad = Store.reclaimed("P-2");
        var tickets = store.together(log, Store.first(good), tracedBy("no text holds \0", bad));

        assertThat(log.answer(tickets.getFirst())).hasSize(1);
        assertThatThrownBy(() -> log.answer(tickets.getLast())).isInstanceOf(AppendFailed.class);
        assertThat(log.byId(bad.id())).isEmpty();
    }

    @Test
    void aClosedStoreSaysThatNothingWasStored() {
        log.close();

        assertThatThrownBy(() -> log.append(Store.first(Store.reclaimed("P-1"))))
                .isInstanceOf(AppendFailed.class);
        assertThat(log.position()).isZero();
    }

    @Test
    void outcomesAreCounted() {
        log.append(Store.first(Store.reclaimed("P-1")));
        assertThatThrownBy(() -> log.append(Store.first(Store.reclaimed("P-1"))))
                .isInstanceOf(VersionConflict.class);

        assertThat(timed("recorded")).isEqualTo(1);
        assertThat(timed("conflict")).isEqualTo(1);
        assertThat(store.batches().totalAmount()).isEqualTo(1);
    }

    private long timed(String outcome) {
        return store.meters
                .get("residence.append")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static Append withRequest(Entry<?> draft, int hash) {
        return new Append(Store.stream(draft), 0, List.of(draft), null, new byte[] {(byte) hash}, null);
    }

    private static Append tracedBy(String traceparent, Entry<?> draft) {
        return new Append(Store.stream(draft), 0, List.of(draft), null, null, traceparent);
    }
}
