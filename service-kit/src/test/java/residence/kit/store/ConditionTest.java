package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Subject;
import residence.kit.store.Condition.About;

class ConditionTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.child("unit", "101");

    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holdsWhereNothingCameSince() {
        record(DWELLING, List.of());
        assertHoldsAt(1);
    }

    @Test
    void failsWhereSuchAnEventCameSince() {
        record(BUILDING, List.of());
        assertFailsAt(0);
        assertHoldsAt(1);
    }

    @Test
    void failsWhereItCameAboutSomethingInside() {
        record(DWELLING, List.of());
        assertFailsAt(0);
    }

    @Test
    void failsWhereItNamesItInItsConcerns() {
        record(Store.parcel("P-1"), List.of(DWELLING));
        assertFailsAt(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B10", "B1-2", "B"})
    void holdsWhereItCameAboutAnotherOneOrNamesIt(String neighbour) {
        record(Subject.of("building", neighbour), List.of());
        record(Store.parcel("P-1"), List.of(Subject.of("building", neighbour).child("unit", "101")));
        assertHoldsAt(0);
    }

    @Test
    void holdsWhereAnEventOfAnotherTypeCame() {
        log.append(Store.first(Store.entry(BUILDING, Store.otherType(), List.of(), List.of())));
        assertHoldsAt(0);
    }

    @Test
    void failsWhereSuchAnEventWasVoidedSince() {
        var recorded = record(BUILDING, List.of());
        log.append(Store.at(1, Store.voided(recorded)));
        assertFailsAt(1);
    }

    @Test
    void failsForAnEarlierVersionOfTheType() {
        record(BUILDING, List.of());
        assertFails(0, "residence.project.LandReclaimed.v3");
    }

    private Recorded record(Subject subject, List<Subject> concerns) {
        return log.append(Store.first(Store.entry(subject, new LandReclaimed("闲置"), concerns, List.of())))
                .getFirst();
    }

    private void assertHoldsAt(long position) {
        assertThat(log.append(Store.onCondition(condition(position, Store.RECLAIMED), Store.reclaimed("P-9"))))
                .hasSize(1);
    }

    private void assertFailsAt(long position) {
        assertFails(position, Store.RECLAIMED);
    }

    private void assertFails(long position, String type) {
        long before = log.position();
        assertThatThrownBy(() -> log.append(Store.onCondition(condition(position, type), Store.reclaimed("P-8"))))
                .isInstanceOf(ConditionFailed.class);
        assertThat(log.position()).isEqualTo(before);
    }

    private static Condition condition(long position, String type) {
        return new Condition(position, List.of(new About(BUILDING, Set.of(type))));
    }
}
