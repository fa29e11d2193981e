package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.DefectKind;
import residence.events.Lookup;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.Part;
import residence.events.ProjectEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RequestRepair;
import residence.warranty.sale.SaleCommand.SellUnit;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;

class WarrantyAccessTest {
    private static final Caller DEVELOPER = organisation("developer", "D-LUSHANG");
    private static final Caller RIVAL = organisation("developer", "D-OTHER");
    private static final Caller CONTRACTOR = organisation("contractor", "C-JIANGONG");
    private static final Caller STRANGE_CONTRACTOR = organisation("contractor", "C-OTHER");
    private static final Caller COMMITTEE = organisation("owners-committee", "OC-1");
    private static final Caller STRANGE_COMMITTEE = organisation("owners-committee", "OC-2");
    private static final Caller PROPERTY = organisation("property-company", "W-YIJIA");
    private static final Caller BUYER = person("buyer", "p-1");
    private static final Caller OWNER = person("owner", "p-1");
    private static final Caller STRANGER = person("owner", "p-9");
    private static final Caller REGISTRY = authority("authority/registry", "371500");
    private static final Subject REPAIR = new Subject("repair/R-1");

    @Test
    void theDeveloperSellsInItsOwnProjects() {
        assertThat(allowed(DEVELOPER, sell(DWELLING), world())).isTrue();
        assertThat(allowed(RIVAL, sell(DWELLING), world())).isFalse();
        assertThat(allowed(organisation("contractor", "D-LUSHANG"), sell(DWELLING), world()))
                .isFalse();
    }

    @Test
    void whoseABuildingIsNobodyCanSayIsSaidToWhoHasTheRole() {
        var projectless = world().without(PROJECT.path(), ProjectEvent.class);
        assertThat(refused(() -> allowed(DEVELOPER, sell(DWELLING), new Known())))
                .containsExactly("not-heard.building");
        assertThat(refused(() -> allowed(DEVELOPER, sell(DWELLING), projectless)))
                .containsExactly("not-heard.project");
        assertThat(refused(() -> allowed(DEVELOPER, sell(OLD_DWELLING), world())))
                .containsExactly("building.admitted");
        assertThat(allowed(CONTRACTOR, sell(DWELLING), new Known())).isFalse();
    }

    @Test
    void r10_onlyABuyerInspectsAndOnlyInTheRelationOfThatPurchase() {
        assertThat(allowed(BUYER, inspect(BUYER), sold())).isTrue();
        assertThat(allowed(STRANGER, inspect(STRANGER), sold())).isFalse();
        assertThat(allowed(DEVELOPER, inspect(DEVELOPER), sold())).isFalse();
        assertThat(allowed(BUYER, inspect(BUYER), world())).isFalse();
    }

    @Test
    void r10_theDeveloperHandsOver() {
        var handOver = new HandOverUnit(act(DEVELOPER), DWELLING, COUPLE, null, null, null);
        assertThat(allowed(DEVELOPER, handOver, sold())).isTrue();
        assertThat(allowed(RIVAL, handOver, sold())).isFalse();
        assertThat(allowed(BUYER, handOver, sold())).isFalse();
    }

    @Test
    void theRegistryIssuesTitlesInItsRegion() {
        var title = new IssueTitleCertificate(act(REGISTRY), DWELLING, "0012345");
        assertThat(allowed(REGISTRY, title, handedOver())).isTrue();
        assertThat(allowed(authority("authority/registry", "320600"), title, handedOver()))
                .isFalse();
        assertThat(allowed(authority("authority/housing", "371500"), title, handedOver()))
                .isFalse();
    }

    @Test
    void r12_theDeveloperRecordsRevisits() {
        var revisit = new RecordRevisit(
                act(DEVELOPER), DWELLING.child("clock", "owner"), Part.WET_ROOM_WATERPROOFING, true, "dry");
        assertThat(allowed(DEVELOPER, revisit, world())).isTrue();
        assertThat(allowed(RIVAL, revisit, world())).isFalse();
        assertThat(allowed(CONTRACTOR, revisit, world())).isFalse();
    }

