package residence.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static residence.record.Story.U1502;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.DefectKind;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.Part;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;

/** Who sees what over HTTP as relations begin and end, and who is told of whose reading. */
class RelationsOverHttpTest extends RecordOverHttp {
    private static final Caller ELSEWHERE = new Caller("else", "authority/housing", "JN-HOUSING", "370100", List.of());
    private static final Subject U1501_B2 = Story.B2.child("entrance", "1").child("unit", "1501");

    /** All tests of this class tell the same one: positions go on. */
    private static final Story STORY = Sample.pilot();

    @Test
    void whatLostItsGroundWaitsInTheListOfItsAuthorityUntilAPersonHasResolvedIt() {
        var passed = STORY.first(UnitInspectionPassed.class);
        STORY.invalidated(passed, STORY.first(PondingTested.class));
        recorded(STORY);
        await().untilAsserted(() ->
                assertThat(openFlags(HOUSING, "")).contains(passed.id().toString(), "371502"));
        assertThat(openFlags(HOUSING, "?building=B1&region=371502"))
                .contains(passed.id().toString());
        assertThat(openFlags(HOUSING, "?building=OLD-3")).doesNotContain("\"flags\"");
        assertThat(openFlags(HOUSING, "?region=371503")).doesNotContain("\"flags\"");
        assertThat(openFlags(ELSEWHERE, "")).doesNotContain("\"flags\"");
        for (Caller caller : List.of(OWNER, OPERATOR, Caller.PUBLIC)) {
            assertThat(read(caller, "/api/record/open-flags").getResponse().getStatus())
                    .isIn(401, 403);
        }
        STORY.resolved(passed, STORY.first(PondingTested.class), "复验合格，结论不变");
        recorded(STORY);
        await().untilAsserted(() -> assertThat(openFlags(HOUSING, "")).doesNotContain("\"flags\""));
    }

    @Test
    void whatWaitsInACommunitysOwnDocumentIsFoundInItsRegionAndInNoOther() {
        var community = Subject.of("community", "HUYUE-XQ");
        var building = Subject.of("building", "HUYUE-9");
        STORY.on("2026-10-20")
                .by("LC-HOUSING", "authority/housing")
                .concerning(building)
                .tell(community, new CommunityRegistered("湖悦小区", "371502", List.of(building)));
        var registered = STORY.last();
        STORY.invalidated(registered, STORY.first(PondingTested.class));
        recorded(STORY);
        await().untilAsserted(() ->
                assertThat(openFlags(HOUSING, "?region=371502")).contains("\"document\":\"" + community + "\""));
        assertThat(openFlags(HOUSING, "?region=371503")).doesNotContain("\"flags\"");
        assertThat(openFlags(ELSEWHERE, "")).doesNotContain("\"flags\"");
        STORY.resolved(registered, STORY.first(PondingTested.class), "不受影响");
        recorded(STORY);
        await().untilAsserted(() -> assertThat(openFlags(HOUSING, "")).doesNotContain("\"flags\""));
    }

    @Test
    void whoReadsADwellingsTimelineOrItsLineInTheFileIsInItsAccessLog() {
        recorded(STORY);
        for (String path : List.of(
                DWELLING + "/timeline",
                "/api/record/buildings/B1/timeline?type=UnitHandedOver",
                "/api/record/buildings/B1/file")) {
            long before = readsByHousing();
            json(read(HOUSING, path));
            await().untilAsserted(() -> assertThat(readsByHousing()).as(path).isGreaterThan(before));
        }
        long before = readsByHousing();
        json(read(HOUSING, "/api/record/buildings/B1/timeline?type=MilestoneReached"));
        json(read(HOUSING, "/api/record/buildings/B1/file?limit=1"));
        json(read(HOUSING, DWELLING + "/card"));
        await().untilAsserted(() -> assertThat(readsByHousing()).isEqualTo(before + 1));
    }

    private long readsByHousing() {
        return json(read(OWNER, DWELLING + "/access-log?limit=200"))
                .at("/items")
                .valueStream()
                .filter(read -> read.at("/organisation").asString().equals("LC-HOUSING"))
                .count();
    }

