package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;

class AcceptancesTest {
    private static final CompletionAccepted WHOLE = accepted(Scope.WHOLE, "2026-09-01");
    private static final CompletionAccepted STRUCTURE = accepted(Scope.STRUCTURE, "2026-03-01");
    private static final CompletionAccepted DECORATION = accepted(Scope.DECORATION, "2026-08-15");

    @Test
    void r10_theWholeIsEnough() {
        assertThat(Acceptances.acceptedOn(List.of(WHOLE))).contains(WHOLE.acceptedOn());
    }

    @Test
    void r10_structureAndDecorationTogetherFromTheLaterOfTheTwo() {
        assertThat(Acceptances.acceptedOn(List.of(STRUCTURE, DECORATION))).contains(DECORATION.acceptedOn());
        assertThat(Acceptances.acceptedOn(List.of(DECORATION, STRUCTURE))).contains(DECORATION.acceptedOn());
    }

    @Test
    void r10_oneOfTheTwoIsNot() {
        assertThat(Acceptances.acceptedOn(List.of(STRUCTURE))).isEmpty();
        assertThat(Acceptances.acceptedOn(List.of(DECORATION))).isEmpty();
        assertThat(Acceptances.acceptedOn(List.of())).isEmpty();
    }

    @Test
    void r11_theFirstDayOnWhichItWasWholeCounts() {
        assertThat(Acceptances.acceptedOn(List.of(WHOLE, STRUCTURE, DECORATION)))
                .contains(DECORATION.acceptedOn());
        assertThat(Acceptances.acceptedOn(List.of(accepted(Scope.WHOLE, "2026-10-01"), WHOLE)))
                .contains(WHOLE.acceptedOn());
    }

    @Test
    void r10_aBuildingIsAcceptedByItsOwnAcceptances() {
        var told = new Told();
        told.tell(new Subject("building/B1/acceptance/whole"), WHOLE);
        assertThat(Acceptances.of(told, new Subject("building/B1"))).contains(WHOLE.acceptedOn());
        assertThat(Acceptances.of(told, new Subject("building/B2"))).isEmpty();
    }

    private static CompletionAccepted accepted(Scope scope, String day) {
        return new CompletionAccepted(scope, LocalDate.parse(day));
    }
}
