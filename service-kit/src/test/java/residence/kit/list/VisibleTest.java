package residence.kit.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.DefectKind;
import residence.events.DomainEvent;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.Part;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairRequested;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.events.view.View;
import residence.kit.command.Caller;
import residence.kit.stream.StreamDatabase;
import residence.kit.web.Paging;

/** Repairs in two buildings of a project in Dongchangfu, in an admitted one in Yanggu, and in one of Binzhou. */
class VisibleTest {
    private static final StreamDatabase DATABASE = new StreamDatabase();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.jdbc);
    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final Subject FLAT = Subject.of("building", "B1").dwelling("1", "1502");
    private static final Subject NEXT_DOOR = Subject.of("building", "B1").dwelling("1", "1501");

    record Row(
            Subject repair,
            @Nullable Subject place,
            @Nullable Subject project) {
        static final View<Row, RepairEvent> VIEW = new View<>(
                Row.class,
                RepairEvent.class,
                repair -> new Row(repair, null, null),
                (row, event, _) -> row.after(event));

        private Row after(RepairEvent event) {
            return event instanceof RepairRequested it ? new Row(repair, it.place(), null) : this;
        }
    }

    private final HoldersConfiguration holders = new HoldersConfiguration();
    private final PlacesConfiguration places = new PlacesConfiguration();
    private final Visible visible = on(DAY);

    private static Visible on(LocalDate day) {
        return new Visible(Clock.fixed(day.atTime(9, 0).atZone(Act.ZONE).toInstant(), Act.ZONE));
    }

    @BeforeEach
    void theBuildings() {
        DATABASE.jdbc.execute("drop table if exists repair_list");
        DATABASE.jdbc.queryForList("select document_list('repair_list', '{building,place,project}')");
        DATABASE.jdbc.execute(
                "truncate place_project, place_building, place_holder, place_community, place_management");
        said("project/P1", new ProjectRegistered("金水湾", new Subject("parcel/P"), "371502", "donghu", List.of()));
        said("project/P2", new ProjectRegistered("渤海", new Subject("parcel/Q"), "371602", "xihu", List.of()));
        registered("B1", "P1");
        registered("B2", "P1");
        registered("B4", "P2");
        said(
                "building/B3",
                new BuildingAdmitted(
                        "371521", "柳园", "3号楼", 2003, null, null, null, 6, "台账", EvidenceGrade.COPY, List.of()));
        repair("common", Subject.of("building", "B1"));
        repair("flat", FLAT);
        repair("next-door", NEXT_DOOR);
        repair("same-project", Subject.of("building", "B2"));
        repair("admitted", Subject.of("building", "B3"));
        repair("elsewhere", Subject.of("building", "B4"));
        repair("nowhere", Subject.of("building", "B5"));
    }

    @Test
    void anAuthoritySeesItsRegionAndNoNeighbour() {
        assertThat(seen(authority("371500")))
                .containsExactly("admitted", "common", "flat", "next-door", "same-project");
        assertThat(seen(authority("371521"))).containsExactly("admitted");
        assertThat(seen(authority("371502"))).doesNotContain("admitted", "elsewhere");
        assertThat(seen(authority("000000"))).hasSize(6).doesNotContain("nowhere");
        assertThat(seen(new Caller("g", "authority/housing", "x", null, List.of())))
                .isEmpty();
    }

    @Test
    void aDeveloperSeesItsProjects() {
        assertThat(seen(caller("developer", "donghu"))).containsExactly("common", "flat", "next-door", "same-project");
        assertThat(seen(caller("developer", "xihu"))).containsExactly("elsewhere");
        assertThat(seen(caller("contractor", "donghu"))).isEmpty();
        assertThat(seenInUse(caller("developer", "donghu"))).hasSize(4);
    }

    @Test
    void aPartySeesItsProjectsFromItsAppointmentUntilItIsReplaced() {
        said("project/P1", new PartyAppointed(PartyRole.CONTRACTOR, "linqing", "p-1", DAY.minusDays(9)));
        said("project/P1", new PartyReplaced(PartyRole.CONTRACTOR, "guanxian", "p-2", DAY, "更换"));
        assertThat(seen(on(DAY.minusDays(10)), caller("contractor", "linqing"))).isEmpty();
        assertThat(seen(on(DAY.minusDays(9)), caller("contractor", "linqing"))).hasSize(4);
        assertThat(seen(on(DAY.minusDays(1)), caller("contractor", "linqing"))).hasSize(4);
        assertThat(seen(on(DAY.minusDays(1)), caller("contractor", "guanxian"))).isEmpty();
        assertThat(seen(caller("contractor", "linqing"))).isEmpty();
        assertThat(seen(caller("contractor", "guanxian"))).hasSize(4);
        assertThat(seen(caller("supervisor", "guanxian"))).isEmpty();
        assertThat(seenInUse(caller("contractor", "guanxian"))).isEmpty();
    }

    @Test
    void aLaboratorySeesItsProjectsWhileItIsAppointed() {
        said("project/P1", new BodyAppointed(BodyRole.LAB, "luxi", DAY.minusDays(9)));
        said("project/P1", new PartyAppointed(PartyRole.CONTRACTOR, "linqing", "p-1", DAY.minusDays(9)));
        said("project/P1", new BodyDismissed(BodyRole.LAB, "luxi", DAY, "检测完成"));
        assertThat(seen(on(DAY.minusDays(10)), caller("lab", "luxi"))).isEmpty();
        assertThat(seen(on(DAY.minusDays(1)), caller("lab", "luxi"))).hasSize(4);
        assertThat(seen(on(DAY.minusDays(1)), caller("drawing-reviewer", "luxi")))
                .isEmpty();
        assertThat(seen(caller("lab", "luxi"))).isEmpty();
        assertThat(seen(caller("contractor", "linqing"))).hasSize(4);
    }

    @Test
    void aHolderSeesTheOwnDwellingAndOfABuildingInUseTheCommonParts() {
        said(FLAT.path(), new UnitSold(List.of("p-wang", "p-li"), "网签-1"));
        var wang = person("buyer", "p-wang");
        assertThat(seen(wang)).containsExactly("flat");
        assertThat(seenInUse(wang)).containsExactly("common", "flat");
        assertThat(ids(visible.toHolderIn(wang))).containsExactly("common", "flat", "next-door");
        assertThat(seenInUse(person("buyer", "p-zhao"))).isEmpty();
        assertThat(seen(person("tenant", "p-wang"))).isEmpty();
        said(FLAT.path(), new SaleCancelled("退房"));
        assertThat(seenInUse(wang)).isEmpty();
    }

    @Test
    void whoItWasHandedToHoldsItWhateverBecameOfTheSale() {
        said(FLAT.path(), new UnitSold(List.of("p-wang"), "网签-1"));
        said(FLAT.path(), new UnitHandedOver(List.of("p-li"), DAY, "sha256:a", "sha256:b", List.of()));
        assertThat(seen(person("owner", "p-li"))).containsExactly("flat");
        assertThat(seen(person("owner", "p-wang"))).isEmpty();
    }

    /** Whatever is heard first: the two topics have no order among them. */
    @Test
    void whoItWasTransferredToHoldsItAndNobodyBefore() {
        said(FLAT.path(), new UnitSold(List.of("p-wang"), "网签-1"));
        said(FLAT.path(), new OwnershipTransferred(List.of("p-zhao"), Ground.RESALE, DAY, null));
        said(FLAT.path(), new UnitHandedOver(List.of("p-wang"), DAY, "sha256:a", "sha256:b", List.of()));
        assertThat(seen(person("owner", "p-zhao"))).containsExactly("flat");
        assertThat(seenInUse(person("owner", "p-wang"))).isEmpty();
        assertThat(ids(visible.toHolderIn(person("owner", "p-wang")))).isEmpty();
    }

    @Test
    void aTenantSeesTheDwellingWhileTheTenancyLasts() {
        said(FLAT.path(), new TenancyFiled(List.of("p-li", "p-wu"), DAY.minusDays(9), DAY.plusDays(9), "备-1"));
        var wu = person("tenant", "p-wu");
        assertThat(ids(on(DAY.minusDays(10)).toTenant(wu))).isEmpty();
        assertThat(ids(on(DAY.minusDays(9)).toTenant(wu))).containsExactly("flat");
        assertThat(ids(on(DAY.plusDays(9)).toTenant(wu))).containsExactly("flat");
        assertThat(ids(on(DAY.plusDays(10)).toTenant(wu))).isEmpty();
        assertThat(ids(visible.toTenant(person("owner", "p-wu")))).isEmpty();
        assertThat(ids(visible.toTenant(person("tenant", "p-zhao")))).isEmpty();
        assertThat(seen(wu)).isEmpty();
        said(FLAT.path(), new TenancyEnded(DAY.minusDays(9), DAY.minusDays(1)));
        assertThat(ids(visible.toTenant(wu))).isEmpty();
        assertThat(ids(on(DAY.minusDays(1)).toTenant(wu))).containsExactly("flat");
    }

    @Test
    void aCommitteeSeesItsCommunityInItsTermAndOfABuildingInUseTheCommonParts() {
        var buildings = List.of(new Subject("building/B1"), new Subject("building/B3"));
        said("community/C1", new CommunityRegistered("璟园", "371502", buildings));
        said("community/C1", new OwnersCommitteeFiled("yeweihui", DAY.minusYears(3), DAY.plusYears(2)));
        said("community/C1", new OwnersCommitteeFiled("next", DAY, DAY.plusYears(5)));
        var committee = caller("owners-committee", "yeweihui");
        assertThat(ids(on(DAY.minusDays(1)).toCommittee(committee)))
                .containsExactly("admitted", "common", "flat", "next-door");
        assertThat(ids(on(DAY.minusDays(1)).inUse(committee))).containsExactly("admitted", "common");
        assertThat(ids(on(DAY.minusYears(3).minusDays(1)).toCommittee(committee)))
                .isEmpty();
        assertThat(seenInUse(committee)).isEmpty();
        assertThat(seenInUse(caller("owners-committee", "next"))).containsExactly("admitted", "common");
        assertThat(ids(on(DAY.plusYears(5)).inUse(caller("owners-committee", "next"))))
                .isEmpty();
        assertThat(ids(visible.toCommittee(caller("property-company", "next")))).isEmpty();
        assertThat(seen(caller("owners-committee", "next"))).isEmpty();
    }

    @Test
    void aCompanySeesItsCommunitiesUntilAnotherManagesThem() {
        said("community/C1", new CommunityRegistered("璟园", "371502", List.of(new Subject("building/B1"))));
        said("community/C1", assigned("wuye", DAY.minusYears(3), DAY.minusYears(1)));
        said("community/C1", assigned("never", DAY.minusDays(2), DAY.minusDays(2)));
        said("community/C1", assigned("next", DAY, null));
        var company = caller("property-company", "wuye");
        assertThat(ids(on(DAY.minusYears(3).minusDays(1)).toManager(company))).isEmpty();
        assertThat(ids(on(DAY.minusYears(3)).toManager(company))).containsExactly("common", "flat", "next-door");
        assertThat(ids(on(DAY.minusDays(1)).toManager(company))).containsExactly("common", "flat", "next-door");
        assertThat(ids(on(DAY.minusDays(1)).inUse(company))).containsExactly("common");
        assertThat(ids(on(DAY.minusDays(1)).toManager(caller("property-company", "never"))))
                .isEmpty();
        assertThat(ids(visible.toManager(company))).isEmpty();
        assertThat(ids(visible.toManager(caller("property-company", "next")))).hasSize(3);
        assertThat(ids(visible.toManager(caller("contractor", "next")))).isEmpty();
    }

    private static ManagementAssigned assigned(String company, LocalDate from, @Nullable LocalDate until) {
        return new ManagementAssigned(company, Assigner.COMMITTEE, "三级", PriceRegime.MARKET, from, until);
    }

    @Test
    void rowsOfACommunityLieInItsRegion() {
        said("community/C1", new CommunityRegistered("璟园", "371502", List.of()));
        said("community/C2", new CommunityRegistered("渤海", "371602", List.of()));
        DATABASE.jdbc.execute("drop table if exists vote_list");
        DATABASE.jdbc.queryForList("select document_list('vote_list', '{community}')");
        JDBC.sql("insert into vote_list values ('vote/1', '{\"community\":\"community/C1\"}'),"
                        + " ('vote/2', '{\"community\":\"community/C2\"}')")
                .update();
        var columns = Columns.of(JDBC, "vote_list");
        assertThat(subjects(columns, "vote_list", Filter.region("371500"))).containsExactly("vote/1");
    }

    @Test
    void nobodyElseSeesAnything() {
        assertThat(seen(Caller.PUBLIC)).isEmpty();
        assertThat(seenInUse(Caller.PUBLIC)).isEmpty();
        assertThat(seen(caller("property-company", "donghu"))).isEmpty();
    }

    @Test
    void aRegionIsThatOfTheBuilding() {
        assertThat(ids(Filter.region("371521"))).containsExactly("admitted");
        assertThat(ids(Filter.region("371600"))).containsExactly("elsewhere");
        assertThat(ids(Filter.region("37152_"))).isEmpty();
        assertThat(ids(Filter.region(null))).hasSize(7);
    }

    @Test
    void aProjectIsThatOfTheBuilding() {
        assertThat(ids(Filter.project("P1"))).containsExactly("common", "flat", "next-door", "same-project");
        assertThat(ids(Filter.project("P3"))).isEmpty();
        assertThat(ids(Filter.project(null))).hasSize(7);
    }

    @Test
    void aProjectListIsReadByItsProjects() {
        var projects = JDBC;
        DATABASE.jdbc.execute("drop table if exists bid_list");
        DATABASE.jdbc.queryForList("select document_list('bid_list', '{project}')");
        projects.sql(
                        "insert into bid_list values ('project/P1/bid/1', '{}'), ('bid/2', '{\"project\":\"project/P2\"}')")
                .update();
        var bids = new DocumentList<>(
                JDBC, "bid_list", new View<>(Bid.class, RepairEvent.class, Bid::of, (bid, _, _) -> bid));
        var columns = Columns.of(JDBC, "bid_list");
        assertThat(subjects(columns, visible.to(caller("developer", "donghu")))).containsExactly("project/P1/bid/1");
        assertThat(subjects(columns, visible.to(authority("371600")))).containsExactly("bid/2");
        assertThat(subjects(columns, Filter.project("P1"))).containsExactly("project/P1/bid/1");
        assertThat(bids.page(Paging.first(9), visible.to(person("owner", "p-wang")))
                        .items())
                .isEmpty();
    }

    record Bid(@Nullable Subject project) {
        static Bid of(Subject thing) {
            return new Bid(thing);
        }
    }

    private static List<String> subjects(Columns columns, Filter filter) {
        return subjects(columns, "bid_list", filter);
    }

    private static List<String> subjects(Columns columns, String list, Filter filter) {
        var where = filter.on(columns);
        return new PageQuery(JDBC, list, where, columns)
                .rows(Paging.first(9)).stream().map(PageQuery.Row::subject).toList();
    }

    private List<String> seen(Caller caller) {
        return seen(visible, caller);
    }

    private static List<String> seen(Visible visible, Caller caller) {
        return ids(visible.to(caller));
    }

    private List<String> seenInUse(Caller caller) {
        return ids(visible.inUse(caller));
    }

    private static List<String> ids(Filter filter) {
        return list().page(Paging.first(99), filter).items().stream()
                .map(row -> row.repair().id())
                .toList();
    }

    private static DocumentList<Row, RepairEvent> list() {
        return new DocumentList<>(JDBC, "repair_list", Row.VIEW);
    }

    private static void repair(String id, Subject place) {
        list().on(StreamDatabase.entry(
                Subject.of("repair", id),
                new RepairRequested(place, Part.ROOF_WATERPROOFING, DefectKind.LEAK, "渗水", null, null)));
    }

    private void registered(String building, String project) {
        said(
                "building/" + building,
                new BuildingRegistered(
                        Subject.of("project", project), "1", "1号楼", Structure.FRAME, 50, 18, 2, 0, List.of()));
    }

    private void said(String subject, DomainEvent event) {
        var entry = StreamDatabase.entry(new Subject(subject), event);
        holders.holders(JDBC).on(entry);
        holders.communityPlaces(JDBC).on(entry);
        holders.managementPlaces(JDBC).on(entry);
        places.projectPlaces(JDBC).on(entry);
        places.buildingPlaces(JDBC).on(entry);
    }

    private static Caller authority(String region) {
        return new Caller("g", "authority/housing", region + "-zjj", region, List.of());
    }

    private static Caller caller(String role, String organisation) {
        return new Caller("c", role, organisation, null, List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("c", role, "household", null, List.of(reference));
    }
}
