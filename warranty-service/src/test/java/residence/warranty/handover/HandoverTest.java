package residence.warranty.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.warranty.Acts.GUARANTEE;
import static residence.warranty.Acts.MANUAL;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.HandoverEvent;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.Promise;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.handover.HandoverFacts.Gates;
import residence.warranty.handover.HandoverFacts.Takeover;

class HandoverTest {
    private static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    private static final List<String> COUPLE = List.of("p-1", "p-2");
    private static final Takeover IN_TIME = new Takeover(LocalDate.parse("2026-08-10"), 15);
    private static final LocalDate PAID_IN = LocalDate.parse("2026-08-25");
    private static final Gates OPEN_TO_ALL = new Gates(false, false);
    private static final HandoverFacts READY = new HandoverFacts(
            COUPLE, LocalDate.parse("2025-08-17"), LocalDate.parse("2026-09-01"), IN_TIME, OPEN_TO_ALL, PAID_IN);
    private static final String DAY = "2026-09-20";
    private static final Handover.State INSPECTED = after(inspected("p-1", "2026-09-10", true));
    private static final Handover.State DONE = after(
            inspected("p-1", "2026-09-10", true),
            new UnitHandedOver(COUPLE, LocalDate.parse(DAY), GUARANTEE, MANUAL, List.of()));

    @Test
    void r10_toItsBuyersInAnAcceptedBuildingAfterTheirInspectionWithBothDocuments() {
        assertThat(Handover.decide(handOver(DAY, COUPLE), INSPECTED, READY))
                .containsExactly(new UnitHandedOver(COUPLE, LocalDate.parse(DAY), GUARANTEE, MANUAL, List.of()));
    }

    @Test
    void r10_everythingUnmetIsNamedAtOnce() {
        var command = new HandOverUnit(Acts.on(DAY), DWELLING, List.of("p-9"), null, null, null);
        assertThat(refused(() -> Handover.decide(
                        command,
                        Handover.INITIAL,
                        new HandoverFacts(
                                COUPLE,
                                LocalDate.parse("2026-09-21"),
                                null,
                                new Takeover(null, 15),
                                new Gates(true, true),
                                null))))
                .containsExactly(
                        "R10.not-its-buyers",
                        "R10.before-its-sale",
                        "R10.building-not-accepted",
                        "R10.not-taken-over",
                        "R10.not-filed",
                        "R10.not-registered",
                        "R10.no-first-deposit",
                        "R10.not-inspected",
                        "R10.quality-guarantee-missing",
                        "R10.user-manual-missing");
    }

    @Test
    void r10_aDwellingWithoutASaleInForceIsHandedOverToNobody() {
        assertThat(refusedOn(
                        DAY,
                        INSPECTED,
                        new HandoverFacts(List.of(), null, READY.acceptedOn(), IN_TIME, OPEN_TO_ALL, PAID_IN)))
                .containsExactly("R10.not-sold", "R10.not-inspected");
    }

    @Test
    void r10_toAllOfItsBuyersAndNobodyElse() {
        assertThat(refused(() -> Handover.decide(handOver(DAY, List.of("p-1")), INSPECTED, READY)))
                .containsExactly("R10.not-its-buyers");
        assertThat(refused(() -> Handover.decide(handOver(DAY, List.of("p-1", "p-2", "p-3")), INSPECTED, READY)))
                .containsExactly("R10.not-its-buyers");
        assertThat(Handover.decide(handOver(DAY, List.of("p-2", "p-1")), INSPECTED, READY))
                .hasSize(1);
    }

    @Test
    void r10_onTheDayOfItsSaleAtTheEarliest() {
        var soldOnTheDay =
                new HandoverFacts(COUPLE, LocalDate.parse(DAY), READY.acceptedOn(), IN_TIME, OPEN_TO_ALL, PAID_IN);
        assertThat(Handover.decide(handOver(DAY, COUPLE), INSPECTED, soldOnTheDay))
                .hasSize(1);
        assertThat(refusedOn("2026-09-19", INSPECTED, soldOnTheDay)).containsExactly("R10.before-its-sale");
    }

    @Test
    void r10_theBuildingIsAcceptedOnTheDayOfHandOverAtTheLatest() {
        var state = after(inspected("p-1", "2026-08-01", true));
        assertThat(Handover.decide(handOver("2026-09-01", COUPLE), state, READY))
                .hasSize(1);
        assertThat(refusedOn("2026-08-31", state, READY)).containsExactly("R10.building-not-accepted");
    }

    /** L5 art. 10: 物业交付使用15日前. */
    @Test
    void r10_theBuildingIsTakenOverFifteenDaysBeforeHandOver() {
        var facts = taken(new Takeover(LocalDate.parse("2026-09-05"), 15));
        assertThat(Handover.decide(handOver("2026-09-20", COUPLE), INSPECTED, facts))
                .hasSize(1);
        assertThat(refusedOn("2026-09-19", INSPECTED, facts)).containsExactly("R10.taken-over-too-late");
        assertThat(refusedOn(DAY, INSPECTED, taken(new Takeover(null, 15)))).containsExactly("R10.not-taken-over");
    }

