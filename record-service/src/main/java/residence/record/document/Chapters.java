package residence.record.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import residence.events.BuildingEvent;
import residence.events.CheckUpEvent;
import residence.events.ClaimEvent;
import residence.events.CommunityEvent;
import residence.events.ComplaintEvent;
import residence.events.CompletionFilingEvent;
import residence.events.HousingProgrammeEvent;
import residence.events.LandParcelEvent;
import residence.events.MaintenanceFundEvent;
import residence.events.ManagementEvent;
import residence.events.OccupancyEvent;
import residence.events.PolicyEvent;
import residence.events.ProjectEvent;
import residence.events.ProjectStandardsEvent;
import residence.events.RepairEvent;
import residence.events.UnitInspectionEvent;
import residence.events.WorkOrderEvent;
import residence.events.view.BuildingView;
import residence.events.view.CheckUpView;
import residence.events.view.ClaimView;
import residence.events.view.CommunityView;
import residence.events.view.ComplaintView;
import residence.events.view.CompletionFilingView;
import residence.events.view.DecorationView;
import residence.events.view.DefectView;
import residence.events.view.DeviceView;
import residence.events.view.FacilityView;
import residence.events.view.HousingProgrammeView;
import residence.events.view.LandParcelView;
import residence.events.view.Lists;
import residence.events.view.MaintenanceFundView;
import residence.events.view.ManagementView;
import residence.events.view.MaterialBatchView;
import residence.events.view.OccupancyView;
import residence.events.view.OwnersVoteView;
import residence.events.view.PilotView;
import residence.events.view.PolicyView;
import residence.events.view.ProjectStandardsView;
import residence.events.view.ProjectView;
import residence.events.view.RenovationView;
import residence.events.view.RepairView;
import residence.events.view.SiteOpenDayView;
import residence.events.view.SupervisionView;
import residence.events.view.UnitInspectionView;
import residence.events.view.WorkItemView;
import residence.events.view.WorkOrderView;
import residence.record.acceptance.Acceptance;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;
import residence.record.fold.Folding;
import residence.record.fold.Things;
import residence.record.handover.Handover;
import residence.record.sale.Sales;
import residence.record.standards.EnactedStandards;
import residence.record.warranty.Warranties;

/**
 * The record's chapters, in the order people read them. A new noun adds its own here, and nothing else changes: the things
 * of a noun with a {@code View} stand on card and file under the chapter's name.
 */
public final class Chapters {
    /** What a document is about itself: it has one thing of the noun, or none where nothing that stands tells of it. */
    public static final Chapter<LandParcelEvent, Things<LandParcelView>> LAND =
            Chapter.things("land", LandParcelView.VIEW, Disclosure.PUBLISHED);

    public static final Chapter<ProjectEvent, Things<ProjectView>> PROJECT =
            Chapter.things("project", ProjectView.VIEW, Disclosure.PUBLISHED);
    public static final Chapter<ProjectStandardsEvent, Things<ProjectStandardsView>> STANDARDS =
            Chapter.things("standards", ProjectStandardsView.VIEW, Disclosure.PUBLISHED);
    public static final Chapter<BuildingEvent, Things<BuildingView>> BUILDING =
            Chapter.things("building", BuildingView.VIEW, Disclosure.PUBLISHED);
    /** In a community's own document all that is known of it; in a building's, only that it is or was in it. */
    public static final Chapter<CommunityEvent, Things<CommunityView>> COMMUNITY =
            Chapter.things("community", CommunityView.VIEW, Disclosure.PUBLISHED);

    /** Joint acceptance and filing, which take a project's buildings together or one by one (R9). */
    public static final Chapter<CompletionFilingEvent, Things<CompletionFilingView>> FILING = Chapter.things(
            "filing",
            CompletionFilingView.VIEW,
            Disclosure.PUBLISHED,
            (filing, building) -> filing.buildings().contains(building));

    public static final Chapter<UnitInspectionEvent, Things<UnitInspectionView>> INSPECTION =
            Chapter.things("inspection", UnitInspectionView.VIEW, Disclosure.BUILT);

    /** Owners, tenancies and designations of the dwelling. */
    public static final Chapter<OccupancyEvent, Things<OccupancyView>> OCCUPANCY =
            Chapter.things("occupancy", OccupancyView.VIEW, Disclosure.HELD);

