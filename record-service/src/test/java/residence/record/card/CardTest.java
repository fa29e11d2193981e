package residence.record.card;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.COMMUNITY;
import static residence.record.Story.U1501;
import static residence.record.Story.U1502;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Dwelling;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.DecorationEvent.DecorationFiled;
import residence.events.Entry;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.MaintenanceFundView;
import residence.events.view.Source;
import residence.record.Sample;
import residence.record.Story;
import residence.record.audience.Audience;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;
import residence.record.fold.Documents;
import residence.record.fold.Section;
import residence.record.view.ViewJson;

/** What a card tells, to whom, and on which day. */
class CardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Subject OLD_FLAT = Sample.OLD.child("entrance", "1").child("unit", "101");

    @Test
    void daysLeftCountToTheLastDayAndNotBeyond() {
        assertThat(lamps(LocalDate.of(2027, 9, 20)).daysLeft()).isZero();
        assertThat(lamps(LocalDate.of(2027, 9, 20)).state()).isEqualTo(TermView.State.RUNNING);
        assertThat(lamps(LocalDate.of(2027, 9, 21)).daysLeft()).isNull();
        assertThat(lamps(LocalDate.of(2027, 9, 21)).state()).isEqualTo(TermView.State.ENDED);
        assertThat(lamps(LocalDate.of(2026, 9, 19)).state()).isEqualTo(TermView.State.NOT_STARTED);
    }

    @Test
    void aRepairIsOverdueFromTheDayAfterItWasDue() {
        assertThat(repair(LocalDate.of(2026, 11, 10)).daysLeft()).isZero();
        assertThat(repair(LocalDate.of(2026, 11, 10)).daysOverdue()).isNull();
        assertThat(repair(LocalDate.of(2026, 11, 11)).daysLeft()).isNull();
        assertThat(repair(LocalDate.of(2026, 11, 11)).daysOverdue()).isEqualTo(1);
    }

    @Test
    void completenessTellsThereFromLateFromMissingFromVoided() {
        var story = Sample.pilot();
        assertThat(status(story, U1502, Gate.UNIT_INSPECTION)).isEqualTo(Completeness.Status.THERE);
        assertThat(status(story, U1502, Gate.BUILDER_WARRANTY)).isEqualTo(Completeness.Status.MISSING);
        var passed = story.entries().stream()
                .filter(entry -> entry.body() instanceof UnitInspectionPassed
                        && entry.subject().equals(U1502))
                .findFirst()
                .orElseThrow();
        story.voided(passed, "签字不实");
        assertThat(status(story, U1502, Gate.UNIT_INSPECTION)).isEqualTo(Completeness.Status.VOIDED);
        story.on("2026-08-01").recorded("2026-10-01").tell(U1502, new UnitInspectionPassed());
        assertThat(status(story, U1502, Gate.UNIT_INSPECTION)).isEqualTo(Completeness.Status.LATE);
    }

    @Test
    void gatesOfAnAdmittedBuildingAreNotRecordedInsteadOfMissing() {
        assertThat(Completeness.of(dossier(Sample.pilot(), OLD_FLAT), Audience.AUTHORITY)
                        .gates())
                .extracting(Completeness.Checked::status)
                .containsOnly(Completeness.Status.NOT_RECORDED);
    }

    /** Filings are the project's; each counts for the buildings that it names. */
    @Test
    void r9_aFilingOfAnotherBuildingIsNotThisOnes() {
        var other = Subject.of("building", "B9");
        var story = Sample.pilot();
        filed(story, "9", other);
        assertThat(status(story, U1502, Gate.JOINT_ACCEPTANCE)).isEqualTo(Completeness.Status.MISSING);
        assertThat(dossier(story, U1502).things()).doesNotContainKey("filing");
        filed(story, "1", Story.B1);
        assertThat(status(story, U1502, Gate.JOINT_ACCEPTANCE)).isEqualTo(Completeness.Status.THERE);
        assertThat(status(story, U1502, Gate.FILING)).isEqualTo(Completeness.Status.THERE);
        assertThat(status(story, U1502, Gate.FIRST_REGISTRATION)).isEqualTo(Completeness.Status.MISSING);
        assertThat(dossier(story, U1502).things().get("filing")).hasSize(1);
    }

    /** The community's takeover counts for the buildings that it names; the first, whoever took over from whom later. */
    @Test
    void r10_aTakeoverIsThatOfTheBuildingsItNames() {
        var story = Sample.pilot();
        assertThat(status(story, U1502, Gate.TAKEOVER)).isEqualTo(Completeness.Status.MISSING);
        story.on("2026-09-02").concerning(Story.B2).tell(Story.COMMUNITY, takeover(Story.B2));
        assertThat(status(story, U1502, Gate.TAKEOVER)).isEqualTo(Completeness.Status.MISSING);
        story.on("2026-09-05").concerning(Story.B1).tell(Story.COMMUNITY, takeover(Story.B1));
        var first = story.last();
        story.on("2029-09-05").tell(Story.COMMUNITY, takeover(Story.B1));
        assertThat(Completeness.of(dossier(story, U1502), Audience.AUTHORITY).gates())
                .filteredOn(checked -> checked.gate() == Gate.TAKEOVER)
                .extracting(Completeness.Checked::source)
                .containsExactly(Source.of(first));
        assertThat(status(story, OLD_FLAT, Gate.TAKEOVER)).isEqualTo(Completeness.Status.NOT_RECORDED);
        assertThat(dossier(story, U1502).things().get("management")).hasSize(1);
    }

    private static TakeoverInspected takeover(Subject building) {
        return new TakeoverInspected("HUYUE-PM", "HUYUE-DEV", List.of(building), List.of(), Sample.DIGEST);
    }

    @Test
    void whatTheSourceOfAnAdmittedBuildingDoesNotSayStaysUnknown() {
        assertThat(dossier(Sample.pilot(), OLD_FLAT).plan())
                .contains(new Dwelling("1", "101", null, null, List.of(), null));
    }

    @Test
    void aStageThatHasNotBegunRequiresNothing() {
        var planned = new Story();
        planned.tell(Story.PROJECT);
        assertThat(status(planned, U1502, Gate.HAND_OVER)).isEqualTo(Completeness.Status.NOT_YET);
    }

    @Test
    void noAudienceSeesAPersonThatIsNotItsBusiness() {
        assertThat(json(Audience.AUTHORITY)).contains(Sample.BUYER, Sample.LEADER);
        assertThat(json(Audience.DEVELOPER)).contains(Sample.BUYER, Sample.LEADER);
        assertThat(json(Audience.PARTY)).contains(Sample.LEADER).doesNotContain(Sample.BUYER);
        assertThat(json(Audience.HOLDER)).contains(Sample.LEADER).doesNotContain(Sample.BUYER);
        assertThat(json(new Reader(Audience.HOLDER, List.of(Sample.BUYER), null)))
                .contains(Sample.BUYER);
        for (var other : List.of(Audience.PROPERTY_COMPANY, Audience.CHECK_UP_BODY, Audience.PUBLIC)) {
            assertThat(json(other)).as("%s", other).doesNotContain(Sample.BUYER, Sample.LEADER);
        }
    }

    @Test
    void whatAnAudienceMayNotSeeIsNotThere() {
        assertThat(json(Audience.PUBLIC))
                .contains("\"acceptance\"", "\"land\"")
                .doesNotContain(
                        "\"inspection\"", "\"sale\"", "\"handover\"", "\"repairs\"", "HAND_OVER", "UNIT_INSPECTION");
        assertThat(json(Audience.PARTY))
                .contains("\"repairs\"")
                .doesNotContain("\"sale\"", "\"handover\"", "HAND_OVER");
        assertThat(json(Audience.PROPERTY_COMPANY)).contains("\"workOrders\"").doesNotContain("\"sale\"");
    }

    @Test
    void whoseItIsAndWhoRentsItIsForThoseWhoHoldItAndWhoOverseesThat() {
        var story = Sample.pilot()
                .tell(U1502, new OwnershipTransferred(List.of("p-second"), Ground.RESALE, TODAY, "产权-2"))
                .tell(U1502, new TenancyFiled(List.of("p-tenant"), TODAY, TODAY.plusYears(1), "备-1"));
        assertThat(json(story, new Reader(Audience.AUTHORITY, List.of(), null)))
                .contains("\"occupancy\"", "p-second", "p-tenant", "备-1");
        assertThat(json(story, new Reader(Audience.HOLDER, List.of("p-second"), null)))
                .contains("\"occupancy\"", "p-second", "产权-2", "备-1")
                .doesNotContain("p-tenant", Sample.BUYER);
        for (var other : List.of(
                Audience.DEVELOPER,
                Audience.PARTY,
                Audience.PROPERTY_COMPANY,
                Audience.CHECK_UP_BODY,
                Audience.TENANT,
                Audience.PUBLIC)) {
            assertThat(json(story, new Reader(other, List.of(), null)))
                    .as("%s", other)
                    .doesNotContain("\"occupancy\"", "p-second", "p-tenant", "产权-2", "备-1");
        }
    }

    /** What went into the building, as far as the building's document has it; what only arrived on the site is the project's. */
    @Test
    void r3_aDwellingShowsTheMaterialThatWentIntoItsBuilding() {
        assertThat(json(Audience.HOLDER)).contains("\"materials\"", "预拌混凝土", "20250310-07", "INSTALLED");
        assertThat(json(Audience.PUBLIC)).doesNotContain("\"materials\"", "预拌混凝土");
    }

    /** What buyers said of the building is there for all who hold a dwelling in it; who said it is not. */
    @Test
    void aDwellingInheritsTheOpenDaysOfItsProjectWithoutWhoSpoke() {
        assertThat(json(Audience.HOLDER))
                .contains("\"openDays\"", "窗台下有裂缝", "已重新抹灰", "\"unanswered\":true")
                .doesNotContain(Sample.BUYER);
        assertThat(json(Audience.PUBLIC)).doesNotContain("\"openDays\"", "窗台下有裂缝");
    }

    /** The policy covers the building and all may read it who live there; a claim is its owner's, and the two sides' of the sale. */
    @Test
    void r22_anOwnerSeesThePolicyAndTheOwnClaimOnly() {
        for (var who : List.of(Audience.HOLDER, Audience.DEVELOPER, Audience.AUTHORITY)) {
            assertThat(json(who))
                    .contains("\"policies\"", "PQ-2026-17", "客厅地面空鼓", "\"amountFen\":186000")
                    .doesNotContain("次卧墙面裂缝");
        }
        for (var who : List.of(Audience.PARTY, Audience.PROPERTY_COMPANY, Audience.INSURER)) {
            assertThat(json(who)).contains("PQ-2026-17").doesNotContain("\"claims\"", "客厅地面空鼓");
        }
        assertThat(json(Audience.PUBLIC)).doesNotContain("\"policies\"", "\"claims\"", "PQ-2026-17");
    }

    @Test
    void r22_aPolicyOfAnotherBuildingIsNotThisOnes() {
        var story = Sample.pilot();
        var other = new PolicyIssued(
                Story.PROJECT,
                List.of(Subject.of("building", "B9")),
                "PQ-2026-99",
                Sample.INSURER,
                "HUYUE-DEV",
                List.of(),
                LocalDate.of(2026, 8, 1));
        story.on("2026-08-01").concerning(Story.PROJECT).tell(Subject.of("policy", "POL-9"), other);
        assertThat(dossier(story, U1502).things().get("policies")).hasSize(1);
    }

    /** Of the community's votes the card has what came out, and the own dwelling's ballot. */
    @Test
    void r18_aDwellingShowsItsOwnBallotInTheVotesOfItsCommunity() {
        var day = LocalDate.of(2026, 10, 12);
        var roll = List.of(new Voter(U1501, BigDecimal.TEN, 1), new Voter(U1502, BigDecimal.TEN, 2));
        var count = new Count(2, new BigDecimal("20"));
        var story = Sample.pilot()
                .on("2026-10-12")
                .tell(
                        Story.COMMUNITY.child("vote", "2026-1"),
                        new VoteOpened(
                                Matter.COVENANT, Majority.MORE_THAN_HALF, null, "是否同意", List.of(), day, day, roll),
                        new BallotCast(U1501, Choice.DISAGREE),
                        new BallotCast(U1502, Choice.AGREE),
                        new VoteClosed(false, count, count, new Count(1, BigDecimal.TEN)));
        for (var audience : List.of(Audience.HOLDER, Audience.AUTHORITY, Audience.PROPERTY_COMPANY)) {
            assertThat(json(story, audience))
                    .contains("\"votes\"", "未通过", "\"code\":\"AGREE\"")
                    .doesNotContain("DISAGREE");
        }
        for (var audience : List.of(Audience.PARTY, Audience.CHECK_UP_BODY, Audience.PUBLIC)) {
            assertThat(json(story, audience)).as("%s", audience).doesNotContain("\"votes\"");
        }
    }

    /** Those who live in a building see how it is renovated, and of decorations their own only. */
    @Test
    void r16_r23_renovationsStandOnTheCardsOfTheirBuildingAndDecorationsOnTheirDwellings() {
        var day = LocalDate.of(2026, 10, 12);
        var story = Sample.pilot();
        story.on("2026-10-12")
                .concerning(Story.B1.child("entrance", "1"))
                .tell(
                        Subject.of("renovation", "R-1"),
                        new RenovationProposed(
                                RenovationClass.BASIC,
                                false,
                                List.of(Story.B1.child("entrance", "1")),
                                Story.COMMUNITY,
                                "更新供水立管"),
                        new RenovationApproved(List.of(Subject.of("checkup", "C-1")), null, null));
        story.concerning()
                .tell(U1502.child("decoration", "1"), new DecorationFiled("换橱柜", day, day, null, false, null, null))
                .tell(U1501.child("decoration", "1"), new DecorationFiled("邻户换窗", day, day, null, false, null, null));
        for (var who : List.of(Audience.HOLDER, Audience.PROPERTY_COMPANY, Audience.AUTHORITY, Audience.TENANT)) {
            assertThat(json(story, who))
                    .as("%s", who)
                    .contains("更新供水立管", "基础类", "已批准", "换橱柜")
                    .doesNotContain("邻户换窗");
        }
        assertThat(json(story, Audience.OWNERS_COMMITTEE)).contains("更新供水立管").doesNotContain("换橱柜");
        assertThat(json(story, Audience.PUBLIC)).doesNotContain("更新供水立管", "换橱柜");
    }

    /** Those who live in a building see what its devices report, and of dwellings their own only. */
    @Test
    void r19_theDevicesOfABuildingStandOnItsDwellingsCards() {
        for (var who : List.of(Audience.HOLDER, Audience.PROPERTY_COMPANY, Audience.AUTHORITY)) {
            assertThat(json(who))
                    .contains("\"devices\"", "三菱 LEHY-III", "\"code\":\"DOOR\"", "\"device\":\"device/LIFT-1\"")
                    .doesNotContain("邻户漏水传感器");
        }
        assertThat(json(Audience.PUBLIC)).doesNotContain("\"devices\"");
    }

    @Test
    void r17_anAccountOfTheFundIsItsOwnersAndTheTotalsAreAllOwners() {
        for (var audience : List.of(Audience.HOLDER, Audience.AUTHORITY)) {
            assertThat(json(audience))
                    .contains(
                            "\"fund\"",
                            "\"balanceFen\":2372000",
                            "{\"dwelling\":\"" + U1502 + "\",\"balanceFen\":1186000")
                    .doesNotContain("{\"dwelling\":\"" + U1501 + "\",\"balanceFen\"");
        }
        for (var audience : List.of(Audience.DEVELOPER, Audience.PROPERTY_COMPANY)) {
            assertThat(json(audience)).contains("\"balanceFen\":2372000").doesNotContain("1186000", "\"accounts\"");
        }
        for (var audience : List.of(Audience.PARTY, Audience.CHECK_UP_BODY, Audience.PUBLIC)) {
            assertThat(json(audience)).as("%s", audience).doesNotContain("\"fund\"", "2372000");
        }
    }

    @Test
    void r17_ofABuildingTheFundTellsNoAccount() {
        assertThat(dossier(Sample.pilot(), U1502).theFund().orElseThrow().accounts())
                .extracting(MaintenanceFundView.Account::dwelling)
                .containsExactly(U1502);
        var fund = dossier(Sample.pilot(), Story.B1).theFund().orElseThrow();
        assertThat(fund.accounts()).isEmpty();
        assertThat(fund.balanceFen()).isEqualTo(2_372_000);
    }

    /** What is recorded late or struck out in a neighbour's account is the neighbour's. */
    @Test
    void r17_whatIsSaidOfANeighboursAccountIsOnNoOtherCard() {
        var story = Sample.pilot();
        story.on("2026-10-01")
                .recorded("2026-10-09")
                .concerning(U1501)
                .tell(COMMUNITY, new FundReplenished(U1501, 500, "LC-WX-7"));
        assertThat(dossier(story, U1502).late()).isEmpty();
        assertThat(dossier(story, U1501).late()).hasSize(1);
        story.voided(story.last(), "重复入账");
        assertThat(dossier(story, U1502).flags()).isEmpty();
        assertThat(dossier(story, U1501).flags()).hasSize(1);
    }

    /** Whoever owns it with them does not read which of them it was; the company has its own list. */
    @Test
    void anOwnersComplaintIsForWhoeverHoldsTheDwellingAndTheAuthorityAlone() {
        var story = complained(U1502, "p-complains");
        assertThat(json(story, Audience.AUTHORITY)).contains("\"complaints\"", "楼道长期无人保洁", "p-complains");
        assertThat(json(story, new Reader(Audience.HOLDER, List.of("p-complains"), null)))
                .contains("楼道长期无人保洁", "\"complainant\":\"p-complains\"");
        assertThat(json(story, new Reader(Audience.HOLDER, List.of("p-with-them"), null)))
                .contains("楼道长期无人保洁")
                .doesNotContain("p-complains");
        assertThat(json(story, new Reader(Audience.HOLDER, List.of("p-next"), null, true)))
                .doesNotContain("\"complaints\"", "楼道长期无人保洁", "ComplaintFiled");
        EnumSet.complementOf(EnumSet.of(Audience.AUTHORITY, Audience.HOLDER, Audience.FORMER_HOLDER))
                .forEach(audience -> assertThat(json(story, audience))
                        .as("%s", audience)
                        .doesNotContain("\"complaints\"", "楼道长期无人保洁"));
    }

    @Test
    void aNeighboursComplaintIsOnNoOtherCard() {
        assertThat(dossier(complained(U1501, "p-complains"), U1502).things()).doesNotContainKey("complaints");
    }

    @Test
    void aCommitteesComplaintIsForTheOwnersAndWhoLooksAfterTheCommunity() {
        var story = complained(COMMUNITY, null);
        var readers = EnumSet.of(
                Audience.AUTHORITY,
                Audience.DEVELOPER,
                Audience.PROPERTY_COMPANY,
                Audience.OWNERS_COMMITTEE,
                Audience.HOLDER,
                Audience.FORMER_HOLDER);
        readers.forEach(
                audience -> assertThat(json(story, audience)).as("%s", audience).contains("楼道长期无人保洁"));
        EnumSet.complementOf(readers)
                .forEach(audience ->
                        assertThat(json(story, audience)).as("%s", audience).doesNotContain("楼道长期无人保洁"));
    }

    private static Story complained(Subject place, @Nullable String complainant) {
        return Sample.pilot()
                .on("2026-10-12")
                .concerning(place)
                .tell(
                        new Subject("complaint/TS-1"),
                        new ComplaintFiled(
                                place,
                                COMMUNITY,
                                "anju",
                                ComplaintEvent.Kind.SERVICE,
                                LocalDate.of(2026, 10, 11),
                                "楼道长期无人保洁",
                                complainant,
                                null));
    }

    @Test
    void r10_theFirstDepositIsAGateOfTheHandOver() {
        var story = Sample.pilot();
        assertThat(status(story, U1502, Gate.FUND_DEPOSIT)).isEqualTo(Completeness.Status.THERE);
        story.voided(story.first(FundDeposited.class), "票据有误");
        assertThat(status(story, U1502, Gate.FUND_DEPOSIT)).isEqualTo(Completeness.Status.VOIDED);
        assertThat(status(story, U1501, Gate.FUND_DEPOSIT)).isEqualTo(Completeness.Status.THERE);
    }

    @Test
    void codesAreNamedInBothLanguagesAndNothingIsEmpty() {
        assertThat(json(Audience.AUTHORITY))
                .contains(
                        "{\"code\":\"WET_ROOM_WATERPROOFING\",\"zh\":\"有防水要求的房间防渗漏\",\"en\":\"wet-room waterproofing\"}")
                .doesNotContain("null", "[]", "{}");
    }

    private static void filed(Story story, String filing, Subject building) {
        story.on("2026-09-01")
                .concerning(building)
                .tell(
                        Story.PROJECT.child("filing", filing),
                        new JointAcceptanceApplied("1", List.of(building), List.of()),
                        new JointAcceptanceGranted(),
                        new CompletionFiled("聊建备2026-" + filing));
    }

    private static TermView lamps(LocalDate day) {
        return TermView.of(dossier(Sample.pilot(), U1502), Clock.OWNER, day).getFirst();
    }

    private static RepairOnDay repair(LocalDate day) {
        return RepairOnDay.of(dossier(Sample.pilot(), U1502), day).getFirst();
    }

    private static Completeness.Status status(Story story, Subject dwelling, Gate gate) {
        return Completeness.of(dossier(story, dwelling), Audience.AUTHORITY).gates().stream()
                .filter(checked -> checked.gate() == gate)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static String json(Audience audience) {
        return json(new Reader(audience, List.of(), null));
    }

    private static String json(Reader reader) {
        return json(Sample.pilot(), reader);
    }

    private static String json(Story story, Reader reader) {
        var card = Card.of(dossier(story, U1502), reader, TODAY, AsOf.NOW);
        return new String(ViewJson.write(card, reader), StandardCharsets.UTF_8);
    }

    private static String json(Story story, Audience audience) {
        var reader = new Reader(audience, List.of(), null);
        var card = Card.of(dossier(story, U1502), reader, TODAY, AsOf.NOW);
        return new String(ViewJson.write(card, reader), StandardCharsets.UTF_8);
    }

    private static Dossier dossier(Story story, Subject dwelling) {
        return new Dossier(
                dwelling,
                section(story, dwelling),
                section(story, dwelling.root()),
                section(story, Story.COMMUNITY),
                dwelling.equals(OLD_FLAT) ? Section.BLANK : section(story, Story.PROJECT),
                dwelling.equals(OLD_FLAT) ? Section.BLANK : section(story, Story.PARCEL),
                List.of());
    }

    /** The document's sections joined, each folded from its own service's entries. */
    private static Section section(Story story, Subject document) {
        Predicate<Entry<?>> belongs = entry -> Documents.of(entry).contains(document);
        var entries = story.entries().stream().filter(belongs).toList();
        return Chapters.FOLDING.merge(entries.stream()
                .map(Entry::service)
                .distinct()
                .map(service -> Chapters.FOLDING.of(entries.stream()
                        .filter(entry -> entry.service() == service)
                        .toList()))
                .toList());
    }
}