    @Test
    void r10_whereNoProfileCountsTheDaysTheTakeoverStillComesFirst() {
        var facts = taken(new Takeover(LocalDate.parse("2026-09-20"), 0));
        assertThat(Handover.decide(handOver("2026-09-20", COUPLE), INSPECTED, facts))
                .hasSize(1);
        assertThat(refusedOn("2026-09-19", INSPECTED, facts)).containsExactly("R10.taken-over-too-late");
    }

    /** S2 五(二): 在商品房交付使用前完成竣工验收备案、不动产登记. */
    @Test
    void r10_whereTheProfileSaysSoFilingAndFirstRegistrationComeFirst() {
        assertThat(refusedOn(DAY, INSPECTED, behind(new Gates(true, false)))).containsExactly("R10.not-filed");
        assertThat(refusedOn(DAY, INSPECTED, behind(new Gates(false, true)))).containsExactly("R10.not-registered");
    }

    private static HandoverFacts behind(Gates gates) {
        return new HandoverFacts(COUPLE, READY.soldOn(), READY.acceptedOn(), IN_TIME, gates, PAID_IN);
    }

    /** 《住宅专项维修资金管理办法》 art. 13. */
    @Test
    void r10_theFirstDepositIsMadeOnTheDayOfHandOverAtTheLatest() {
        assertThat(Handover.decide(handOver(DAY, COUPLE), INSPECTED, deposited(LocalDate.parse(DAY))))
                .hasSize(1);
        assertThat(refusedOn(DAY, INSPECTED, deposited(LocalDate.parse("2026-09-21"))))
                .containsExactly("R10.no-first-deposit");
        assertThat(refusedOn(DAY, INSPECTED, deposited(null))).containsExactly("R10.no-first-deposit");
    }

    private static HandoverFacts deposited(@Nullable LocalDate day) {
        return new HandoverFacts(COUPLE, READY.soldOn(), READY.acceptedOn(), IN_TIME, OPEN_TO_ALL, day);
    }

    private static HandoverFacts taken(Takeover takeover) {
        return new HandoverFacts(COUPLE, READY.soldOn(), READY.acceptedOn(), takeover, OPEN_TO_ALL, PAID_IN);
    }

    @Test
    void r10_theLatestInspectionDecides() {
        var failedLater = after(inspected("p-1", "2026-09-10", true), inspected("p-2", "2026-09-12", false));
        assertThat(refusedOn(DAY, failedLater, READY)).containsExactly("R10.inspection-not-passed");
        var passedLater = after(inspected("p-1", "2026-09-10", false), inspected("p-2", "2026-09-12", true));
        assertThat(Handover.decide(handOver(DAY, COUPLE), passedLater, READY)).hasSize(1);
    }

    @Test
    void r10_theLatestInspectionIsTheOneOfTheLatestDayHoweverLateAnEarlierOneIsRecorded() {
        var lateEntry = after(inspected("p-1", "2026-09-12", true), inspected("p-1", "2026-09-10", false));
        assertThat(Handover.decide(handOver(DAY, COUPLE), lateEntry, READY)).hasSize(1);
    }

    @Test
    void r10_ofTwoInspectionsOnOneDayTheOneRecordedLastDecides() {
        var twice = after(inspected("p-1", "2026-09-12", false), inspected("p-1", "2026-09-12", true));
        assertThat(Handover.decide(handOver(DAY, COUPLE), twice, READY)).hasSize(1);
    }

    @Test
    void r10_anInspectionByBuyersOfACancelledSaleSaysNothing() {
        var others = after(inspected("p-8", "2026-09-10", true));
        assertThat(refusedOn(DAY, others, READY)).containsExactly("R10.not-inspected");
    }

    @Test
    void r10_inspectionComesBeforeHandOverOrOnItsDay() {
        var sameDay = after(inspected("p-1", DAY, true));
        assertThat(Handover.decide(handOver(DAY, COUPLE), sameDay, READY)).hasSize(1);
        assertThat(refusedOn("2026-09-19", sameDay, READY)).containsExactly("R10.not-inspected");
    }

    @Test
    void r10_aDwellingIsHandedOverOnce() {
        assertThat(refusedOn("2026-09-21", DONE, READY)).containsExactly("R10.already-handed-over");
        assertThat(refused(() -> Handover.decide(inspect("p-1", true), DONE, READY)))
                .containsExactly("R10.already-handed-over");
    }

    @Test
    void r10_aVoidedHandOverLeavesTheInspectionAndCanBeRecordedAnew() {
        assertThat(Handover.decide(handOver("2026-09-22", COUPLE), INSPECTED, READY))
                .hasSize(1);
    }

