package residence.quality.workitem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.quality.workitem.Boarding.PROOFING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.events.WorkItemEvent;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.StructureTested;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;
import residence.kit.testing.Known;
import residence.quality.Pilot;

/** The way of a work item from its plan to its acceptance. */
class WorkItemTest {
    private static final Subject OLD = new Subject("building/OLD/entrance/1/unit/101");

    private final Boarding boarding = new Boarding();

    @Test
    void r4_aBoardIsPresentedByTheContractorAndAcceptedByTheSupervisor() {
        boarding.planned(PROOFING, Kind.CONCEALED)
                .thenRecorded()
                .containsExactly(new WorkItemPlanned(Pilot.DWELLING, Kind.CONCEALED, false, "主卫防水层", List.of()));
        boarding.presented(PROOFING).thenRecorded().containsExactly(new SignboardPresented("p-zhou", "主卫防水层，聚氨酯2遍"));
        boarding.accepted(PROOFING).thenRecorded().containsExactly(new SignboardAccepted("p-qian"));
    }

    @Test
    void r4_nothingIsAcceptedOrRefusedWithoutABoard() {
        boarding.planned(PROOFING, Kind.KEY_PROCESS);
        boarding.refused(boarding.accept(PROOFING)).containsExactly("R4.no-board");
        boarding.refused(boarding.refuse(PROOFING)).containsExactly("R4.no-board");
        boarding.presented(PROOFING);
        boarding.refused(boarding.present(PROOFING)).containsExactly("work-item.presented");
    }

    @Test
    void r4_aRefusedBoardNeedsReworkBeforeItIsPresentedAgain() {
        boarding.planned(PROOFING, Kind.CONCEALED).presented(PROOFING);
        boarding.refused(boarding.rework(PROOFING)).containsExactly("work-item.not-refused");
        boarding.refusedBoard(PROOFING).thenRecorded().containsExactly(new SignboardRefused("管根未做附加层"));
        boarding.refused(boarding.present(PROOFING)).containsExactly("R4.rework-first");
        boarding.refused(boarding.accept(PROOFING)).containsExactly("R4.no-board");
        boarding.reworked(PROOFING).thenRecorded().containsExactly(new WorkItemReworked("补做附加层"));
        boarding.refused(boarding.rework(PROOFING)).containsExactly("work-item.not-refused");
        boarding.presented(PROOFING).accepted(PROOFING).thenRecorded().hasSize(1);
    }

    @Test
    void r4_whatIsAcceptedStaysSoUnlessItIsVoided() {
        boarding.planned(PROOFING, Kind.ITEMISED).presented(PROOFING).accepted(PROOFING);
        for (WorkItemCommand command : List.of(
                boarding.present(PROOFING),
                boarding.accept(PROOFING),
                boarding.refuse(PROOFING),
                boarding.rework(PROOFING))) {
            boarding.refused(command).containsExactly("work-item.accepted");
        }
        boarding.voided(PROOFING, SignboardAccepted.class)
                .accepted(PROOFING)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void r4_noStepIsDatedBeforeTheOneItFollows() {
        boarding.on("2026-03-10").planned(PROOFING, Kind.CONCEALED);
        boarding.on("2026-03-09").refused(boarding.present(PROOFING)).containsExactly("R4.dated-before");
        boarding.refused(boarding.test(PROOFING)).containsExactly("R4.dated-before");
        boarding.on("2026-03-10").send(boarding.test(PROOFING)).on("2026-03-12").presented(PROOFING);
        boarding.on("2026-03-11").refused(boarding.accept(PROOFING)).containsExactly("R4.dated-before");
        boarding.refused(boarding.refuse(PROOFING)).containsExactly("R4.dated-before");
        boarding.on("2026-03-12").refusedBoard(PROOFING);
        boarding.on("2026-03-11").refused(boarding.rework(PROOFING)).containsExactly("R4.dated-before");
        boarding.on("2026-03-12").reworked(PROOFING);
        boarding.on("2026-03-11").refused(boarding.present(PROOFING)).containsExactly("R4.dated-before");
        boarding.on("2026-03-12")
                .presented(PROOFING)
                .accepted(PROOFING)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void nothingIsPlannedInABuildingFromTheDayOnWhichItWasDemolished() {
        boarding.in(Pilot.heard().knows(Pilot.BUILDING.path(), "2026-03-10", Pilot.demolished("2026-03-10")));
        boarding.on("2026-03-10")
                .refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED))
                .containsExactly("building.demolished");
        boarding.on("2026-03-09")
                .planned(PROOFING, Kind.CONCEALED)
                .thenRecorded()
                .hasSize(1);
        boarding.on("2026-03-10").refused(boarding.present(PROOFING)).containsExactly("building.demolished");
        boarding.on("2026-03-09").presented(PROOFING).thenRecorded().hasSize(1);
        boarding.on("2026-03-10").refused(boarding.accept(PROOFING)).containsExactly("building.demolished");
    }