    @Test
    void theFileIsToldAsOfAnotherDayPageByPage() {
        recorded(STORY);
        var file = "/api/record/buildings/B1/file";
        assertThat(json(read(HOUSING, file)).at("/dwellings/1/state/code").asString())
                .isEqualTo("HANDED_OVER");
        var before = json(read(HOUSING, file + "?asOf=2026-09-01&limit=1"));
        assertThat(before.at("/dwellings/0/state/code").asString()).isEqualTo("SOLD");
        assertThat(before.at("/dwellings")).hasSize(1);
        var next = json(read(
                HOUSING,
                file + "?asOf=2026-09-01&limit=1&cursor=" + before.at("/next").asString()));
        assertThat(next.at("/dwellings/0/dwelling").asString()).isEqualTo(U1502.path());
        assertThat(next.has("next")).isFalse();
        var known = json(read(HOUSING, file + "?knownAt=2026-07-05T04:30:00Z"));
        assertThat(known.at("/dwellings/0/state/code").asString()).isEqualTo("SOLD");
        assertThat(known.at("/acceptance").isMissingNode()).isTrue();
        assertThat(read(HOUSING, file + "?asOf=2024-10-31")).hasStatus(404);
    }

    private String openFlags(Caller caller, String query) {
        return text(caller, "/api/record/open-flags" + query);
    }