    @Test
    void r10_onlyABuyerInspects() {
        assertThat(Handover.decide(inspect("p-2", true), Handover.INITIAL, READY))
                .containsExactly(inspected("p-2", "2026-09-10", true));
        assertThat(refused(() -> Handover.decide(inspect("p-9", true), Handover.INITIAL, READY)))
                .containsExactly("R10.not-a-buyer");
        assertThat(refused(() -> Handover.decide(inspect(null, true), Handover.INITIAL, READY)))
                .containsExactly("R10.not-a-buyer");
    }

    @Test
    void anInspectionThatDidNotPassSaysWhy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordOwnerInspection(Acts.owner("p-1", DAY), DWELLING, false, List.of()))
                .withMessageContaining("findings");
    }

    @Test
    void r11_theQualityGuaranteeMayPromiseMoreThanTheLaw() {
        var promise = new Promise(Part.WET_ROOM_WATERPROOFING, "P8Y");
        var command = new HandOverUnit(Acts.on(DAY), DWELLING, COUPLE, GUARANTEE, MANUAL, List.of(promise));
        assertThat(Handover.decide(command, INSPECTED, READY))
                .first()
                .extracting(event -> ((UnitHandedOver) event).promises())
                .isEqualTo(List.of(promise));
    }

    @Test
    void r11_onlyHeatingAndCoolingArePromisedBySeasons() {
        assertThat(promising(new Promise(Part.HEATING, "3 seasons"), new Promise(Part.COOLING, "1 season"))
                        .promises())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promising(new Promise(Part.DRAINS, "3 seasons")))
                .withMessageContaining("promises")
                .withMessageContaining("DRAINS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for ever", "P5D3Y", "P1Y1Y", "P", "P0Y", "design-life"})
    void r11_whatTheClockCouldNotReadIsNoPromise(String length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promising(new Promise(Part.DRAINS, length)))
                .withMessageContaining("promises");
    }

    @Test
    void documentsAndPromisesHaveTheirShape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandOverUnit(Acts.on(DAY), DWELLING, COUPLE, "guarantee.pdf", MANUAL, null))
                .withMessageContaining("qualityGuarantee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promising(new Promise(Part.DRAINS, "P1Y"), new Promise(Part.DRAINS, "P2Y")))
                .withMessageContaining("must not name DRAINS twice");
    }

    @Test
    void titleFollowsHandOver() {
        assertThat(Handover.decide(title(DAY), DONE, READY))
                .containsExactly(new TitleCertificateIssued("鲁(2026)聊城市不动产权第0012345号"));
        assertThat(refused(() -> Handover.decide(title(DAY), INSPECTED, READY)))
                .containsExactly("handover.not-handed-over");
        assertThat(refused(() -> Handover.decide(title("2026-09-19"), DONE, READY)))
                .containsExactly("handover.title-before-hand-over");
    }

    @Test
    void aDwellingHasOneTitle() {
        var titled = Handover.evolve(DONE, new TitleCertificateIssued("0012345"));
        assertThat(refused(() -> Handover.decide(title(DAY), titled, READY))).containsExactly("handover.title-issued");
    }

    @Test
    void stateSurvivesTheVoidOfAnyEntry() {
        List<HandoverEvent> history = List.of(
                inspected("p-1", "2026-09-10", true),
                new UnitHandedOver(COUPLE, LocalDate.parse(DAY), GUARANTEE, MANUAL, List.of()),
                new TitleCertificateIssued("0012345"));
        for (HandoverEvent voided : history) {
            var left = history.stream().filter(event -> event != voided).toArray(HandoverEvent[]::new);
            assertThat(after(left)).isNotNull();
        }
    }

    private static List<String> refusedOn(String day, Handover.State state, HandoverFacts facts) {
        return refused(() -> Handover.decide(handOver(day, COUPLE), state, facts));
    }

    private static Handover.State after(HandoverEvent... events) {
        var state = Handover.INITIAL;
        for (HandoverEvent event : events) {
            state = Handover.evolve(state, event);
        }
        return state;
    }

    private static OwnerInspectionRecorded inspected(String buyer, String day, boolean passed) {
        return new OwnerInspectionRecorded(buyer, LocalDate.parse(day), passed, passed ? List.of() : List.of("裂缝"));
    }

    private static RecordOwnerInspection inspect(String buyer, boolean passed) {
        return new RecordOwnerInspection(Acts.owner(buyer, "2026-09-10"), DWELLING, passed, List.of());
    }

    private static HandOverUnit handOver(String day, List<String> buyers) {
        return new HandOverUnit(Acts.on(day), DWELLING, buyers, GUARANTEE, MANUAL, null);
    }

    private static HandOverUnit promising(Promise... promises) {
        return new HandOverUnit(Acts.on(DAY), DWELLING, COUPLE, GUARANTEE, MANUAL, List.of(promises));
    }

    private static IssueTitleCertificate title(String day) {
        var act = Acts.by("authority/registry", "REG-3715", null, day);
        return new IssueTitleCertificate(act, DWELLING, "鲁(2026)聊城市不动产权第0012345号");
    }
}