    @Test
    void nothingIsPlannedInABuildingBeforeTheDayItWasRegisteredFor() {
        boarding.on("2024-10-31")
                .refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED))
                .containsExactly("building.registered-later");
        boarding.on("2024-11-01")
                .planned(PROOFING, Kind.CONCEALED)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void theFinishedStructureIsTestedAlsoAfterItsWorkWasAccepted() {
        var tested = new StructureTested("混凝土强度", true, "38.6 MPa，设计C30");
        boarding.planned(PROOFING, Kind.KEY_PROCESS)
                .send(boarding.test(PROOFING))
                .thenRecorded()
                .containsExactly(tested);
        boarding.presented(PROOFING)
                .accepted(PROOFING)
                .send(boarding.test(PROOFING))
                .thenRecorded()
                .containsExactly(tested);
    }

    @Test
    void whatWasNotPlannedOrWhosePlanWasVoidedIsUnknown() {
        boarding.given(PROOFING, new SignboardPresented("p-zhou", "主卫防水层"));
        for (WorkItemCommand command : List.of(
                boarding.present(PROOFING),
                boarding.accept(PROOFING),
                boarding.refuse(PROOFING),
                boarding.rework(PROOFING),
                boarding.test(PROOFING))) {
            boarding.refused(command).containsExactly("work-item.unknown");
        }
        boarding.planned(PROOFING, Kind.CONCEALED);
        boarding.refused(boarding.accept(PROOFING)).containsExactly("R4.no-board");
    }

    @Test
    void nothingIsPlannedTwice() {
        boarding.planned(PROOFING, Kind.CONCEALED);
        boarding.refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED))
                .containsExactly("work-item.exists");
    }

    @Test
    void thePlaceIsADwellingOfTheBuildingOrTheBuilding() {
        boarding.refused(boarding.plan(PROOFING, Pilot.BUILDING.dwelling("1", "9999"), Kind.CONCEALED))
                .containsExactly("building.unknown-dwelling");
        boarding.send(boarding.plan(PROOFING, Pilot.BUILDING, Kind.CONCEALED))
                .thenRecorded()
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> boarding.plan(PROOFING, new Subject(Pilot.PROJECT), Kind.CONCEALED));
    }

    @Test
    void anAdmittedBuildingsWorkIsNotPlannedAfterTheFact() {
        boarding.in(Pilot.oldBuilding())
                .refused(boarding.plan(PROOFING, OLD, Kind.CONCEALED))
                .containsExactly("building.admitted");
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        boarding.in(new Known())
                .refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED))
                .containsExactly("not-heard.building");
    }

    @Test
    void everyEventFoldsFromEveryState() {
        var plan = new WorkItemPlanned(Pilot.DWELLING, Kind.CONCEALED, false, "主卫防水层", List.of());
        var states = Stream.of(
                new WorkItem.None(),
                new WorkItem.Due(plan),
                new WorkItem.Presented(plan),
                new WorkItem.Refused(plan),
                new WorkItem.Accepted(plan));
        var events = List.<WorkItemEvent>of(
                new SignboardPresented("p-zhou", "主卫防水层"),
                new SignboardAccepted("p-qian"),
                new SignboardRefused("不合格"),
                new WorkItemReworked("返工"),
                new StructureTested("强度", false, "28 MPa"));
        assertThat(states)
                .allSatisfy(state ->
                        events.forEach(event -> assertThat(WorkItem.concerns(WorkItem.evolve(state, event)))
                                .isEqualTo(WorkItem.concerns(state))));
    }
}
