package residence.quality.workitem;

import static residence.quality.workitem.Boarding.PROOFING;
import static residence.quality.workitem.Boarding.STOP;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.Actor;
import residence.events.WorkItemEvent.Kind;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;

/** R4: a photo of what will be concealed, and a representative of both sides. */
class BoardTest {
    private static final Actor NOBODY_OF_THE_CONTRACTOR = new Actor("luhua", "contractor", null);
    private static final Actor NOBODY_OF_THE_SUPERVISOR = new Actor("zhengda", "supervisor", null);

    private final Boarding boarding = new Boarding();

    @Test
    void r4_concealedWorkIsPresentedWithAPhoto() {
        boarding.planned(PROOFING, Kind.CONCEALED);
        boarding.withoutPhotos().refused(boarding.present(PROOFING)).containsExactly("R4.photo-missing");
        new Boarding()
                .planned(PROOFING, Kind.CONCEALED)
                .presented(PROOFING)
                .thenRecorded()
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "CONCEALED")
    void r4_whatStaysInSightNeedsNone(Kind kind) {
        boarding.withoutPhotos()
                .planned(PROOFING, kind)
                .presented(PROOFING)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void r4_bothSidesStandAtTheBoardInPerson() {
        boarding.planned(PROOFING, Kind.CONCEALED);
        boarding.refused(new PresentSignboard(boarding.act(NOBODY_OF_THE_CONTRACTOR), PROOFING, "主卫防水层"))
                .containsExactly("R4.representative-missing");
        boarding.presented(PROOFING);
        boarding.refused(new AcceptSignboard(boarding.act(NOBODY_OF_THE_SUPERVISOR), PROOFING))
                .containsExactly("R4.representative-missing");
        boarding.accepted(PROOFING).thenRecorded().hasSize(1);
    }

    @Test
    void r4_allThatABoardLacksIsSaidAtOnce() {
        boarding.planned(STOP, Kind.STOP_POINT)
                .planned(PROOFING, Kind.CONCEALED, STOP)
                .withoutPhotos();
        boarding.refused(new PresentSignboard(boarding.act(NOBODY_OF_THE_CONTRACTOR), PROOFING, "主卫防水层"))
                .containsExactly("R4.photo-missing", "R4.representative-missing", "R4.stop-point-first");
    }
}