    /** Told as of a day (R14), so they stand on card and file by themselves. */
    public static final Chapter<RepairEvent, Things<RepairView>> REPAIRS =
            Chapter.things("repairs", RepairView.VIEW, Disclosure.MENDED);

    /** A community's; its buildings inherit it. */
    public static final Chapter<ManagementEvent, Things<ManagementView>> MANAGEMENT =
            Chapter.things("management", ManagementView.VIEW, Disclosure.PUBLISHED);

    public static final Chapter<WorkOrderEvent, Things<WorkOrderView>> WORK_ORDERS =
            Chapter.things("workOrders", WorkOrderView.VIEW, Disclosure.USED);
    public static final Chapter<ComplaintEvent, Things<ComplaintView>> COMPLAINTS =
            Chapter.things("complaints", ComplaintView.VIEW, Disclosure.OWNED);
    public static final Chapter<CheckUpEvent, Things<CheckUpView>> CHECK_UPS =
            Chapter.things("checkUps", CheckUpView.VIEW, Disclosure.USED);

    /** What a region plans and how far it is; it stands in the region's document alone. */
    private static final Chapter<HousingProgrammeEvent, Things<HousingProgrammeView>> PROGRAMMES =
            Chapter.things("programmes", HousingProgrammeView.VIEW, Disclosure.PUBLISHED);

    /** Policies of defect insurance, which name the buildings of a project that they cover (R22). */
    public static final Chapter<PolicyEvent, Things<PolicyView>> POLICIES = Chapter.things(
            "policies",
            PolicyView.VIEW,
            Disclosure.BUILT,
            (policy, building) -> policy.buildings().contains(building));

    public static final Chapter<ClaimEvent, Things<ClaimView>> CLAIMS =
            Chapter.things("claims", ClaimView.VIEW, Disclosure.CLAIMED);

    /** In a community's own document all of its fund; in a dwelling's, what was paid into its account. */
    public static final Chapter<MaintenanceFundEvent, Things<MaintenanceFundView>> FUND =
            Chapter.things("fund", MaintenanceFundView.VIEW, Disclosure.OWNED);

    /** Nouns of which a document has many things. */
    public static final List<Chapter<?, ? extends Things<?>>> THINGS = List.of(
            Chapter.things("pilot", PilotView.VIEW, Disclosure.PUBLISHED),
            Chapter.things("facilities", FacilityView.VIEW, Disclosure.PUBLISHED),
            Chapter.things("supervision", SupervisionView.VIEW, Disclosure.PUBLISHED, SupervisionView::reaches),
            FILING,
            Chapter.things("materials", MaterialBatchView.VIEW, Disclosure.BUILT)
                    .notInherited(),
            Chapter.things("workItems", WorkItemView.VIEW, Disclosure.BUILT),
            Chapter.things("defects", DefectView.VIEW, Disclosure.BUILT),
            Chapter.things(
                    "openDays",
                    SiteOpenDayView.VIEW,
                    Disclosure.BUILT,
                    (openDay, building) -> openDay.buildings().contains(building)),
            POLICIES,
            CLAIMS,
            MANAGEMENT,
            WORK_ORDERS,
            COMPLAINTS,
            Chapter.things("devices", DeviceView.VIEW, Disclosure.USED),
            CHECK_UPS,
            Chapter.things("renovations", RenovationView.VIEW, Disclosure.USED),
            Chapter.things("decorations", DecorationView.VIEW, Disclosure.USED),
            Chapter.thingsSeenFrom("votes", OwnersVoteView.VIEW, Disclosure.OWNED, OwnersVoteView::seenFrom));

    private static final List<Chapter<?, ?>> FOLDED = List.of(
            LAND,
            PROJECT,
            EnactedStandards.CHAPTER,
            PROGRAMMES,
            STANDARDS,
            BUILDING,
            COMMUNITY,
            INSPECTION,
            Acceptance.CHAPTER,
            Sales.CHAPTER,
            Handover.CHAPTER,
            OCCUPANCY,
            Warranties.CHAPTER,
            FUND,
            REPAIRS);

    public static final List<Chapter<?, ?>> ALL = Lists.both(FOLDED, List.copyOf(THINGS));

    public static final Folding FOLDING = new Folding(ALL);

    private Chapters() {}

    /** Names of the chapters that are for one of these. */
    public static Set<String> reaching(Set<Disclosure> disclosures) {
        return ALL.stream()
                .filter(chapter -> disclosures.contains(chapter.disclosure()))
                .map(Chapter::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