    @Test
    void r13_bothSidesOfAClockSignAndNobodyElse() {
        var builders = DWELLING.child("clock", "builder");
        var owners = DWELLING.child("clock", "owner");
        var common = BUILDING.child("clock", "owner");
        assertThat(signs(DEVELOPER, builders)).isTrue();
        assertThat(signs(CONTRACTOR, builders)).isTrue();
        assertThat(signs(STRANGE_CONTRACTOR, builders)).isFalse();
        assertThat(signs(OWNER, builders)).isFalse();
        assertThat(signs(DEVELOPER, owners)).isTrue();
        assertThat(signs(OWNER, owners)).isTrue();
        assertThat(signs(STRANGER, owners)).isFalse();
        assertThat(signs(CONTRACTOR, owners)).isFalse();
        assertThat(signs(COMMITTEE, owners)).isFalse();
        assertThat(signs(COMMITTEE, common)).isTrue();
        assertThat(signs(STRANGE_COMMITTEE, common)).isFalse();
        assertThat(signs(OWNER, common)).isFalse();
    }

    @Test
    void r14_holdersReportForTheirDwellingAndCaretakersForCommonParts() {
        assertThat(requests(OWNER, DWELLING)).isTrue();
        assertThat(requests(BUYER, DWELLING)).isTrue();
        assertThat(requests(STRANGER, DWELLING)).isFalse();
        assertThat(requests(PROPERTY, DWELLING)).isFalse();
        assertThat(requests(PROPERTY, BUILDING)).isTrue();
        assertThat(requests(organisation("property-company", "W-OTHER"), BUILDING))
                .isFalse();
        assertThat(requests(COMMITTEE, BUILDING)).isTrue();
        assertThat(requests(COMMITTEE, DWELLING)).isFalse();
        assertThat(requests(STRANGE_COMMITTEE, BUILDING)).isFalse();
        assertThat(requests(authority("authority/housing", "371502"), BUILDING)).isTrue();
        assertThat(requests(authority("authority/housing", "320600"), BUILDING)).isFalse();
        assertThat(requests(OWNER, BUILDING)).isFalse();
    }

    @Test
    void r15_aWorkOrderIsNamedByThePlatformAlone() {
        var request = new RequestRepair(
                act(OWNER),
                REPAIR,
                DWELLING,
                Part.WET_ROOM_WATERPROOFING,
                DefectKind.LEAK,
                "leak",
                new Subject("workorder/7"));
        assertThat(allowed(OWNER, request, handedOver())).isFalse();
    }

    @Test
    void r14_theDeveloperAssignsAndRefusesInItsOwnProjects() {
        var assign = new AssignRepair(act(DEVELOPER), REPAIR, "C-JIANGONG");
        var refuse = new RefuseRepair(act(DEVELOPER), REPAIR, RefusalReason.MISUSE, "drilled through");
        assertThat(allowed(DEVELOPER, assign, requested(DWELLING))).isTrue();
        assertThat(allowed(RIVAL, assign, requested(DWELLING))).isFalse();
        assertThat(allowed(DEVELOPER, refuse, requested(DWELLING))).isTrue();
        assertThat(allowed(OWNER, refuse, requested(DWELLING))).isFalse();
    }

    @Test
    void r14_thatNobodyRequestedARepairIsSaidToWhoHasTheRole() {
        var assign = new AssignRepair(act(DEVELOPER), REPAIR, "C-JIANGONG");
        var complete = new CompleteRepair(act(CONTRACTOR), REPAIR, "done");
        assertThat(refused(() -> allowed(DEVELOPER, assign, handedOver()))).containsExactly("R14.not-requested");
        assertThat(refused(() -> allowed(CONTRACTOR, complete, handedOver()))).containsExactly("R14.not-requested");
        assertThat(refused(() -> accepts(OWNER, handedOver()))).containsExactly("R14.not-requested");
        assertThat(allowed(OWNER, assign, handedOver())).isFalse();
        assertThat(accepts(CONTRACTOR, handedOver())).isFalse();
    }

