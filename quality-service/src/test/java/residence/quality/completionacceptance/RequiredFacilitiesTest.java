package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.KnownBuilding;
import residence.events.Unmet;
import residence.kit.testing.Counting;
import residence.quality.Pilot;

/** R21: what is required with the building's phase is complete when it is accepted, or the refusal names it. */
class RequiredFacilitiesTest extends Accepting {
    private static final String KINDERGARTEN = "project/P1/facility/KG";
    private static final String PARKING = "project/P1/facility/PARKING";

    @BeforeEach
    void allElseIsReady() {
        ready();
    }

    @Test
    void r21_eachFacilityThatIsNotCompleteIsNamed() {
        required(KINDERGARTEN, "1");
        required(PARKING, "1");
        assertThat(apply(Scope.WHOLE))
                .containsExactly(
                        new CompletionAcceptanceRefused(Scope.WHOLE, List.of(missing(KINDERGARTEN), missing(PARKING))));
        completed(KINDERGARTEN, "2026-08-18");
        assertThat(apply(Scope.WHOLE))
                .containsExactly(new CompletionAcceptanceRefused(Scope.WHOLE, List.of(missing(PARKING))));
        completed(PARKING, "2026-08-18");
        assertThat(apply(Scope.WHOLE)).first().isInstanceOf(CompletionAccepted.class);
    }

    @Test
    void r21_completedOnTheDayOfTheApplicationIsInTime() {
        required(KINDERGARTEN, "1");
        completed(KINDERGARTEN, "2026-09-02");
        thenMissing(Scope.WHOLE).containsExactly("R21.facility-not-complete");
        completed(KINDERGARTEN, DAY);
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r21_aFacilityOfAnotherPhaseIsNotAskedFor() {
        required(KINDERGARTEN, "2");
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r21_whatIsRequiredLaterThanTheApplicationIsNotAskedFor() {
        requiredOn("2026-09-02", KINDERGARTEN, "1");
        thenMissing(Scope.WHOLE).isEmpty();
        requiredOn(DAY, PARKING, "1");
        thenMissing(Scope.WHOLE).containsExactly("R21.facility-not-complete");
    }

    @Test
    void r21_theStructureDeliversNothingYetAndTheDecorationDoes() {
        required(KINDERGARTEN, "1");
        thenMissing(Scope.STRUCTURE).isEmpty();
        accepted(Scope.STRUCTURE);
        thenMissing(Scope.DECORATION).containsExactly("R21.facility-not-complete");
        completed(KINDERGARTEN, "2026-08-18");
        thenMissing(Scope.DECORATION).isEmpty();
    }

    @Test
    void r21_whatCompletedAVoidedRequirementDoesNotCompleteTheNext() {
        completed(KINDERGARTEN, "2026-08-18");
        requiredOn("2026-08-20", KINDERGARTEN, "1");
        thenMissing(Scope.WHOLE).containsExactly("R21.facility-not-complete");
        completed(KINDERGARTEN, "2026-08-21");
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r21_oneLookUpAsksOfAllFacilitiesWhetherTheyAreComplete() {
        required(KINDERGARTEN, "1");
        required(PARKING, "1");
        var counting = new Counting(known);
        var plan = KnownBuilding.registered(known, Pilot.BUILDING).plan();
        assertThat(GateFacts.lacking(plan, LocalDate.parse(DAY), counting)).hasSize(2);
        assertThat(counting.asked(FacilityCompleted.class)).isEqualTo(1);
    }

    private void required(String facility, String phase) {
        requiredOn("2024-10-28", facility, phase);
    }

    private void requiredOn(String day, String facility, String phase) {
        known.knows(facility, day, new FacilityRequired(phase, Kind.KINDERGARTEN, "配套", null, "规划条件 三"));
    }

    private void completed(String facility, String day) {
        known.knows(facility, day, new FacilityCompleted(LocalDate.parse(day), "已建成"));
    }

    private static Unmet missing(String facility) {
        return Unmet.of("R21.facility-not-complete", "facility", facility, "name", "配套");
    }
}
