package residence.events;

import static residence.events.Sample.CONTRACTOR;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.INSURER;
import static residence.events.Sample.OWNER;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;

/** Dwelling 1502 is sold, handed over, leaks and is repaired, and its terms run out. */
final class WarrantySamples {
    private static final String DWELLING = "building/LC-JSW-B1/entrance/1/unit/1502";
    private static final String CLOCK = DWELLING + "/clock/owner";
    private static final String REPAIR = "repair/R-2029-0117";
    private static final String CLAIM = "policy/LC-JSW-1/claim/C-2029-3";
    private static final Part WET_ROOM = Part.WET_ROOM_WATERPROOFING;
    private static final LocalDate HANDED_OVER = LocalDate.of(2026, 10, 18);
    private static final LocalDate TERM_ENDS = LocalDate.of(2036, 9, 1);
    private static final LocalDate REVISIT_FROM = LocalDate.of(2036, 3, 2);

    private WarrantySamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(sale(), clock(), reagreement(), repair(), repairGoneWrong(), insurance())
                .flatMap(entries -> entries);
    }

    private static Stream<Entry<?>> sale() {
        return Stream.of(
                Sample.of(
                        DWELLING,
                        "2025-12-06",
                        DEVELOPER,
                        new UnitSold(List.of("p-2e90d4af", "p-84cc1b30"), "网签 2025-120683")),
                Sample.of(DWELLING, "2025-11-30", DEVELOPER, new SaleCancelled("买受人贷款未获批准，双方协商解除")),
                Sample.of(
                        DWELLING,
                        "2026-10-16",
                        OWNER,
                        new OwnerInspectionRecorded(
                                "p-2e90d4af", LocalDate.of(2026, 10, 16), true, List.of("阳台门轻微划痕，已约定处理"))),
                Sample.of(DWELLING, "2026-10-18", DEVELOPER, handedOver()),
                Sample.of(DWELLING, "2026-10-18", DEVELOPER, new TitleCertificateIssued("鲁(2026)聊城市不动产权第0041327号")));
    }

    private static UnitHandedOver handedOver() {
        return new UnitHandedOver(
                List.of("p-2e90d4af", "p-84cc1b30"),
                HANDED_OVER,
                Sample.digest(Sample.id("quality guarantee")),
                Sample.digest(Sample.id("user manual")),
                List.of(new HandoverEvent.Promise(Part.DRAINS, "P6M")));
    }

    private static Stream<Entry<?>> clock() {
        return Stream.of(
                Sample.of(
                        CLOCK,
                        "2026-10-18",
                        Actor.PLATFORM,
                        new WarrantyStarted(
                                Clock.OWNER,
                                List.of(new Term(
                                        WET_ROOM,
                                        HANDED_OVER,
                                        TERM_ENDS,
                                        REVISIT_FROM,
                                        "山东省《关于调整新建住宅工程质量保修期的指导意见》(2022) 防水")))),
                Sample.of(CLOCK, "2036-03-02", Actor.PLATFORM, new RevisitDue(WET_ROOM, REVISIT_FROM, TERM_ENDS)),
                Sample.of(
                        CLOCK,
                        "2036-04-10",
                        DEVELOPER,
                        new RevisitRecorded(WET_ROOM, LocalDate.of(2036, 4, 10), true, "两处卫生间均未见渗漏")),
                Sample.of(CLOCK, "2036-09-02", Actor.PLATFORM, new RevisitMissed(WET_ROOM, TERM_ENDS)),
                Sample.of(CLOCK, "2036-09-02", Actor.PLATFORM, new WarrantyExpired(WET_ROOM, TERM_ENDS)));
    }

    private static Stream<Entry<?>> reagreement() {
        var until = LocalDate.of(2038, 9, 1);
        return Stream.of(
                Sample.of(
                        CLOCK, "2029-08-01", DEVELOPER, new ReagreementProposed(WET_ROOM, new Subject(REPAIR), until)),
                Sample.of(CLOCK, "2029-08-03", OWNER, new ReagreementSigned(WET_ROOM, Side.OWNERS, "p-2e90d4af")),
                Sample.of(
                        CLOCK,
                        "2029-08-04",
                        DEVELOPER,
                        new WarrantyReagreed(
                                WET_ROOM, new Subject(REPAIR), TERM_ENDS, until, LocalDate.of(2038, 3, 2))));
    }

    private static Stream<Entry<?>> repair() {
        return Stream.of(
                Sample.of(REPAIR, "2029-07-02", OWNER, requested(), DWELLING),
                Sample.of(
                        REPAIR,
                        "2029-07-03",
                        DEVELOPER,
                        new RepairAssigned("luhua-jianzhu", LocalDate.of(2029, 7, 18)),
                        DWELLING),
                Sample.of(
                        REPAIR,
                        "2029-07-15",
                        CONTRACTOR,
                        new RepairCompleted("拆除面层，重做防水层，两次蓄水均无渗漏", LocalDate.of(2029, 7, 22)),
                        DWELLING),
                Sample.of(REPAIR, "2029-07-16", OWNER, new RepairAccepted(), DWELLING));
    }

    private static RepairRequested requested() {
        return new RepairRequested(
                new Subject(DWELLING),
                WET_ROOM,
                DefectKind.LEAK,
                "主卫地面渗水至楼下1402卫生间顶棚",
                LocalDate.of(2029, 7, 5),
                new Subject("workorder/W-2029-0452"));
    }

    private static Stream<Entry<?>> repairGoneWrong() {
        return Stream.of(
                Sample.of(
                        REPAIR,
                        "2029-07-03",
                        DEVELOPER,
                        new RepairRefused(RefusalReason.THIRD_PARTY, "业主自行改造时破坏防水层"),
                        DWELLING),
                Sample.of(
                        REPAIR,
                        "2029-07-17",
                        OWNER,
                        new RepairRejected("地漏周边仍有渗水", LocalDate.of(2029, 8, 1)),
                        DWELLING),
                Sample.of(
                        REPAIR,
                        "2029-07-23",
                        Actor.PLATFORM,
                        new RepairDeemedAccepted(LocalDate.of(2029, 7, 22)),
                        DWELLING),
                Sample.of(
                        REPAIR,
                        "2029-07-06",
                        Actor.PLATFORM,
                        new RepairOverdue(Stage.ASSIGNMENT, LocalDate.of(2029, 7, 5)),
                        DWELLING));
    }

    private static Stream<Entry<?>> insurance() {
        return Stream.of(
                Sample.of(
                        "policy/LC-JSW-1",
                        "2026-09-10",
                        INSURER,
                        new PolicyIssued(
                                new Subject("project/LC-JSW"),
                                List.of(new Subject("building/LC-JSW-B1")),
                                "PQZL202637150000000017",
                                "taishan-insurance",
                                "donghu-dichan",
                                covers(),
                                LocalDate.of(2026, 9, 10)),
                        "project/LC-JSW"),
                Sample.of(
                        CLAIM,
                        "2029-07-20",
                        OWNER,
                        new ClaimFiled(
                                new Subject(DWELLING),
                                WET_ROOM,
                                DefectKind.LEAK,
                                "返修后主卫仍渗水至楼下",
                                "waterproofing",
                                LocalDate.of(2028, 9, 2),
                                LocalDate.of(2033, 9, 1),
                                "taishan-insurance",
                                LocalDate.of(2029, 7, 20)),
                        DWELLING),
                Sample.of(CLAIM, "2029-08-02", INSURER, new ClaimSettled(1_260_000L), DWELLING),
                Sample.of(CLAIM, "2029-08-02", INSURER, new ClaimRejected("现场查勘为住户改动防水层所致，不属于质量潜在缺陷"), DWELLING));
    }

    private static List<Cover> covers() {
        return List.of(
                new Cover(
                        "waterproofing",
                        Kind.LATENT_DEFECTS,
                        List.of(Part.ROOF_WATERPROOFING, WET_ROOM),
                        List.of(DefectKind.LEAK),
                        Start.WAITING_OVER,
                        "P2Y",
                        "P5Y"),
                new Cover("check-ups", Kind.CHECK_UPS, List.of(), List.of(), Start.ACCEPTANCE, null, "P25Y"));
    }
}
