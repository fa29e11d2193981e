package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Subject;

class ReadsTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.child("unit", "101");

    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEmptyStoreEndsAtZero() {
        assertThat(log.position()).isZero();
        assertThat(log.lastSequence("LandParcel parcel/P-1")).isEmpty();
        assertThat(log.byId(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aStreamIsReadFromAnySequence() {
        log.append(Store.at(0, Store.reclaimed("P-1"), Store.reclaimed("P-1"), Store.reclaimed("P-1")));

        assertThat(log.stream("LandParcel parcel/P-1", 1))
                .extracting(Recorded::sequence)
                .containsExactly(1L, 2L);
        assertThat(log.lastSequence("LandParcel parcel/P-1")).hasValue(2L);
    }

    @Test
    void aboutFindsWhatConcernsTheSubjectOrAnythingInside() {
        var inside = record(DWELLING, List.of());
        var named = record(Store.parcel("P-1"), List.of(DWELLING));
        var both = record(BUILDING.child("unit", "102"), List.of(BUILDING));
        log.append(Store.first(Store.entry(BUILDING, Store.otherType(), List.of(), List.of())));

        assertThat(about(BUILDING)).containsExactly(inside.position(), named.position(), both.position());
        assertThat(about(BUILDING.child("unit", "10"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B10", "B1-2", "B"})
    void aboutFindsNothingOfASubjectWhosePathOnlyBeginsTheSame(String neighbour) {
        record(Subject.of("building", neighbour), List.of());
        record(Store.parcel("P-1"), List.of(Subject.of("building", neighbour).child("unit", "101")));

        assertThat(about(BUILDING)).isEmpty();
    }

    @Test
    void aboutFindsOnlyWhatStands() {
        var voided = record(DWELLING, List.of());
        log.append(Store.at(1, Store.voided(voided)));

        assertThat(about(BUILDING)).isEmpty();
        assertThat(log.stream(voided.stream())).hasSize(2);
    }

    @Test
    void aboutFindsACorrectedEntryWithItsReplacement() {
        var recorded = record(DWELLING, List.of());
        var correction = new EntryCorrected(
                recorded.entry().id(), Store.RECLAIMED, "笔误", LocalDate.of(2024, 9, 2), new LandReclaimed("new"));
        log.append(Store.at(1, Store.entry(DWELLING, correction, List.of(), List.of())));

        assertThat(log.about(BUILDING, Set.of(Store.RECLAIMED)).entries())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.entry().body()).isEqualTo(new LandReclaimed("new"));
                    assertThat(one.bytes()).isEqualTo(recorded.bytes());
                });
    }

    @Test
    void aMomentIsFoundByItsPosition() {
        var first = record(BUILDING, List.of()).entry().recordedAt();
        var second = record(DWELLING, List.of()).entry().recordedAt();

        assertThat(log.positionBefore(first)).isZero();
        assertThat(log.positionBefore(second)).isEqualTo(1);
        assertThat(log.positionBefore(second.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void aSnapshotIsReadUntilALaterOneTakesItsPlace() {
        var snapshots = log.snapshots();
        snapshots.store("LandParcel parcel/P-1", 4, snapshot("four"));
        snapshots.store("LandParcel parcel/P-1", 3, snapshot("three"));

        assertThat(log.open("LandParcel parcel/P-1").kept()).hasValueSatisfying(kept -> {
            assertThat(kept.sequence()).isEqualTo(4);
            assertThat(new String(kept.snapshot().state(), StandardCharsets.UTF_8))
                    .isEqualTo("four");
        });
    }

    @Test
    void aSnapshotThatAVoidHasOvertakenIsNotReadAgain() {
        var recorded = record(Store.parcel("P-1"), List.of());
        log.snapshots().store(recorded.stream(), 0, snapshot("with it"));
        log.append(Store.at(1, Store.voided(recorded)));
        assertThat(log.open(recorded.stream()).kept()).isEmpty();

        log.snapshots().store(recorded.stream(), 1, snapshot("without it"));
        assertThat(log.open(recorded.stream()).kept()).isPresent();
    }

    private static Snapshot snapshot(String state) {
        return new Snapshot("fingerprint", state.getBytes(StandardCharsets.UTF_8));
    }

    private Recorded record(Subject subject, List<Subject> concerns) {
        return log.append(Store.first(Store.entry(subject, new LandReclaimed("闲置"), concerns, List.of())))
                .getFirst();
    }

    private List<Long> about(Subject subject) {
        return log.about(subject, Set.of(Store.RECLAIMED)).entries().stream()
                .map(Recorded::position)
                .toList();
    }
}