    @Test
    void aPropertyCompanyIsWhoManagesTheCommunityOfTheBuilding() {
        var building = Subject.of("building", "PM-1");
        var community = Subject.of("community", "PM-1");
        var file = "/api/record/buildings/PM-1/file";
        var company = new Caller("pm", "property-company", "HUYUE-PM", null, List.of());
        STORY.on("2024-11-01").by("HUYUE-DEV", "developer").tell(building, Sample.registered("PM-1"));
        STORY.on("2024-12-01")
                .by("A-371502", "authority/housing")
                .concerning(building)
                .tell(community, new CommunityRegistered("湖悦府东区", "371502", List.of(building)));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(audienceOf(company, file)).isEqualTo("PUBLIC"));
        STORY.by("HUYUE-DEV", "developer").tell(community, Sample.managed("HUYUE-PM", LocalDate.of(2024, 12, 1)));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(audienceOf(company, file)).isEqualTo("PROPERTY_COMPANY"));
        assertThat(audienceOf(new Caller("x", "property-company", "OTHER-PM", null, List.of()), file))
                .isEqualTo("PUBLIC");
        assertThat(text(company, file)).contains("\"management\"", "HUYUE-PM");
    }

    @Test
    void aFormerBuyerSeesNothingOfWhatCameAfterNeitherOnTheTimelineNorInTheFile() {
        var former = new Caller("li", "buyer", "household", null, List.of("p-li-1501"));
        STORY.on("2024-11-01").by("HUYUE-DEV", "developer").tell(Story.B2, Sample.registered("2"));
        STORY.on("2024-12-01").tell(U1501_B2, new UnitSold(List.of("p-li-1501"), "HT-B2"));
        recorded(STORY);
        var file = "/api/record/buildings/B2/file";
        var timeline = "/api/record/buildings/B2/entrances/1/units/1501/timeline";
        await().untilAsserted(() -> assertThat(audienceOf(former, file)).isEqualTo("HOLDER"));
        STORY.on("2025-01-10").tell(U1501_B2, new SaleCancelled("退房"));
        STORY.on("2025-01-05").recorded("2025-03-01").tell(U1501_B2, new UnitInspectionPassed());
        recorded(STORY);
        await().untilAsserted(() -> assertThat(audienceOf(former, file)).isEqualTo("PUBLIC"));
        assertThat(text(former, timeline)).contains("SaleCancelled").doesNotContain("UnitInspectionPassed");
        assertThat(text(HOUSING, timeline)).contains("UnitInspectionPassed");
    }

    /** The whole technical history, and no word of who lived there before; and the other way round. */
    @Test
    void aSecondOwnerSeesWhatWasAndAFormerOneNothingOfWhatCameAfter() {
        var first = owner("p-first-b2");
        var second = owner("p-second-b2");
        var dwelling = Story.B2.child("entrance", "1").child("unit", "1502");
        var path = "/api/record/buildings/B2/entrances/1/units/1502";
        var file = "/api/record/buildings/B2/file";
        var day = LocalDate.of(2025, 5, 2);
        STORY.on("2024-11-01").by("HUYUE-DEV", "developer").tell(Story.B2, Sample.registered("2"));
        STORY.on("2025-04-01").tell(dwelling, new UnitSold(List.of("p-first-b2"), "HT-FIRST"));
        STORY.on("2025-05-01").by("household", "owner").tell(dwelling, inspected("p-first-b2", "卫生间地漏排水慢"));
        STORY.on("2025-05-02").by("HUYUE-DEV", "developer").tell(dwelling, handedOver("p-first-b2", day));
        STORY.by("platform", "platform").tell(dwelling, transferred(Ground.FIRST_SALE, "p-first-b2", day));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(audienceOf(first, file)).isEqualTo("HOLDER"));

        var resold = LocalDate.of(2025, 9, 10);
        STORY.on("2025-09-10")
                .by("LC-REGISTRY", "authority/registry")
                .tell(dwelling, transferred(Ground.RESALE, "p-second-b2", resold));
        STORY.on("2025-09-20")
                .by("household", "owner")
                .tell(dwelling, new TenancyFiled(List.of("p-tenant-b2"), resold, resold.plusYears(9), "备-B2"));
        STORY.on("2025-09-09")
                .recorded("2025-10-01")
                .by("LC-REGISTRY", "authority/registry")
                .tell(dwelling, new TitleCertificateIssued("产权-LATE"));
        recorded(STORY);
        await().untilAsserted(() -> assertThat(audienceOf(second, file)).isEqualTo("HOLDER"));
        await().untilAsserted(() ->
                assertThat(text(HOUSING, path + "/timeline")).contains("产权-LATE", "p-second-b2", "p-tenant-b2"));

        for (String read : List.of(path + "/card", path + "/timeline", file)) {
            assertThat(text(second, read)).doesNotContain("p-first-b2", "p-tenant-b2");
            assertThat(text(first, read)).doesNotContain("p-second-b2", "p-tenant-b2", "备-B2", "产权-LATE", "RESALE");
        }
        assertThat(text(second, path + "/timeline")).contains("卫生间地漏排水慢", "RESALE", "p-second-b2", "备-B2");
        assertThat(text(second, path + "/card")).contains("卫生间地漏排水慢", "RESALE", "备-B2", "\"occupancy\"");
        assertThat(text(first, path + "/timeline")).contains("卫生间地漏排水慢", "FIRST_SALE");
        assertThat(audienceOf(first, path + "/card")).isEqualTo("FORMER_HOLDER");
        assertThat(audienceOf(first, file)).isEqualTo("PUBLIC");
        assertThat(json(read(second, file)).at("/dwellings")).hasSize(1);
        assertThat(json(read(first, file)).at("/dwellings").isMissingNode()).isTrue();
        assertThat(read(second, path + "/access-log")).hasStatusOk();
        assertThat(read(first, path + "/access-log")).hasStatus(403);
    }

    @Test
    void aTenantSeesWhatIsDoneForThoseWhoLiveThereAndNotWhoseItIs() {
        var tenant = new Caller("t", "tenant", "household", null, List.of("p-tenant-b3"));
        var building = Subject.of("building", "B3");
        var dwelling = building.child("entrance", "1").child("unit", "1502");
        var path = "/api/record/buildings/B3/entrances/1/units/1502";
        var order = Subject.of("workorder", "WO-B3");
        STORY.on("2024-11-01").by("HUYUE-DEV", "developer").tell(building, Sample.registered("3"));
        STORY.on("2026-01-10")
                .by("household", "owner")
                .tell(
                        dwelling,
                        new TenancyFiled(
                                List.of("p-tenant-b3"), LocalDate.of(2026, 1, 10), LocalDate.of(2040, 1, 9), "备-B3"))
                .concerning(dwelling)
                .tell(order, new MaintenanceRequested(dwelling, Part.DRAINS, DefectKind.PIPE_BLOCKED, "下水不畅"));
        recorded(STORY);
        await().untilAsserted(
                        () -> assertThat(audienceOf(tenant, path + "/card")).isEqualTo("TENANT"));
        await().untilAsserted(() -> assertThat(text(tenant, path + "/card")).contains("下水不畅"));
        assertThat(text(tenant, path + "/card")).doesNotContain("备-B3", "\"occupancy\"", "\"sale\"", "\"handover\"");
        assertThat(text(tenant, path + "/timeline")).contains("下水不畅").doesNotContain("TenancyFiled");
        assertThat(read(tenant, path + "/access-log")).hasStatus(403);
        assertThat(audienceOf(tenant, "/api/record/buildings/B3/file")).isEqualTo("PUBLIC");
    }

    private static Caller owner(String reference) {
        return new Caller(reference, "owner", "household", null, List.of(reference));
    }

    private static OwnerInspectionRecorded inspected(String buyer, String finding) {
        return new OwnerInspectionRecorded(buyer, LocalDate.of(2025, 5, 1), true, List.of(finding));
    }

    private static UnitHandedOver handedOver(String buyer, LocalDate day) {
        return new UnitHandedOver(List.of(buyer), day, Sample.DIGEST, Sample.DIGEST, List.of());
    }

    private static OwnershipTransferred transferred(Ground ground, String owner, LocalDate day) {
        return new OwnershipTransferred(List.of(owner), ground, day, null);
    }

    private String audience(Caller caller) {
        return audienceOf(caller, DWELLING + "/card");
    }

    private String audienceOf(Caller caller, String path) {
        return json(read(caller, path)).at("/audience/code").asString();
    }
}
