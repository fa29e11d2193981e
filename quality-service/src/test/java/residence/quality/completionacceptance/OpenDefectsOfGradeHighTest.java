package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.Subject;
import residence.quality.Pilot;

/** R8: no open defect of grade high, in the building or any of its dwellings, whichever stage is applied for. */
class OpenDefectsOfGradeHighTest extends Accepting {

    @ParameterizedTest
    @EnumSource(Scope.class)
    void r8_anOpenDefectOfGradeHighHoldsEveryStageBack(Scope scope) {
        readyFor(scope);
        reported("defect/D1", Pilot.DWELLING, Grade.HIGH);
        reported("defect/D2", Pilot.BUILDING, Grade.HIGH);
        thenMissing(scope).containsExactly("R8.defect-open", "R8.defect-open");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void r8_aClosedOneDoesNot(Scope scope) {
        readyFor(scope);
        reported("defect/D1", Pilot.DWELLING, Grade.HIGH);
        closed("defect/D1", DAY);
        thenMissing(scope).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Grade.class,
            names = {"LOW", "MEDIUM"})
    void r8_aLesserOneDoesNot(Grade grade) {
        ready();
        reported("defect/D1", Pilot.BUILDING, grade);
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @Test
    void r8_aDefectOfAnotherBuildingDoesNot() {
        ready();
        reported("defect/D1", Subject.of("building", "B2"), Grade.HIGH);
        thenMissing(Scope.WHOLE).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void r8_anAcceptanceIsNotDatedBeforeTheLastOneWasClosed(Scope scope) {
        readyFor(scope);
        reported("defect/D1", Pilot.BUILDING, Grade.HIGH);
        closed("defect/D1", "2026-09-02");
        thenRefused(() -> apply(scope), "R8.dated-before-its-grounds");
    }

    @Test
    void r8_theDayOnWhichALesserOneWasClosedDoesNotCount() {
        ready();
        reported("defect/D1", Pilot.BUILDING, Grade.LOW);
        closed("defect/D1", "2026-09-02");
        assertThat(apply(Scope.WHOLE)).first().isInstanceOf(CompletionAccepted.class);
        reported("defect/D2", Pilot.BUILDING, Grade.HIGH);
        closed("defect/D2", DAY);
        assertThat(apply(Scope.WHOLE)).first().isInstanceOf(CompletionAccepted.class);
    }

    private void readyFor(Scope scope) {
        ready();
        if (scope == Scope.DECORATION) {
            accepted(Scope.STRUCTURE);
        }
    }

    private void reported(String defect, Subject place, Grade grade) {
        known.knows(
                defect,
                "2026-08-20",
                new DefectReported(place, null, DefectKind.CRACK, grade, Source.SUPERVISOR, "剪力墙裂缝"),
                place);
    }

    private void closed(String defect, String day) {
        var place = known.entries(new Subject(defect), DefectReported.class)
                .getFirst()
                .body()
                .place();
        known.knows(defect, day, new DefectClosed(), place);
    }
}