    @Test
    void r14_theAssignedContractorOrTheDeveloperCompletes() {
        var assigned = requested(DWELLING)
                .knows(REPAIR.path(), "2027-01-11", new RepairAssigned("C-JIANGONG", null), DWELLING);
        assertThat(allowed(CONTRACTOR, new CompleteRepair(act(CONTRACTOR), REPAIR, "done"), assigned))
                .isTrue();
        assertThat(allowed(DEVELOPER, new CompleteRepair(act(DEVELOPER), REPAIR, "done"), assigned))
                .isTrue();
        var takenOver = assigned.knows(REPAIR.path(), "2027-01-12", new RepairAssigned("C-OTHER", null), DWELLING);
        assertThat(allowed(CONTRACTOR, new CompleteRepair(act(CONTRACTOR), REPAIR, "done"), takenOver))
                .isFalse();
    }

    @Test
    void r14_whoLivesWithItAcceptsIt() {
        assertThat(accepts(OWNER, requested(DWELLING))).isTrue();
        assertThat(accepts(STRANGER, requested(DWELLING))).isFalse();
        assertThat(accepts(DEVELOPER, requested(DWELLING))).isFalse();
    }

    @Test
    void r14_commonPartsAreAcceptedByWhoAskedOrByTheCommittee() {
        assertThat(accepts(PROPERTY, requested(BUILDING))).isTrue();
        assertThat(accepts(organisation("property-company", "W-OTHER"), requested(BUILDING)))
                .isFalse();
        assertThat(accepts(COMMITTEE, requested(BUILDING))).isTrue();
        assertThat(accepts(STRANGE_COMMITTEE, requested(BUILDING))).isFalse();
        assertThat(accepts(OWNER, requested(BUILDING))).isFalse();
    }

    /** Whoever asked: a committee that is over accepts nothing, the one in its term does. */
    @Test
    void r14_ofCommitteesTheOneInItsTermAccepts() {
        var asked = handedOver()
                .knows(
                        REPAIR.path(),
                        "2026-12-10",
                        new Actor("OC-1", "owners-committee", null),
                        new RepairRequested(BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "leak", null, null),
                        BUILDING);
        assertThat(accepts(COMMITTEE, asked)).isTrue();
        var next = new OwnersCommitteeFiled("OC-2", LocalDate.parse("2027-01-10"), LocalDate.parse("2032-01-10"));
        asked.knows(COMMUNITY.path(), "2027-01-10", next, BUILDING);
        assertThat(accepts(COMMITTEE, asked)).isFalse();
        assertThat(accepts(STRANGE_COMMITTEE, asked)).isTrue();
    }

    @Test
    void r14_ofCompaniesTheOneThatManagesAcceptsWhatItAskedFor() {
        var asked = requested(BUILDING);
        assertThat(accepts(PROPERTY, asked)).isTrue();
        var next = new ManagementAssigned(
                "W-NEXT", Assigner.COMMITTEE, "三级", PriceRegime.MARKET, LocalDate.parse("2027-01-10"), null);
        asked.knows(COMMUNITY.path(), "2027-01-09", next);
        assertThat(accepts(PROPERTY, asked)).isFalse();
        assertThat(accepts(organisation("property-company", "W-NEXT"), asked)).isTrue();
    }

    @Test
    void r15_behindAForwardedRepairStandsWhoAskedForMaintenance() {
        var workOrder = new Subject("workorder/7");
        var known = handedOver()
                .knows(
                        workOrder.path(),
                        "2027-01-09",
                        new Actor("W-YIJIA", "property-company", null),
                        new MaintenanceRequested(BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "roof leaks"),
                        BUILDING)
                .knows(
                        REPAIR.path(),
                        "2027-01-10",
                        new RepairRequested(
                                BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "roof leaks", null, workOrder),
                        BUILDING);
        assertThat(accepts(PROPERTY, known)).isTrue();
        assertThat(accepts(organisation("property-company", "W-OTHER"), known)).isFalse();
    }

