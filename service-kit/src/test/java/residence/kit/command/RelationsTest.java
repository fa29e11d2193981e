package residence.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BodyRole;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.testing.Known;

class RelationsTest {
    private static final Subject PARCEL = Subject.of("parcel", "L1");
    private static final Subject PROJECT = Subject.of("project", "P1");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "1502");
    private static final Subject NEXT_DOOR = BUILDING.dwelling("1", "1501");
    private static final Subject COMMUNITY = Subject.of("community", "C1");
    private static final Subject OLD = Subject.of("building", "OLD");
    private static final String TODAY = "2027-01-10";

    private static final Caller DEVELOPER = organisation("developer", "donghu");
    private static final Caller SUPERVISOR = organisation("supervisor", "zhengda");
    private static final Caller LAB = organisation("lab", "jiance");
    private static final Caller COMMITTEE = organisation("owners-committee", "yeweihui");
    private static final Caller COMPANY = organisation("property-company", "wuye");
    private static final Caller OWNER = person("owner", "p-1");
    private static final Caller BUYER = person("buyer", "p-1");
    private static final Caller HOUSING = authority("371500");

    private static final Map<String, BiPredicate<Relations, Subject>> RELATIONS = Map.of(
            "answersFor", Relations::answersFor,
            "developerOf", Relations::developerOf,
            "partyOf", Relations::partyOf,
            "bodyOf", Relations::bodyOf,
            "ownerOf", Relations::ownerOf,
            "ownerIn", Relations::ownerIn,
            "holderOf", Relations::holderOf,
            "committeeOf", Relations::committeeOf,
            "tenantOf", Relations::tenantOf,
            "manages", Relations::manages);
    private static final Map<String, Caller> TAKES = Map.of(
            "answersFor", HOUSING,
            "developerOf", DEVELOPER,
            "partyOf", SUPERVISOR,
            "bodyOf", LAB,
            "ownerOf", OWNER,
            "ownerIn", OWNER,
            "holderOf", BUYER,
            "committeeOf", COMMITTEE,
            "tenantOf", person("tenant", "p-1"),
            "manages", COMPANY);

    private record Look(Act act, Subject subject) implements Command {}

    private final Known known = new Known()
            .knows(PARCEL.path(), "2024-06-20", new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()))
            .knows(PROJECT.path(), "2024-09-20", new ProjectRegistered("璟园", PARCEL, "371502", "donghu", List.of()))
            .knows(PROJECT.path(), "2024-10-01", appointed("zhengda", "2024-10-01"))
            .knows(
                    BUILDING.path(),
                    "2024-11-01",
                    new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of()))
            .knows(OLD.path(), "2024-03-01", admitted());

    @Test
    void anAuthorityAnswersForWhatLiesInItsRegion() {
        for (Subject subject : List.of(PARCEL, PROJECT, BUILDING, DWELLING.child("clock", "owner"), OLD)) {
            assertThat(as(HOUSING).answersFor(subject)).as("%s", subject).isTrue();
            assertThat(as(authority("371503")).answersFor(subject)).isFalse();
            assertThat(as(new Caller("a", "developer", "donghu", "371500", List.of()))
                            .answersFor(subject))
                    .isFalse();
        }
        assertThat(as(HOUSING).answersFor(Subject.of("region", "371502").child("profile", "p")))
                .isTrue();
        assertThat(as(HOUSING).answersFor(Subject.of("region", "000000"))).isFalse();
    }

    @Test
    void aDeveloperDevelopsItsProjectsAndAllInside() {
        for (Subject subject : List.of(PROJECT, BUILDING, DWELLING, DWELLING.child("clock", "owner"))) {
            assertThat(as(DEVELOPER).developerOf(subject)).as("%s", subject).isTrue();
            assertThat(as(organisation("developer", "xihu")).developerOf(subject))
                    .isFalse();
            assertThat(as(organisation("contractor", "donghu")).developerOf(subject))
                    .isFalse();
        }
    }

    @Test
    void whoBuiltAnAdmittedBuildingNobodyCanSay() {
        assertThatThrownBy(() -> as(DEVELOPER).developerOf(OLD)).hasMessageContaining("building.admitted");
        assertThatThrownBy(() -> as(SUPERVISOR).partyOf(OLD)).hasMessageContaining("building.admitted");
        assertThat(as(OWNER).developerOf(OLD)).isFalse();
        assertThat(as(organisation("lab", "zhengda")).partyOf(OLD)).isFalse();
    }

    @Test
    void aPartyActsInTheRoleItWasAppointedTo() {
        assertThat(as(SUPERVISOR).partyOf(PROJECT)).isTrue();
        assertThat(as(SUPERVISOR).partyOf(DWELLING)).isTrue();
        assertThat(as(organisation("contractor", "zhengda")).partyOf(DWELLING)).isFalse();
        assertThat(as(organisation("lab", "zhengda")).partyOf(DWELLING)).isFalse();
    }

    /** From appointment to end (domain, section 2): on the day of the act, and on the day that it is about. */
    @ParameterizedTest(name = "{0} on {1} about {2}: {3}")
    @CsvSource({
        "zhengda, 2024-09-30, 2024-09-30, false",
        "zhengda, 2024-10-01, 2024-10-01, true",
        "zhengda, 2027-01-09, 2027-01-09, true",
        "zhengda, 2027-01-10, 2027-01-10, false",
        "zhengda, 2027-01-10, 2027-01-09, false",
        "xinheng, 2027-01-09, 2027-01-09, false",
        "xinheng, 2027-01-10, 2027-01-10, true",
        "xinheng, 2027-01-11, 2027-01-10, true"
    })
    void aPartyIsWhoIsAppointedToday(String organisation, String today, String occurredOn, boolean appointed) {
        known.knows(
                PROJECT.path(),
                "2027-01-05",
                new PartyReplaced(PartyRole.SUPERVISOR, "xinheng", "p-9", LocalDate.parse("2027-01-10"), "合同解除"));
        var act = act(null, today, occurredOn);
        var relations = Relations.of(organisation("supervisor", organisation), new Look(act, DWELLING), known);
        assertThat(relations.partyOf(DWELLING)).isEqualTo(appointed);
    }

    @ParameterizedTest(name = "{0} on {1} about {2}")
    @CsvSource({"zhengda, 2024-10-01, 2024-09-30", "xinheng, 2027-01-10, 2027-01-09"})
    void aPartyDoesNotActForADayBeforeItsAppointment(String organisation, String today, String occurredOn) {
        known.knows(
                PROJECT.path(),
                "2027-01-05",
                new PartyReplaced(PartyRole.SUPERVISOR, "xinheng", "p-9", LocalDate.parse("2027-01-10"), "合同解除"));
        var act = act(null, today, occurredOn);
        var relations = Relations.of(organisation("supervisor", organisation), new Look(act, DWELLING), known);
        assertThatThrownBy(() -> relations.partyOf(DWELLING)).hasMessageContaining("relation.not-appointed-then");
    }

    @Test
    void aBodyDoesNotActForADayBeforeItsAppointment() {
        known.knows(PROJECT.path(), "2024-10-01", new BodyAppointed(BodyRole.LAB, "jiance", LocalDate.of(2024, 11, 1)));
        var lab = organisation("lab", "jiance");
        assertThat(Relations.of(lab, new Look(act(null, "2024-11-02", "2024-11-01"), PROJECT), known)
                        .bodyOf(PROJECT))
                .isTrue();
        var early = Relations.of(lab, new Look(act(null, "2024-11-02", "2024-10-31"), PROJECT), known);
        assertThatThrownBy(() -> early.bodyOf(PROJECT)).hasMessageContaining("relation.not-appointed-then");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "lab,              2024-10-31, false",
        "lab,              2024-11-01, true",
        "lab,              2025-02-28, true",
        "lab,              2025-03-01, false",
        "drawing-reviewer, 2024-11-01, false",
        "supervisor,       2024-11-01, false"
    })
    void aBodyIsWhoIsAppointedToThatToday(String role, LocalDate today, boolean appointed) {
        known.knows(PROJECT.path(), "2024-10-01", new BodyAppointed(BodyRole.LAB, "jiance", LocalDate.of(2024, 11, 1)))
                .knows(
                        PROJECT.path(),
                        "2025-02-01",
                        new BodyDismissed(BodyRole.LAB, "jiance", LocalDate.of(2025, 3, 1), "检测完成"));
        var relations = new Relations(organisation(role, "jiance"), today, known);
        assertThat(relations.bodyOf(PROJECT)).isEqualTo(appointed);
        assertThat(relations.bodyOf(BUILDING)).isEqualTo(appointed);
        assertThat(new Relations(organisation(role, "other"), today, known).bodyOf(PROJECT))
                .isFalse();
    }

    @Test
    void aCommitteeSpeaksForItsCommunityAndAllInside() {
        elected("yeweihui", "2026-01-01", "2031-01-01");
        for (Subject subject : List.of(COMMUNITY, COMMUNITY.child("vote", "V1"), BUILDING, DWELLING)) {
            assertThat(as(COMMITTEE).committeeOf(subject)).as("%s", subject).isTrue();
            assertThat(as(organisation("owners-committee", "another")).committeeOf(subject))
                    .isFalse();
            assertThat(as(organisation("property-company", "yeweihui")).committeeOf(subject))
                    .isFalse();
        }
        known.knows("community/OTHER", "2026-01-01", new CommunityRegistered("别处", "371502", List.of(OLD)), OLD);
        assertThat(as(COMMITTEE).committeeOf(OLD)).isFalse();
    }

    @ParameterizedTest(name = "{0} on {1} about {2}: {3}")
    @CsvSource({
        "yeweihui, 2025-12-31, 2025-12-31, false",
        "yeweihui, 2026-01-01, 2026-01-01, true",
        "yeweihui, 2026-12-31, 2026-12-31, true",
        "yeweihui, 2027-01-01, 2027-01-01, false",
        "yeweihui, 2027-01-01, 2026-12-31, false",
        "next,     2026-12-31, 2026-12-31, false",
        "next,     2027-01-01, 2027-01-01, true",
        "next,     2029-12-31, 2029-12-31, true",
        "next,     2030-01-01, 2029-12-31, false"
    })
    void aCommitteeIsInItsTermUntilTheNextOnesFirstDay(
            String committee, String today, String occurredOn, boolean elected) {
        elected("yeweihui", "2026-01-01", "2031-01-01");
        elected("next", "2027-01-01", "2030-01-01");
        assertThat(committeeOn(committee, today, occurredOn).committeeOf(DWELLING))
                .isEqualTo(elected);
    }

    @Test
    void aCommitteeSignsNothingForADayBeforeItsTermOrBeforeTheBuildingJoined() {
        elected("yeweihui", "2026-01-01", "2031-01-01");
        var early = committeeOn("yeweihui", TODAY, "2025-12-31");
        assertThatThrownBy(() -> early.committeeOf(COMMUNITY)).hasMessageContaining("relation.not-elected-then");
        joined("2026-05-01", List.of(OLD), List.of());
        assertThat(committeeOn("yeweihui", TODAY, "2026-05-01").committeeOf(OLD))
                .isTrue();
        var before = committeeOn("yeweihui", TODAY, "2026-04-30");
        assertThatThrownBy(() -> before.committeeOf(OLD)).hasMessageContaining("relation.not-elected-then");
    }

    /** Whoever has the role is told why nobody speaks for its owners; the committee of the community that it left does not. */
    @Test
    void aBuildingThatIsInNoCommunityHasNoCommittee() {
        elected("yeweihui", "2026-01-01", "2031-01-01");
        assertThatThrownBy(() -> as(COMMITTEE).committeeOf(OLD)).hasMessageContaining("not-heard.its-community");
        joined("2026-05-01", List.of(), List.of(BUILDING));
        assertThatThrownBy(() -> as(COMMITTEE).committeeOf(DWELLING)).hasMessageContaining("not-heard.its-community");
        assertThat(as(OWNER).committeeOf(DWELLING)).isFalse();
    }

    /** From its first day until another's, on the day of the sending and on the day that it is about. */
    @ParameterizedTest(name = "{0} on {1} about {2}: {3}")
    @CsvSource({
        "wuye, 2025-12-31, 2025-12-31, false",
        "wuye, 2026-01-01, 2026-01-01, true",
        "wuye, 2026-12-31, 2026-12-31, true",
        "wuye, 2027-01-01, 2027-01-01, false",
        "wuye, 2027-01-01, 2026-12-31, false",
        "next, 2026-12-31, 2026-12-31, false",
        "next, 2027-01-01, 2027-01-01, true"
    })
    void aCompanyManagesItsCommunityAndAllInside(String company, String today, String occurredOn, boolean manages) {
        assigned("wuye", "2026-01-01", "2026-06-01");
        assigned("next", "2027-01-01", null);
        for (Subject subject : List.of(COMMUNITY, BUILDING, DWELLING)) {
            var act = act(null, today, occurredOn);
            var relations = Relations.of(organisation("property-company", company), new Look(act, DWELLING), known);
            assertThat(relations.manages(subject)).isEqualTo(manages);
            assertThat(Relations.of(organisation("contractor", company), new Look(act, DWELLING), known)
                            .manages(subject))
                    .isFalse();
        }
    }

    @Test
    void aCompanyRecordsNothingForADayBeforeItsFirst() {
        assigned("wuye", "2026-01-01", null);
        var act = act(null, TODAY, "2025-12-31");
        var early = Relations.of(COMPANY, new Look(act, DWELLING), known);
        assertThatThrownBy(() -> early.manages(DWELLING)).hasMessageContaining("relation.not-managing-then");
        assertThatThrownBy(() -> as(COMPANY).manages(OLD)).hasMessageContaining("not-heard.its-community");
    }

    @Test
    void aCommunityIsDevelopedByWhoDevelopedOneOfItsBuildings() {
        registered(BUILDING, OLD);
        assertThat(as(DEVELOPER).developerOf(COMMUNITY)).isTrue();
        assertThat(as(organisation("developer", "xihu")).developerOf(COMMUNITY)).isFalse();
        assertThat(as(organisation("contractor", "donghu")).developerOf(COMMUNITY))
                .isFalse();
        known.without(COMMUNITY.path(), CommunityRegistered.class);
        registered(OLD);
        assertThat(as(DEVELOPER).developerOf(COMMUNITY)).isFalse();
        assertThatThrownBy(() -> as(DEVELOPER).developerOf(Subject.of("community", "C9")))
                .hasMessageContaining("not-heard.community");
    }

    @Test
    void aBuyerHoldsADwellingUntilTheSaleIsCancelledAndOwnsItFromHandOver() {
        assertThat(as(BUYER).holderOf(DWELLING)).isFalse();
        known.knows(DWELLING.path(), "2025-08-17", new UnitSold(List.of("p-1"), "LC-1"));
        assertThat(as(BUYER).holderOf(DWELLING)).isTrue();
        assertThat(as(OWNER).ownerOf(DWELLING)).isFalse();
        handedOver("p-1");
        assertThat(as(OWNER).ownerOf(DWELLING.child("clock", "owner"))).isTrue();
        assertThat(as(OWNER).holderOf(DWELLING)).isTrue();
        assertThat(as(OWNER).ownerOf(NEXT_DOOR)).isFalse();
        assertThat(as(person("owner", "p-9")).ownerOf(DWELLING)).isFalse();
        assertThat(as(person("tenant", "p-1")).holderOf(DWELLING)).isFalse();
    }

    @Test
    void aCancelledSaleLeavesNoHolder() {
        known.knows(DWELLING.path(), "2025-08-17", new UnitSold(List.of("p-1"), "LC-1"))
                .knows(DWELLING.path(), "2025-09-01", new SaleCancelled("退房"));
        assertThat(as(BUYER).holderOf(DWELLING)).isFalse();
    }

    @Test
    void fromATransferOnTheNewOwnersAreTheOwnersAndTheFormerOnesAreNothing() {
        known.knows(DWELLING.path(), "2025-08-17", new UnitSold(List.of("p-1"), "LC-1"));
        handedOver("p-1");
        transferred("p-2", "2027-01-08");
        var second = person("owner", "p-2");
        assertThat(as(second).ownerOf(DWELLING)).isTrue();
        assertThat(as(second).ownerIn(BUILDING)).isTrue();
        assertThat(as(second).holderOf(DWELLING)).isTrue();
        for (Caller former : List.of(OWNER, BUYER)) {
            assertThat(as(former).ownerOf(DWELLING)).isFalse();
            assertThat(as(former).ownerIn(BUILDING)).isFalse();
            assertThat(as(former).holderOf(DWELLING)).isFalse();
        }
    }

    /** A former owner doesn't act for the days that were theirs, nor a new one for those before. */
    @Test
    void anOwnerActsForTheDaysOnWhichItIsTheirs() {
        handedOver("p-1");
        transferred("p-2", "2027-01-08");
        var second = person("owner", "p-2");
        var inTime = Relations.of(second, new Look(act("p-2", TODAY, "2027-01-08"), DWELLING), known);
        assertThat(inTime.ownerOf(DWELLING)).isTrue();
        assertThat(inTime.ownerIn(BUILDING)).isTrue();
        assertThat(inTime.holderOf(DWELLING)).isTrue();
        var before = Relations.of(second, new Look(act("p-2", TODAY, "2027-01-07"), DWELLING), known);
        assertThatThrownBy(() -> before.ownerOf(DWELLING)).hasMessageContaining("relation.not-holder-then");
        assertThatThrownBy(() -> before.ownerIn(BUILDING)).hasMessageContaining("relation.not-holder-then");
        assertThatThrownBy(() -> before.holderOf(DWELLING)).hasMessageContaining("relation.not-holder-then");
        var former = Relations.of(OWNER, new Look(act("p-1", TODAY, "2027-01-07"), DWELLING), known);
        assertThat(former.ownerOf(DWELLING)).isFalse();
    }

    @ParameterizedTest(name = "on {0} about {1}: {2}")
    @CsvSource({
        "2026-12-31, 2026-12-31, false",
        "2027-01-01, 2027-01-01, true",
        "2027-01-31, 2027-01-31, true",
        "2027-02-01, 2027-02-01, false",
        "2027-02-01, 2027-01-31, false"
    })
    void aTenantIsOneWhileTheTenancyLasts(String today, String occurredOn, boolean tenant) {
        let("p-3", "2027-01-01", "2027-01-31");
        var relations = Relations.of(person("tenant", "p-3"), new Look(act("p-3", today, occurredOn), DWELLING), known);
        assertThat(relations.tenantOf(DWELLING)).isEqualTo(tenant);
        assertThat(relations.tenantOf(NEXT_DOOR)).isFalse();
        assertThat(relations.tenantOf(BUILDING)).isFalse();
        assertThat(relations.ownerOf(DWELLING) || relations.holderOf(DWELLING) || relations.ownerIn(DWELLING))
                .isFalse();
    }

    @Test
    void aTenantDoesNotActForADayBeforeTheTenancyNorInAnotherRole() {
        let("p-3", "2027-01-01", "2027-01-31");
        var before = Relations.of(person("tenant", "p-3"), new Look(act("p-3", TODAY, "2026-12-31"), DWELLING), known);
        assertThatThrownBy(() -> before.tenantOf(DWELLING)).hasMessageContaining("relation.not-holder-then");
        assertThat(as(person("owner", "p-3")).tenantOf(DWELLING)).isFalse();
        assertThat(as(person("tenant", "p-4")).tenantOf(DWELLING)).isFalse();
    }

    @Test
    void commonPartsHaveOwnersInTheBuildingAndNoneOfTheirOwn() {
        handedOver("p-1");
        assertThat(as(OWNER).ownerIn(BUILDING.child("clock", "owner"))).isTrue();
        assertThat(as(OWNER).ownerIn(OLD)).isFalse();
        assertThat(as(OWNER).ownerOf(BUILDING)).isFalse();
        assertThat(as(OWNER).holderOf(BUILDING)).isFalse();
    }

    @Test
    void whoSendsIsOnlyThePersonWhoActsAndWhoReadsIsAnyOfThem() {
        handedOver("p-1");
        var both = new Caller("a", "owner", "household", null, List.of("p-1", "p-2"));
        assertThat(as(both).ownerOf(DWELLING)).isTrue();
        assertThat(sent(both, "p-1").ownerOf(DWELLING)).isTrue();
        assertThat(sent(both, "p-2").ownerOf(DWELLING)).isFalse();
        assertThat(sent(both, null).ownerOf(DWELLING)).isFalse();
        assertThat(sent(person("owner", "p-2"), "p-1").ownerOf(DWELLING)).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> whatWasNotHeardOfIsSaidToBeSoToWhoHasTheRoleAndToNobodyElse() {
        return each((name, relation) -> {
            var unheard = Subject.of("building", "B9").dwelling("1", "1");
            assertThatThrownBy(() -> relation.test(as(TAKES.get(name)), unheard))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not-heard.building");
            assertThat(relation.test(as(organisation("insurer", "x")), unheard)).isFalse();
            assertThat(relation.test(as(Caller.PUBLIC), unheard)).isFalse();
        });
    }

    /** Else whoever has the role would pass for the developer while the news of the project is on its way. */
    @TestFactory
    Stream<DynamicTest> aBuildingIsNotHeardOfWithoutItsProject() {
        return each((name, relation) -> {
            known.without(PROJECT.path(), ProjectRegistered.class);
            assertThatThrownBy(() -> relation.test(as(TAKES.get(name)), DWELLING))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("not-heard.project");
        });
    }

    @Test
    void aParcelAndAProjectAreNotHeardOfEither() {
        assertThatThrownBy(() -> as(HOUSING).answersFor(Subject.of("parcel", "L9")))
                .hasMessageContaining("not-heard.parcel");
        assertThatThrownBy(() -> as(DEVELOPER).developerOf(Subject.of("project", "P9")))
                .hasMessageContaining("not-heard.project");
    }

    @TestFactory
    Stream<DynamicTest> ofAnyOtherKindOfSubjectNobodyIsAnything() {
        return each((name, relation) -> assertThat(relation.test(as(TAKES.get(name)), Subject.of("repair", "R-1")))
                .isFalse());
    }

    private static Stream<DynamicTest> each(Check check) {
        return RELATIONS.entrySet().stream()
                .map(relation -> DynamicTest.dynamicTest(
                        relation.getKey(), () -> check.of(relation.getKey(), relation.getValue())));
    }

    private interface Check {
        void of(String name, BiPredicate<Relations, Subject> relation);
    }

    private Relations as(Caller caller) {
        return new Relations(caller, LocalDate.parse(TODAY), known);
    }

    private Relations sent(Caller caller, String person) {
        return Relations.of(caller, new Look(act(person, TODAY, TODAY), DWELLING), known);
    }

    private static Act act(String person, String today, String occurredOn) {
        return new Act(
                new Actor("household", "owner", person),
                LocalDate.parse(occurredOn),
                Instant.parse(today + "T01:00:00Z"),
                List.of());
    }

    private void handedOver(String owner) {
        var digest = "sha256:" + "0".repeat(64);
        known.knows(
                DWELLING.path(),
                "2026-09-20",
                new UnitHandedOver(List.of(owner), LocalDate.parse("2026-09-20"), digest, digest, List.of()));
    }

    private void transferred(String owner, String day) {
        known.knows(
                DWELLING.path(),
                day,
                new OwnershipTransferred(List.of(owner), Ground.RESALE, LocalDate.parse(day), null));
    }

    private void let(String tenant, String from, String until) {
        known.knows(
                DWELLING.path(),
                from,
                new TenancyFiled(List.of(tenant), LocalDate.parse(from), LocalDate.parse(until), "备-1"));
    }

    private static PartyAppointed appointed(String organisation, String from) {
        return new PartyAppointed(PartyRole.SUPERVISOR, organisation, "p-leader", LocalDate.parse(from));
    }

    private void elected(String committee, String from, String until) {
        registered(BUILDING);
        known.knows(
                COMMUNITY.path(),
                from,
                new OwnersCommitteeFiled(committee, LocalDate.parse(from), LocalDate.parse(until)),
                BUILDING);
    }

    private void registered(Subject... buildings) {
        if (known.entries(COMMUNITY, CommunityRegistered.class).isEmpty()) {
            known.knows(
                    COMMUNITY.path(),
                    "2025-01-01",
                    new CommunityRegistered("璟园", "371502", List.of(buildings)),
                    buildings);
        }
    }

    private void assigned(String company, String from, String until) {
        registered(BUILDING);
        var last = until == null ? null : LocalDate.parse(until);
        known.knows(
                COMMUNITY.path(),
                from,
                new ManagementAssigned(
                        company, Assigner.COMMITTEE, "三级", PriceRegime.MARKET, LocalDate.parse(from), last));
    }

    private void joined(String day, List<Subject> joined, List<Subject> left) {
        known.knows(COMMUNITY.path(), day, new CommunityChanged(null, joined, left, "调整"), BUILDING, OLD);
    }

    private Relations committeeOn(String committee, String today, String occurredOn) {
        var act = act(null, today, occurredOn);
        return Relations.of(organisation("owners-committee", committee), new Look(act, DWELLING), known);
    }

    private static BuildingAdmitted admitted() {
        return new BuildingAdmitted(
                "371502",
                "柳园小区",
                "3号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "台账",
                EvidenceGrade.COPY,
                List.of());
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("account", role, organisation, null, List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("account", role, "household", null, List.of(reference));
    }

    private static Caller authority(String region) {
        return new Caller("account", "authority/housing", "zjj-" + region, region, List.of());
    }
}
