package residence.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.store.EventLog;
import residence.kit.testing.Known;

/** What becomes of entries when what they rested on is voided (domain, section 7), on the nouns of this service. */
class ConsequencesTest extends RunningService {
    private static final Caller REGISTRY = new Caller("r", "authority/registry", "371500-bdc", "371500", List.of());
    private static final Caller FIRST = person("p-first");
    private static final Caller SECOND = person("p-second");
    private static final Caller ELECTED =
            new Caller("k", "owners-committee", "consequences-committee", null, List.of());

    @Autowired
    private EventLog log;

    @BeforeEach
    void onTheFirstOfFebruary() {
        clock.set(Instant.parse("2027-02-01T04:00:00Z"));
    }

    @Test
    void theOwnerBeforeHoldsTheDwellingAgainWhenATransferIsVoided() {
        var dwelling = heard("TRANSFER");
        transferred(dwelling, "p-second");
        assertThat(request(FIRST, "CT-1", dwelling)).isEqualTo(403);
        assertThat(request(SECOND, "CT-1", dwelling)).isEqualTo(201);

        voided(lookups.open().last(dwelling, OwnershipTransferred.class).orElseThrow());

        assertThat(request(SECOND, "CT-2", dwelling)).isEqualTo(403);
        assertThat(request(FIRST, "CT-2", dwelling)).isEqualTo(201);
    }

    @Test
    void aTransferIsPutBeforeAPersonWhenTheOneBeforeItIsVoided() {
        var dwelling = heard("TRANSFERS");
        transferred(dwelling, "p-second");
        transferred(dwelling, "p-third");
        var transfers =
                lookups.open().entries(dwelling, OwnershipTransferred.class).reversed();

        voided(transfers.get(1));

        flagged("Occupancy " + dwelling, transfers.get(0), transfers.get(1));
    }

    @Test
    void r19_aWorkOrderIsPutBeforeAPersonWhenTheInstallationOfItsDeviceIsVoided() {
        var device = new Subject("device/CT-PUMP");
        recorded(COMPANY, "/devices/CT-PUMP/install-device", """
                {"place":"building/B1","part":"COMMON_EQUIPMENT","kind":"FIRE_PUMP","model":"M","alarmWindowMinutes":60,"thresholds":[]}""");
        recorded(COMPANY, "/devices/CT-PUMP/raise-device-alarm", """
                {"code":"PRESSURE","at":"2027-02-01T03:00:00Z"}""");
        soon(() -> assertThat(orders(device)).hasSize(1));
        var order = orders(device).getFirst();
        var installed = lookups.open().first(device, DeviceInstalled.class).orElseThrow();

        voided(installed);

        flagged("WorkOrder " + order.subject(), order, installed);
    }

    @Test
    void r17_anApprovalIsPutBeforeAPersonWhenTheVoteThatItRestsOnIsVoided() {
        var dwelling = heard("APPROVAL");
        var community = "/communities/APPROVAL";
        recorded(HOUSING, community + "/fund/deposit-fund", """
                {"dwelling":"%s","amountFen":50000,"receipt":"R-1"}""".formatted(dwelling));
        recorded(ELECTED, community + "/fund/propose-spending", """
                {"spending":"S-1","part":"ROOF_WATERPROOFING","scope":[],"purpose":"翻修屋面","amountFen":30000}""");
        recorded(ELECTED, community + "/votes/V-1/open-vote", """
                {"matter":"FUND_SPENDING","about":"community/APPROVAL/spending/S-1","question":"是否同意","scope":[],"lastDay":"2027-02-01","oneOwner":[]}""");
        recorded(FIRST, community + "/votes/V-1/cast-ballot", """
                {"dwelling":"%s","choice":"AGREE"}""".formatted(dwelling));
        recorded(ELECTED, community + "/votes/V-1/close-vote", "{}");
        recorded(HOUSING, community + "/fund/approve-spending", "{\"spending\":\"S-1\"}");
        var fund = new Subject("community/APPROVAL");
        var approved = lookups.open().first(fund, SpendingApproved.class).orElseThrow();
        var closed = lookups.open().first(fund, VoteClosed.class).orElseThrow();

        voided(closed);

        flagged("MaintenanceFund " + fund, approved, closed);
    }

    /** ADR 15 */
    @Test
    void r17_theIdOfASpendingThatWasVoidedIsNotUsedAnew() {
        heard("REUSED");
        var propose = """
                {"spending":"S-1","part":"ROOF_WATERPROOFING","scope":[],"purpose":"翻修屋面","amountFen":30000}""";
        var path = "/communities/REUSED/fund/propose-spending";
        recorded(ELECTED, path, propose);
        var fund = new Subject("community/REUSED");
        voided(lookups.open().first(fund, SpendingProposed.class).orElseThrow());
        assertThat(post(ELECTED, path, propose)).hasStatus(409).bodyText().contains("id.used");
        recorded(ELECTED, path, propose.replace("S-1", "S-2"));

        voided(log.stream("MaintenanceFund " + fund).get(1).entry());

        assertThat(post(ELECTED, path, propose)).hasStatus(409).bodyText().contains("R17.spending-exists");
    }