    @Test
    void r15_anOwnerWhoAskedForMaintenanceOfCommonPartsJudgesItsRepairUntilSelling() {
        var workOrder = new Subject("workorder/8");
        var known = handedOver()
                .knows(
                        workOrder.path(),
                        "2027-01-05",
                        new Actor("household", "owner", "p-1"),
                        new MaintenanceRequested(BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "roof leaks"),
                        BUILDING)
                .knows(
                        REPAIR.path(),
                        "2027-01-06",
                        new RepairRequested(
                                BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "roof leaks", null, workOrder),
                        BUILDING);
        assertThat(accepts(OWNER, known)).isTrue();
        assertThat(accepts(person("owner", "p-2"), known)).isFalse();
        var resold = new OwnershipTransferred(List.of("p-second"), Ground.RESALE, LocalDate.parse("2027-01-08"), null);
        known.knows(DWELLING.path(), "2027-01-08", resold);
        assertThat(accepts(OWNER, known)).isFalse();
    }

    @Test
    void whatThePlatformDoesNobodyElseDoes() {
        for (Caller caller : List.of(DEVELOPER, OWNER, REGISTRY, CONTRACTOR)) {
            assertThat(allowed(caller, new DeemRepairAccepted(act(caller), REPAIR), requested(DWELLING)))
                    .isFalse();
            var expiry = new ExpireWarranty(act(caller), DWELLING.child("clock", "owner"), Part.DRAINS);
            assertThat(allowed(caller, expiry, handedOver())).isFalse();
        }
    }

    @Test
    void thePublicDoesNothing() {
        assertThat(allowed(Caller.PUBLIC, sell(DWELLING), world())).isFalse();
    }

    private static boolean allowed(Caller caller, Command command, Lookup lookup) {
        return new WarrantyAccess().allows(caller, command, lookup);
    }

    private static boolean signs(Caller caller, Subject clock) {
        var until = LocalDate.parse("2035-01-01");
        return allowed(
                caller, new SignReagreement(act(caller), clock, Part.WET_ROOM_WATERPROOFING, until), handedOver());
    }

    private static boolean requests(Caller caller, Subject place) {
        var part = place.equals(BUILDING) ? Part.ROOF_WATERPROOFING : Part.WET_ROOM_WATERPROOFING;
        var request = new RequestRepair(act(caller), REPAIR, place, part, DefectKind.LEAK, "leak", null);
        return allowed(caller, request, handedOver());
    }

    private static boolean accepts(Caller caller, Known known) {
        return allowed(caller, new AcceptRepair(act(caller), REPAIR), known);
    }

    private static Known requested(Subject place) {
        var part = place.equals(BUILDING) ? Part.ROOF_WATERPROOFING : Part.WET_ROOM_WATERPROOFING;
        return handedOver()
                .knows(
                        REPAIR.path(),
                        "2027-01-10",
                        new Actor("W-YIJIA", "property-company", null),
                        new RepairRequested(place, part, DefectKind.LEAK, "leak", null, null),
                        place);
    }

    private static SellUnit sell(Subject dwelling) {
        return new SellUnit(act(DEVELOPER), dwelling, COUPLE, "LC-1");
    }

    private static RecordOwnerInspection inspect(Caller caller) {
        return new RecordOwnerInspection(act(caller), DWELLING, true, List.of());
    }

    private static Act act(Caller caller) {
        var person = caller.persons().isEmpty() ? null : caller.persons().getFirst();
        return Acts.by(caller.role(), caller.organisation(), person, "2027-01-10");
    }

    private static Caller organisation(String role, String id) {
        return new Caller(id + "-desk", role, id, null, List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("account-" + reference, role, "household", null, List.of(reference));
    }

    private static Caller authority(String role, String region) {
        return new Caller(role + region, role, "A-" + region, region, List.of());
    }
}
