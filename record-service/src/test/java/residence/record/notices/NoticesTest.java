package residence.record.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.B1;
import static residence.record.Story.COMMUNITY;
import static residence.record.Story.PROJECT;
import static residence.record.Story.U1501;
import static residence.record.Story.U1502;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.LiveEntries;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.Part;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairRejected;
import residence.events.Service;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.record.Story;
import residence.record.document.Standing;
import residence.record.fold.Documents;

/** What is told at a place, and from when. */
class NoticesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Period LEAD = Period.ofDays(30);
    private static final Subject CLOCK = U1502.child("clock", "owner");
    private static final Subject REPAIR = Subject.of("repair", "R-1");
    private static final Subject BATCH = Subject.of("batch", "M-1");
    private static final Material TILES = new Material("瓷砖", "600x600", "东鹏", "聊城东鹏", "20250901");

    private final Story story = new Story().on("2026-10-01");

    @Test
    void r12_aRevisitIsDueFromItsEntryToTheTermsEnd() {
        assertThat(at(U1502)).isEmpty();
        story.tell(CLOCK, new RevisitDue(Part.WET_ROOM_WATERPROOFING, day("2026-10-01"), day("2027-03-31")));
        var notice = only(U1502);
        assertThat(notice.kind()).isEqualTo(Notice.Kind.REVISIT_DUE);
        assertThat(notice.part()).isEqualTo(Part.WET_ROOM_WATERPROOFING);
        assertThat(notice.on()).isEqualTo("2026-10-01");
        assertThat(notice.until()).isEqualTo("2027-03-31");
        assertThat(notice.entry())
                .isEqualTo(new Notice.Origin(
                        Service.WARRANTY, 1, story.last().id(), story.last().type()));
        assertThat(at(U1501)).isEmpty();
        story.tell(CLOCK, new RevisitRecorded(Part.WET_ROOM_WATERPROOFING, day("2026-10-20"), true, "未见渗漏"));
        assertThat(only(U1502)).isEqualTo(notice);
    }

    @Test
    void r12_aRevisitsNoticeGoesWithTheConsequenceThatIsWithdrawn() {
        story.tell(CLOCK, new RevisitDue(Part.WET_ROOM_WATERPROOFING, day("2026-10-01"), day("2027-03-31")));
        var due = story.last();
        story.tell(Service.WARRANTY, CLOCK, new ConsequenceWithdrawn(due.id(), due.type(), "保修起算已更正"));
        assertThat(at(U1502)).isEmpty();
    }

    @Test
    void r11_aTermsEndIsToldSoManyDaysBeforeItsLastDayAndNotSooner() {
        started(Part.LAMPS_AND_SWITCHES, "2026-12-01");
        assertThat(at(U1502, day("2026-10-31"))).isEmpty();
        var notice = at(U1502, day("2026-11-01")).getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.TERM_ENDING);
        assertThat(notice.on()).isEqualTo("2026-11-01");
        assertThat(notice.until()).isEqualTo("2026-12-01");
        assertThat(notice.since()).isEqualTo("2026-10-31T16:00:00Z");
        assertThat(at(U1502, day("2040-01-01"))).containsExactly(notice);
    }

    @Test
    void r11_aTermThatIsShorterThanTheLeadIsToldFromItsFirstDay() {
        started(Part.DRAINS, "2026-10-15");
        var notice = only(U1502);
        assertThat(notice.on()).isEqualTo("2026-10-01");
        assertThat(notice.since()).isEqualTo(story.last().recordedAt());
    }

    @Test
    void r13_aTermThatWasAgreedAnewEndsOnceAndLater() {
        started(Part.WET_ROOM_WATERPROOFING, "2026-11-15");
        assertThat(only(U1502).until()).isEqualTo("2026-11-15");
        story.tell(
                CLOCK,
                new WarrantyReagreed(Part.WET_ROOM_WATERPROOFING, REPAIR, day("2026-11-15"), day("2028-11-15"), null));
        assertThat(at(U1502)).isEmpty();
        assertThat(at(U1502, day("2028-10-16")).getFirst().until()).isEqualTo("2028-11-15");
        story.voided(story.first(WarrantyReagreed.class), "重复");
        assertThat(only(U1502).until()).isEqualTo("2026-11-15");
    }

    @Test
    void r11_theBuildersClockIsNotTheOwners() {
        story.tell(
                U1502.child("clock", "builder"),
                new WarrantyStarted(Clock.BUILDER, List.of(term(Part.DRAINS, "2026-11-10"))));
        assertThat(at(U1502)).isEmpty();
    }

    @Test
    void r3_aRecallIsToldInEachPlaceTheBatchIsInAndInNoOther() {
        installed(U1502);
        assertThat(at(U1502)).isEmpty();
        recalled(U1502);
        var notice = only(U1502);
        assertThat(notice.kind()).isEqualTo(Notice.Kind.RECALL);
        assertThat(notice.about()).isEqualTo(BATCH);
        assertThat(at(U1501)).isEmpty();
        assertThat(at(B1)).isEmpty();
        story.voided(story.last(), "误报");
        assertThat(at(U1502)).isEmpty();
    }

    @Test
    void r3_aPlaceThatIsToldOfAfterTheRecallHasItFromThenOn() {
        installed(B1);
        recalled(B1);
        story.on("2026-09-20").recorded("2026-10-30");
        installed(B1, U1501_OF_B2);
        var late = only(U1501_OF_B2);
        assertThat(late.entry()).isEqualTo(only(B1).entry());
        assertThat(late.id()).isNotEqualTo(only(B1).id());
        assertThat(late.on()).isEqualTo("2026-10-01");
        assertThat(late.since()).isEqualTo(story.last().recordedAt()).isAfter(only(B1).since());
        story.voided(story.last(), "未用于该户");
        assertThat(at(U1501_OF_B2)).isEmpty();
        assertThat(at(B1)).hasSize(1);
    }

    @Test
    void r14_everyCompletionOfARepairIsToldWhereItWasMade() {
        story.concerning(U1502).tell(REPAIR, new RepairCompleted("重做防水层", day("2026-10-08")));
        var first = only(U1502);
        assertThat(first.kind()).isEqualTo(Notice.Kind.REPAIR_DONE);
        assertThat(first.about()).isEqualTo(REPAIR);
        assertThat(first.until()).isEqualTo("2026-10-08");
        assertThat(at(B1)).isEmpty();
        story.on("2026-10-20").concerning(U1502).tell(REPAIR, new RepairRejected("仍渗水", null));
        story.concerning(U1502).tell(REPAIR, new RepairCompleted("再次处理", null));
        assertThat(at(U1502)).extracting(Notice::until).containsExactly(null, day("2026-10-08"));
        story.voided(story.last(), "未完工");
        assertThat(at(U1502)).containsExactly(first);
        story.concerning(B1).tell(Subject.of("repair", "R-ROOF"), new RepairCompleted("屋面修补", null));
        assertThat(only(B1).kind()).isEqualTo(Notice.Kind.REPAIR_DONE);
    }

    @Test
    void r18_aVoteIsToldToEveryDwellingOnItsRollAndToNoOther() {
        story.tell(COMMUNITY.child("vote", "V-1"), opened(U1502));
        var notice = only(COMMUNITY);
        assertThat(notice.kind()).isEqualTo(Notice.Kind.VOTE_OPEN);
        assertThat(notice.until()).isEqualTo("2026-10-20");
        assertThat(notice.isFor(U1502)).isTrue();
        assertThat(notice.isFor(U1501)).isFalse();
        story.on("2026-10-21").tell(COMMUNITY.child("vote", "V-1"), closed());
        assertThat(only(COMMUNITY)).isEqualTo(notice);
        story.voided(story.first(VoteOpened.class), "程序有误");
        assertThat(at(COMMUNITY)).isEmpty();
    }

    @Test
    void aPlannedCheckUpIsToldInItsBuilding() {
        var checkUp = Subject.of("checkup", "C-1");
        story.concerning(B1).tell(checkUp, new CheckUpPlanned(B1, "ANJU", day("2026-12-01")));
        assertThat(only(B1).kind()).isEqualTo(Notice.Kind.CHECK_UP_DUE);
        assertThat(only(B1).until()).isEqualTo("2026-12-01");
        story.voided(story.last(), "误录");
        assertThat(at(B1)).isEmpty();
    }

    @Test
    void aCheckUpIsToldOnceAlsoWhenSomebodyIsCommissionedWithItLater() {
        var checkUp = Subject.of("checkup", "C-1");
        story.concerning(B1).tell(checkUp, new CheckUpPlanned(B1, null, day("2026-12-01")));
        var planned = only(B1);
        story.on("2026-10-10").concerning(B1).tell(checkUp, new CheckUpPlanned(B1, "ANJU", day("2026-11-20")));
        assertThat(only(B1)).isEqualTo(planned.until(day("2026-11-20")));
        story.concerning(B1).tell(Subject.of("checkup", "C-2"), new CheckUpPlanned(B1, null, day("2027-12-01")));
        assertThat(at(B1)).hasSize(2);
    }

    @Test
    void aNoticeIsTheSameForWhateverIsToldBeside() {
        started(Part.LAMPS_AND_SWITCHES, "2026-11-15");
        story.concerning(U1502).tell(REPAIR, new RepairCompleted("重做防水层", null));
        var both = at(U1502);
        assertThat(both).extracting(Notice::id).doesNotHaveDuplicates();
        assertThat(Notices.at(U1502, around(U1502).reversed(), TODAY, LEAD)).isEqualTo(both);
    }

    private static final Subject U1501_OF_B2 = Story.B2.child("entrance", "1").child("unit", "1501");

    private void started(Part part, String lastDay) {
        story.tell(CLOCK, new WarrantyStarted(Clock.OWNER, List.of(term(part, lastDay))));
    }

    private static Term term(Part part, String lastDay) {
        return new Term(part, day("2026-10-01"), day(lastDay), null, "商品房销售管理办法 第三十三条");
    }

    private void installed(Subject... places) {
        concerning(places).tell(BATCH, new MaterialBatchInstalled(Kind.OTHER, TILES, List.of(places)));
    }

    private void recalled(Subject... places) {
        concerning(places).tell(BATCH, new MaterialBatchRecalled("放射性超标"));
    }

    private Story concerning(Subject... places) {
        return story.concerning(
                Stream.concat(Stream.of(PROJECT), Stream.of(places)).toArray(Subject[]::new));
    }

    private static VoteOpened opened(Subject... dwellings) {
        var roll = Stream.of(dwellings)
                .map(dwelling -> new Voter(dwelling, new BigDecimal("118.60"), 1))
                .toList();
        return new VoteOpened(
                Matter.OTHER,
                Majority.MORE_THAN_HALF,
                null,
                "是否更换门禁",
                List.of(),
                day("2026-10-01"),
                day("2026-10-20"),
                roll);
    }

    private static VoteClosed closed() {
        var none = new Count(0, BigDecimal.ZERO);
        return new VoteClosed(false, none, none, none);
    }

    private Notice only(Subject place) {
        assertThat(at(place)).hasSize(1);
        return at(place).getFirst();
    }

    private List<Notice> at(Subject place) {
        return at(place, TODAY);
    }

    private List<Notice> at(Subject place, LocalDate today) {
        return Notices.at(place, around(place), today, LEAD);
    }

    /** As the record has it: what stands at the place, and of its project the recalls. */
    private List<Standing> around(Subject place) {
        var live = LiveEntries.among(story.entries());
        return story.told().stream()
                .<Optional<Standing>>map(one -> {
                    var documents = Documents.of(one.entry());
                    var entry = live.standing(one.entry());
                    boolean told = documents.contains(place)
                            || documents.contains(PROJECT) && one.entry().body() instanceof MaterialBatchRecalled;
                    return entry == null || !told
                            ? Optional.empty()
                            : Optional.of(new Standing(entry, one.position(), documents));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
