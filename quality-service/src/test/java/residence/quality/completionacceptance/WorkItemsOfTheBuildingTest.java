package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.quality.Pilot;

/** R8: every work item of the building and its dwellings is accepted; of the structure alone, those of the structure. */
class WorkItemsOfTheBuildingTest extends Accepting {
    private static final String ITEM = "workitem/W1";

    @Test
    void r8_aWorkItemThatIsNotAcceptedIsListedByItsName() {
        ready();
        planned(ITEM, Pilot.DWELLING, false);
        assertThat(apply(Scope.WHOLE))
                .containsExactly(new CompletionAcceptanceRefused(
                        Scope.WHOLE,
                        List.of(Unmet.of(
                                "R8.work-item-not-accepted",
                                "workItem",
                                ITEM,
                                "name",
                                "主卫防水层",
                                "place",
                                Pilot.DWELLING))));
    }

    @Test
    void r8_aBoardThatWasOnlyPresentedIsNotAccepted() {
        ready();
        planned(ITEM, Pilot.BUILDING, false);
        known.knows(ITEM, "2026-08-21", new SignboardPresented("p-zhou", "屋面"), Pilot.BUILDING);
        thenMissing(Scope.WHOLE).containsExactly("R8.work-item-not-accepted");
        accepted(ITEM, Pilot.BUILDING, "2026-08-22");
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r8_theStructureWaitsForItsOwnWorkItemsOnly() {
        ready();
        planned(ITEM, Pilot.DWELLING, false);
        assertThat(apply(Scope.STRUCTURE)).first().isInstanceOf(CompletionAccepted.class);
        planned("workitem/W2", Pilot.BUILDING, true);
        thenMissing(Scope.STRUCTURE).containsExactly("R8.work-item-not-accepted");
    }

    @ParameterizedTest
    @EnumSource(
            value = Scope.class,
            names = {"WHOLE", "DECORATION"})
    void r8_whoFinishesWaitsForAllOfThem(Scope scope) {
        ready();
        if (scope == Scope.DECORATION) {
            accepted(Scope.STRUCTURE);
        }
        planned(ITEM, Pilot.DWELLING, false);
        planned("workitem/W2", Pilot.BUILDING, true);
        thenMissing(scope).containsExactly("R8.work-item-not-accepted", "R8.work-item-not-accepted");
    }

    @Test
    void r8_workItemsOfAnotherBuildingAreNotAsked() {
        ready();
        planned(ITEM, Subject.of("building", "B2"), true);
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r8_anAcceptanceIsNotDatedBeforeTheLastBoardItRestsOn() {
        ready();
        planned(ITEM, Pilot.DWELLING, false);
        accepted(ITEM, Pilot.DWELLING, "2026-09-02");
        thenRefused(() -> apply(Scope.WHOLE), "R8.dated-before-its-grounds");
        assertThat(apply(Scope.STRUCTURE)).first().isInstanceOf(CompletionAccepted.class);
    }

    private void planned(String item, Subject place, boolean structural) {
        known.knows(
                item, "2026-03-01", new WorkItemPlanned(place, Kind.CONCEALED, structural, "主卫防水层", List.of()), place);
    }

    private void accepted(String item, Subject place, String day) {
        known.knows(item, day, new SignboardAccepted("p-qian"), place);
    }
}
