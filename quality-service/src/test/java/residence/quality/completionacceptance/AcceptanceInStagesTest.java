package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Milestone;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.PartyRole;
import residence.events.StandardsEvent;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.quality.Pilot;

/** R8 where structure and decoration are accepted apart (S1 三(九)): each stage asks for what it can show. */
class AcceptanceInStagesTest extends Accepting {

    @Test
    void r8_theStructureIsAcceptedBeforeAnythingIsFinished() {
        bareStructure();
        assertThat(apply(Scope.STRUCTURE))
                .containsExactly(new CompletionAccepted(Scope.STRUCTURE, LocalDate.parse(DAY)));
    }

    @Test
    void r8_theStructureWaitsForItsMilestoneAndTheFiveOpinions() {
        thenMissing(Scope.STRUCTURE)
                .containsExactly(
                        "R8.milestone-not-reached",
                        "R8.opinion-missing",
                        "R8.opinion-missing",
                        "R8.opinion-missing",
                        "R8.opinion-missing",
                        "R8.opinion-missing");
    }

    @Test
    void r8_decorationAsksForAllThatTheStructureDidNot() {
        bareStructure();
        accepted(Scope.STRUCTURE);
        thenMissing(Scope.DECORATION)
                .containsExactly(
                        "R8.milestone-not-reached",
                        "R6.too-few-windows",
                        "R8.dwelling-not-inspected",
                        "R8.dwelling-not-inspected");
    }

    @Test
    void r8_decorationIsHeldBackByOneDwelling() {
        ready();
        accepted(Scope.STRUCTURE);
        known.without(Pilot.DWELLING.path(), UnitInspectionPassed.class);
        thenMissing(Scope.DECORATION).containsExactly("R8.dwelling-not-inspected");
    }

    @Test
    void r8_theStructureNeedsNoFigureOfWindows() {
        bareStructure();
        known.without(Pilot.PROFILE, StandardsEvent.class);
        assertThat(apply(Scope.STRUCTURE)).first().isInstanceOf(CompletionAccepted.class);
    }

    @Test
    void r8_theStructureRestsOnItsOwnOpinionsAlone() {
        bareStructure();
        known.knows(Pilot.DWELLING.path(), "2026-09-02", new UnitInspectionPassed())
                .knows(acceptance(Scope.DECORATION).path(), "2026-09-02", opinion())
                .knows(acceptance(Scope.DECORATION).path(), "2026-09-02", new WindowsSprayed(java.util.List.of()));
        assertThat(apply(Scope.STRUCTURE)).first().isInstanceOf(CompletionAccepted.class);
        known.knows(acceptance(Scope.STRUCTURE).path(), "2026-09-02", opinion());
        thenRefused(() -> apply(Scope.STRUCTURE), "R8.dated-before-its-grounds");
    }

    private void bareStructure() {
        reached(Milestone.STRUCTURE_ACCEPTED, "2026-01-10");
        Stream.of(PartyRole.values()).forEach(party -> opinion(party, true));
    }

    private static PartyOpinionGiven opinion() {
        return new PartyOpinionGiven(PartyRole.DESIGNER, Pilot.organisation(PartyRole.DESIGNER), true, "意见");
    }
}
