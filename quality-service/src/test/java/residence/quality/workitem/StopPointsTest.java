package residence.quality.workitem;

import static residence.quality.workitem.Boarding.PROOFING;
import static residence.quality.workitem.Boarding.STOP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.Subject;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.quality.Pilot;

/** R4: work that follows a stop point waits for it. */
class StopPointsTest {
    private static final Subject SECOND = Subject.of("workitem", "STOP-2");

    private final Boarding boarding = new Boarding();

    @Test
    void r4_workWaitsUntilTheStopPointItFollowsIsAccepted() {
        boarding.planned(STOP, Kind.STOP_POINT).planned(PROOFING, Kind.CONCEALED, STOP);
        boarding.refused(boarding.present(PROOFING)).containsExactly("R4.stop-point-first");
        boarding.presented(STOP).refused(boarding.present(PROOFING)).containsExactly("R4.stop-point-first");
        boarding.accepted(STOP).presented(PROOFING).thenRecorded().hasSize(1);
    }

    @Test
    void r4_itWaitsForEachOfThem() {
        boarding.planned(STOP, Kind.STOP_POINT)
                .planned(SECOND, Kind.STOP_POINT)
                .planned(PROOFING, Kind.CONCEALED, STOP, SECOND)
                .presented(STOP)
                .accepted(STOP);
        boarding.refused(boarding.present(PROOFING)).containsExactly("R4.stop-point-first");
        boarding.presented(SECOND)
                .accepted(SECOND)
                .presented(PROOFING)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void r4_noBoardIsDatedBeforeItsStopPointWasAccepted() {
        boarding.planned(STOP, Kind.STOP_POINT)
                .planned(PROOFING, Kind.CONCEALED, STOP)
                .on("2026-03-20")
                .presented(STOP)
                .accepted(STOP);
        boarding.on("2026-03-19").refused(boarding.present(PROOFING)).containsExactly("R4.stop-point-first");
        boarding.on("2026-03-20").presented(PROOFING).thenRecorded().hasSize(1);
    }

    @Test
    void r4_aStopPointWhoseAcceptanceWasVoidedHoldsAlsoWhatWasPresented() {
        boarding.planned(STOP, Kind.STOP_POINT)
                .planned(PROOFING, Kind.CONCEALED, STOP)
                .presented(STOP)
                .accepted(STOP)
                .presented(PROOFING)
                .voided(STOP, SignboardAccepted.class);
        boarding.refused(boarding.accept(PROOFING)).containsExactly("R4.stop-point-first");
        boarding.refusedBoard(PROOFING).thenRecorded().hasSize(1);
    }

    @Test
    void r4_theAcceptanceOfAPlanThatWasVoidedIsNotThatOfTheNext() {
        boarding.on("2026-03-01")
                .given(STOP, new SignboardAccepted("p-qian"))
                .on("2026-03-10")
                .given(STOP, new WorkItemPlanned(Pilot.DWELLING, Kind.STOP_POINT, false, "闭水", List.of()))
                .planned(PROOFING, Kind.CONCEALED, STOP);
        boarding.refused(boarding.present(PROOFING)).containsExactly("R4.stop-point-first");
    }

    @Test
    void r4_aPlanNamesStopPointsThatAreThere() {
        boarding.refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED, STOP))
                .containsExactly("R4.stop-point-unknown");
        boarding.refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED, PROOFING))
                .containsExactly("R4.stop-point-unknown");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "STOP_POINT")
    void r4_onlyAStopPointIsWaitedFor(Kind kind) {
        boarding.planned(STOP, kind);
        boarding.refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED, STOP))
                .containsExactly("R4.no-stop-point");
    }

    @Test
    void r4_aStopPointOfAnotherBuildingIsRefused() {
        var elsewhere = Subject.of("building", "B2");
        boarding.given(STOP, new WorkItemPlanned(elsewhere, Kind.STOP_POINT, true, "基坑", List.of()));
        boarding.refused(boarding.plan(PROOFING, Pilot.DWELLING, Kind.CONCEALED, STOP))
                .containsExactly("R4.stop-point-of-another-building");
    }

    @Test
    void r4_aDwellingsWorkMayFollowAStopPointOfItsBuilding() {
        boarding.send(boarding.plan(STOP, Pilot.BUILDING, Kind.STOP_POINT))
                .planned(PROOFING, Kind.CONCEALED, STOP)
                .thenRecorded()
                .hasSize(1);
    }
}
