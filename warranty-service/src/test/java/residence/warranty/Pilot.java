package residence.warranty;

import static residence.warranty.Acts.GUARANTEE;
import static residence.warranty.Acts.MANUAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Part;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.SaleEvent.UnitSold;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.kit.testing.Known;

/**
 * What the tests of this service have heard: building B1 of project P1 in Liaocheng with two dwellings, accepted on
 * 2026-09-01, and building OLD, admitted. Nothing is sold.
 */
public final class Pilot {
    public static final Subject PROJECT = new Subject("project/P1");
    public static final Subject BUILDING = new Subject("building/B1");
    public static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    public static final Subject NEXT_DOOR = new Subject("building/B1/entrance/1/unit/1501");
    public static final Subject OLD = new Subject("building/OLD");
    public static final Subject OLD_DWELLING = new Subject("building/OLD/entrance/1/unit/101");
    public static final Subject COMMUNITY = new Subject("community/JINGYUAN");
    public static final List<String> COUPLE = List.of("p-1", "p-2");

    public static final ProfileEnacted BASELINE = Figures.northern()
            .builder(Part.ROOF_WATERPROOFING, "P5Y")
            .builder(Part.WET_ROOM_WATERPROOFING, "P5Y")
            .builder(Part.HEATING, "2 seasons")
            .builder(Part.FOUNDATION, "design-life")
            .owner(Part.ROOF_WATERPROOFING, "P3Y")
            .owner(Part.WET_ROOM_WATERPROOFING, "P1Y")
            .owner(Part.LAMPS_AND_SWITCHES, "P6M")
            .with(FigureKey.TAKEOVER_DAYS, "15")
            .with(FigureKey.REPAIR_ASSIGN_DAYS, "3")
            .with(FigureKey.REPAIR_COMPLETE_DAYS, "7")
            .with(FigureKey.REPAIR_DEEMED_DAYS, "14")
            .profile();
    public static final ProfileApplied APPLIED = new ProfileApplied(
            new Subject("region/140000/profile/good-homes"),
            Basis.PILOT_ENROLMENT,
            "第一批试点",
            LocalDate.parse("2024-10-15"));
    public static final ProjectRegistered REGISTERED =
            new ProjectRegistered("璟园", new Subject("parcel/L1"), "371502", "D-LUSHANG", List.of());
    public static final PartyAppointed APPOINTED =
            new PartyAppointed(PartyRole.CONTRACTOR, "C-JIANGONG", "p-leader", LocalDate.parse("2024-10-01"));
    public static final BuildingRegistered BUILT = new BuildingRegistered(
            PROJECT, "1", "1号楼", Structure.SHEAR_WALL, 50, 18, 1, 12, List.of(dwelling("1501"), dwelling("1502")));
    public static final BuildingAdmitted ADMITTED = new BuildingAdmitted(
            "371502",
            "柳园小区",
            "3号楼",
            2003,
            null,
            Structure.BRICK_CONCRETE,
            50,
            6,
            "ledger of 2024",
            EvidenceGrade.COPY,
            List.of(dwelling("101")));
    public static final CommunityRegistered COMMUNITY_OF_BOTH =
            new CommunityRegistered("璟园", "371502", List.of(BUILDING, OLD));
    public static final OwnersCommitteeFiled ELECTED =
            new OwnersCommitteeFiled("OC-1", LocalDate.parse("2026-12-01"), LocalDate.parse("2031-12-01"));
    public static final ManagementAssigned MANAGED = new ManagementAssigned(
            "W-YIJIA", Assigner.DEVELOPER, "三级", PriceRegime.MARKET, LocalDate.parse("2026-09-02"), null);
    public static final TakeoverInspected TAKEN_OVER =
            new TakeoverInspected("W-YIJIA", "D-LUSHANG", List.of(BUILDING), List.of(), GUARANTEE);
    public static final CompletionAccepted ACCEPTED =
            new CompletionAccepted(Scope.WHOLE, LocalDate.parse("2026-09-01"));
    public static final UnitSold SOLD = new UnitSold(COUPLE, "LC-2025-0817");
    public static final UnitHandedOver HANDED_OVER =
            new UnitHandedOver(COUPLE, LocalDate.parse("2026-09-20"), GUARANTEE, MANUAL, List.of());

    private Pilot() {}

    public static Known world() {
        return new Known()
                .knows("region/000000/profile/baseline", "2000-01-30", BASELINE)
                .knows(PROJECT.path(), "2024-09-20", REGISTERED)
                .knows(PROJECT.path(), "2024-10-01", APPOINTED)
                .knows(BUILDING.path(), "2024-11-01", BUILT)
                .knows(OLD.path(), "2024-03-01", ADMITTED)
                .knows(COMMUNITY.path(), "2026-09-01", COMMUNITY_OF_BOTH, BUILDING, OLD)
                .knows(COMMUNITY.path(), "2026-12-01", ELECTED, BUILDING, OLD)
                .knows(COMMUNITY.path(), "2026-09-02", MANAGED)
                .knows(COMMUNITY.path(), "2026-09-05", TAKEN_OVER, BUILDING)
                .knows(COMMUNITY.path(), "2026-09-06", deposited(DWELLING), DWELLING)
                .knows(COMMUNITY.path(), "2026-09-06", deposited(NEXT_DOOR), NEXT_DOOR)
                .knows(BUILDING.child("acceptance", "whole").path(), "2026-09-01", ACCEPTED);
    }

    public static Known sold() {
        return world().knows(DWELLING.path(), "2025-08-17", SOLD);
    }

    public static Known handedOver() {
        return sold().knows(DWELLING.path(), "2026-09-20", HANDED_OVER);
    }

    public static Actor developer() {
        return new Actor("D-LUSHANG", "developer", null);
    }

    private static FundDeposited deposited(Subject dwelling) {
        return new FundDeposited(dwelling, 1_186_000, "LC-WX-" + dwelling.id());
    }

    private static Dwelling dwelling(String unit) {
        return new Dwelling("1", unit, 15, new BigDecimal("118.6"), List.of(), 6);
    }
}