    @Test
    void aComplaintIsPutBeforeAPersonWhenTheContractOfTheCompanyIsVoided() {
        var dwelling = heard("COMPLAINED");
        recorded(ELECTED, "/communities/COMPLAINED/management/assign-management", """
                {"company":"anju","grade":"三级","priceRegime":"MARKET","from":"2027-02-01"}""");
        recorded(FIRST, "/complaints/CT-1/file-complaint", """
                {"place":"%s","kind":"SERVICE","happenedOn":"2027-02-01","description":"无人保洁"}""".formatted(dwelling));
        var complaint = new Subject("complaint/CT-1");
        var filed = lookups.open().first(complaint, ComplaintFiled.class).orElseThrow();
        var assigned = lookups.open()
                .first(new Subject("community/COMPLAINED"), ManagementAssigned.class)
                .orElseThrow();

        voided(assigned);

        flagged("Complaint " + complaint, filed, assigned);
    }

    private List<Entry<MaintenanceRequested>> orders(Subject device) {
        return lookups.open().entries(Estate.BUILDING, MaintenanceRequested.class).stream()
                .filter(order -> device.equals(order.body().device()))
                .toList();
    }

    private void transferred(Subject dwelling, String owner) {
        recorded(
                REGISTRY,
                "/buildings/" + dwelling.root().id() + "/entrances/1/units/101/occupancy/transfer-ownership",
                """
                {"owners":["%s"],"ground":"RESALE"}""".formatted(owner));
    }

    private int request(Caller caller, String id, Subject dwelling) {
        return post(caller, "/work-orders/" + id + "/request-maintenance", """
                        {"place":"%s","part":"DRAINS","kind":"PIPE_BLOCKED","description":"下水不畅"}""".formatted(dwelling))
                .getResponse()
                .getStatus();
    }

    private void recorded(Caller caller, String path, String body) {
        assertThat(post(caller, path, body)).hasStatus(201);
    }

    private void voided(Entry<?> entry) {
        recorded(HOUSING, "/entries/" + entry.id() + "/void-entry", "{\"reason\":\"登记有误\"}");
    }

    private void flagged(String stream, Entry<?> dependent, Entry<?> basis) {
        var flag = new BasisInvalidated(dependent.id(), dependent.type(), basis.id());
        soon(() -> assertThat(log.stream(stream))
                .anyMatch(recorded -> recorded.entry().body().equals(flag)));
    }

    /** A community of one building whose dwelling was handed over, under a warranty that covers its foundation alone. */
    private Subject heard(String name) {
        var community = Subject.of("community", name);
        var building = Subject.of("building", name);
        var dwelling = building.dwelling("1", "101");
        var home = new Dwelling("1", "101", 1, new BigDecimal("88.5"), List.of(), 3);
        var day = LocalDate.parse("2026-10-01");
        var digest = "sha256:" + "0".repeat(64);
        var plan = new BuildingRegistered(
                new Subject("project/P1"), "1", name, Structure.FRAME, 50, 6, 0, 0, List.of(home));
        var committee = new OwnersCommitteeFiled(
                ELECTED.organisation(), LocalDate.parse("2027-01-01"), LocalDate.parse("2032-01-01"));
        others.say(new Known()
                .knows(building.path(), "2024-11-01", plan)
                .knows(
                        community.path(),
                        "2026-09-10",
                        new CommunityRegistered(name, "371502", List.of(building)),
                        building)
                .knows(community.path(), "2027-01-20", committee, building)
                .knows(
                        dwelling.path(),
                        "2026-10-01",
                        new UnitHandedOver(FIRST.persons(), day, digest, digest, List.of()))
                .knows(building.path() + "/clock/owner", "2026-10-01", Estate.started(Part.FOUNDATION, "2076-10-01"))
                .knows(dwelling.path() + "/clock/owner", "2026-10-01", Estate.started(Part.HEATING, "2028-10-01")));
        soon(() -> assertThat(lookups.open().entries(building, WarrantyStarted.class))
                .hasSize(2));
        soon(() -> assertThat(lookups.open().entries(community, OwnersCommitteeFiled.class))
                .hasSize(1));
        soon(() -> assertThat(lookups.open().entries(dwelling, OwnershipTransferred.class))
                .hasSize(1));
        return dwelling;
    }

    private static Caller person(String reference) {
        return new Caller(reference, "owner", "household", null, List.of(reference));
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
