package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Subject;
import residence.events.view.LandParcelView.Stage;

class LandParcelViewTest {
    private final Seen<LandParcelView, LandParcelEvent> land =
            new Seen<>(LandParcelView.VIEW, Subject.of("parcel", "P1"));

    @Test
    void r1_oneTransferIsInForceUntilTheLandIsTakenBack() {
        assertThat(listed("2024-06-20").stage()).isEqualTo(Stage.LISTED);
        assertThat(transferred("2024-09-12", "donghu"))
                .returns(Stage.TRANSFERRED, LandParcelView::stage)
                .returns("donghu", LandParcelView::transferee);
        assertThat(land.on("2026-03-01", new LandReclaimed("逾期未动工")))
                .returns(Stage.RECLAIMED, LandParcelView::stage)
                .returns(null, LandParcelView::transferee);
    }

    @Test
    void r1_aTransferThatWasReclaimedStaysBesideTheNextOne() {
        listed("2024-06-20");
        transferred("2024-09-12", "donghu");
        land.on("2026-03-01", new LandReclaimed("逾期未动工"));
        var again = transferred("2026-09-01", "xihu");
        assertThat(again.transfers())
                .extracting(LandParcelView.Transfer::transferee)
                .containsExactly("donghu", "xihu");
        assertThat(again.transfers())
                .extracting(transfer -> transfer.reclaimed() != null)
                .containsExactly(true, false);
    }

    @Test
    void r1_anAmendmentMayNameWhoTakesTheTransfereesPlace() {
        listed("2024-06-20");
        transferred("2024-09-12", "donghu");
        var change = new LandTransferAmended("聊政〔2024〕3号", "延期开工", null);
        assertThat(land.on("2024-10-01", change).transferee()).isEqualTo("donghu");
        var company = new LandTransferAmended("聊政〔2024〕9号", "由项目公司承接", "donghu-jinshui");
        var amended = land.on("2024-10-08", company);
        assertThat(amended.transferee()).isEqualTo("donghu-jinshui");
        assertThat(amended.transfers().getFirst().transferee()).isEqualTo("donghu");
        assertThat(amended.transfers().getFirst().amendments()).hasSize(2);
    }

    /** After a void nothing may be left of what came before. */
    @Test
    void whatFollowedAVoidedListingStillStands() {
        assertThat(transferred("2024-09-12", "donghu").region()).isEmpty();
        assertThat(listed("2024-06-20").region()).contains("371502");
    }

    private LandParcelView listed(String day) {
        return land.on(day, new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()));
    }

    private LandParcelView transferred(String day, String transferee) {
        return land.on(day, new LandTransferred(TransferMode.LISTING, transferee, "聊城-2024-0017"));
    }
}
