package residence.project.landparcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.landparcel.LandParcel.Listed;
import residence.project.landparcel.LandParcel.Reclaimed;
import residence.project.landparcel.LandParcel.State;
import residence.project.landparcel.LandParcel.Transferred;
import residence.project.landparcel.LandParcel.Unlisted;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;

class LandParcelTest {
    private static final Subject PARCEL = Subject.of("parcel", "LC-2024-017");
    private static final Act ACT = Acts.on("2024-09-12", Acts.authority("planning"));
    private static final State TRANSFERRED = new Transferred("donghu-dichan");

    static Stream<State> openForListing() {
        return Stream.of(new Unlisted(), new Reclaimed());
    }

    static Stream<State> openForTransfer() {
        return Stream.of(new Listed(), new Reclaimed());
    }

    static Stream<State> withoutTransfer() {
        return Stream.of(new Unlisted(), new Listed(), new Reclaimed());
    }

    @ParameterizedTest
    @MethodSource("openForListing")
    void landIsListedWithItsConditions(State state) {
        assertThat(decide(list("371502"), state))
                .containsExactly(new LandParcelListed("371502", "湖南路北", new BigDecimal("48216.5"), true, conditions()));
    }

    @Test
    void listedLandIsNotListedAgain() {
        refused(() -> decide(list("371502"), new Listed()), "parcel.already-listed");
    }

    @Test
    void r1_transferredLandIsNotListed() {
        refused(() -> decide(list("371502"), TRANSFERRED), "R1.transfer-in-force");
    }

    @ParameterizedTest
    @MethodSource("openForTransfer")
    void r1_listedOrReclaimedLandIsTransferred(State state) {
        assertThat(decide(transfer(), state))
                .containsExactly(new LandTransferred(TransferMode.LISTING, "donghu-dichan", "0017"));
    }

    @Test
    void r1_landIsListedBeforeItIsTransferred() {
        refused(() -> decide(transfer(), new Unlisted()), "not-heard.parcel");
    }

    @Test
    void r1_oneTransferIsInForce() {
        refused(() -> decide(transfer(), TRANSFERRED), "R1.transfer-in-force");
    }

    @Test
    void r1_anAmendmentWithAnApprovalNumberIsRecorded() {
        assertThat(decide(amend("聊政土〔2024〕31号", null), TRANSFERRED))
                .containsExactly(new LandTransferAmended("聊政土〔2024〕31号", "容积率 1.8 调整为 1.6", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void r1_anAmendmentNeedsAnApprovalNumber(String number) {
        refused(() -> decide(amend(number, null), TRANSFERRED), "R1.approval-number-missing");
        refused(() -> decide(amend(null, null), TRANSFERRED), "R1.approval-number-missing");
    }

    @ParameterizedTest
    @MethodSource("withoutTransfer")
    void r1_onlyATransferInForceIsAmendedOrTakenBack(State state) {
        refused(() -> decide(amend("31号", null), state), "R1.no-transfer-in-force");
        refused(() -> decide(reclaim(), state), "R1.no-transfer-in-force");
    }

    @Test
    void r1_reclaimedLandCanBeTransferredAgain() {
        var reclaimed = decide(reclaim(), TRANSFERRED);
        assertThat(reclaimed).containsExactly(new LandReclaimed("逾期未动工"));
        assertThat(decide(transfer(), LandParcel.evolve(TRANSFERRED, reclaimed.getFirst())))
                .hasSize(1);
    }

    @Test
    void anAmendmentMayNameWhoTakesTheTransfereesPlace() {
        var events = Stream.of(
                new LandTransferred(TransferMode.AUCTION, "donghu-dichan", "0017"),
                new LandTransferAmended("31号", "受让人变更为项目公司", "jinshui-zhiye"),
                new LandTransferAmended("32号", "容积率调整", null));
        assertThat(LandParcel.fold(events)).isEqualTo(new Transferred("jinshui-zhiye"));
    }

    /** After a void the fold may lack any earlier event. */
    @ParameterizedTest
    @MethodSource("withoutTransfer")
    void anAmendmentWithoutItsTransferChangesNothing(State state) {
        assertThat(LandParcel.evolve(state, new LandTransferAmended("31号", "受让人变更", "jinshui-zhiye")))
                .isEqualTo(state);
    }

    @Test
    void regionsAreDivisionCodesOrExtensionsOfOne() {
        assertThatCode(() -> list("511700-GX")).doesNotThrowAnyException();
        assertThatThrownBy(() -> list("3715")).hasMessageContaining("region");
        assertThatThrownBy(() -> list("511700-gaoxin")).hasMessageContaining("region");
    }

    /** Each is told after what it follows: on its day, or on a later one. */
    @ParameterizedTest
    @MethodSource("steps")
    void r1_whatBecomesOfLandIsToldInItsOrder(LandParcelCommand command, State state, LandParcelEvent before) {
        var late = new Ledger().with(PARCEL, "2024-09-13", before);
        refused(
                () -> LandParcel.decide(command, state, LandParcelFacts.lookUp(command, state, late)),
                "R1.dated-before");
        var sameDay = new Ledger().with(PARCEL, "2024-09-12", before);
        assertThat(LandParcel.decide(command, state, LandParcelFacts.lookUp(command, state, sameDay)))
                .hasSize(1);
    }

    static Stream<Arguments> steps() {
        var listed = new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, conditions());
        var transferred = new LandTransferred(TransferMode.LISTING, "donghu-dichan", "0017");
        var reclaimed = new LandReclaimed("逾期未动工");
        return Stream.of(
                Arguments.of(transfer(), new Listed(), listed),
                Arguments.of(amend("31号", null), TRANSFERRED, transferred),
                Arguments.of(reclaim(), TRANSFERRED, transferred),
                Arguments.of(amend("32号", null), TRANSFERRED, new LandTransferAmended("31号", "容积率调整", null)),
                Arguments.of(transfer(), new Reclaimed(), reclaimed),
                Arguments.of(list("371502"), new Reclaimed(), reclaimed));
    }

    private static List<LandParcelEvent> decide(LandParcelCommand command, State state) {
        return LandParcel.decide(command, state, LandParcelFacts.lookUp(command, state, new Ledger()));
    }

    private static ListLandParcel list(String region) {
        return new ListLandParcel(ACT, PARCEL, region, "湖南路北", new BigDecimal("48216.5"), true, conditions());
    }

    private static List<Condition> conditions() {
        return List.of(new Condition("HQ", "按高品质住宅基本指标建设", "聊建字〔2024〕17号 附件"));
    }

    private static TransferLand transfer() {
        return new TransferLand(ACT, PARCEL, TransferMode.LISTING, "donghu-dichan", "0017");
    }

    private static AmendLandTransfer amend(String approval, String transferee) {
        return new AmendLandTransfer(ACT, PARCEL, approval, "容积率 1.8 调整为 1.6", transferee);
    }

    private static ReclaimLand reclaim() {
        return new ReclaimLand(ACT, PARCEL, "逾期未动工");
    }
}
