package residence.record.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.U1502;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.Sample;
import residence.record.Story;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;
import residence.record.fold.Documents;
import residence.record.fold.Section;

/** In what relation a caller stands, by what is on the record. */
class AudiencesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Test
    void anAuthoritySeesWhatItsRegionCovers() {
        assertThat(audience(authority("371500"))).isEqualTo(Audience.AUTHORITY);
        assertThat(audience(authority("000000"))).isEqualTo(Audience.AUTHORITY);
        assertThat(audience(authority("371100"))).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void onlyTheProjectsOwnDeveloperIsItsDeveloper() {
        assertThat(audience(organisation("developer", "HUYUE-DEV"))).isEqualTo(Audience.DEVELOPER);
        assertThat(audience(organisation("developer", "OTHER-DEV"))).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void aPartySeesTheProjectInItsRoleOnly() {
        assertThat(audience(organisation("contractor", "LUJIAN"))).isEqualTo(Audience.PARTY);
        assertThat(audience(organisation("supervisor", "LUJIAN"))).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void r2_aPartySeesTheProjectFromItsFirstDayToItsSuccessors() {
        var predecessor = organisation("contractor", "CONTRACTOR-ORG");
        assertThat(audienceOn("2024-10-07", predecessor)).isEqualTo(Audience.PUBLIC);
        assertThat(audienceOn("2024-10-08", predecessor)).isEqualTo(Audience.PARTY);
        assertThat(audienceOn("2025-02-09", predecessor)).isEqualTo(Audience.PARTY);
        assertThat(audienceOn("2025-02-10", predecessor)).isEqualTo(Audience.PUBLIC);
        var successor = organisation("contractor", "LUJIAN");
        assertThat(audienceOn("2025-02-09", successor)).isEqualTo(Audience.PUBLIC);
        assertThat(audienceOn("2025-02-10", successor)).isEqualTo(Audience.PARTY);
    }

    @Test
    void aLaboratorySeesTheProjectThatItIsAppointedTo() {
        var lab = organisation("lab", "LUXI-LAB");
        assertThat(audience(lab)).isEqualTo(Audience.PUBLIC);
        var story = Sample.pilot().tell(Story.PROJECT, new BodyAppointed(BodyRole.LAB, "LUXI-LAB", TODAY));
        assertThat(of(story, lab).audience()).isEqualTo(Audience.PARTY);
        assertThat(of(story, lab, TODAY.minusDays(1)).audience()).isEqualTo(Audience.PUBLIC);
    }

    /** The policy of the sample covers the whole building; of 1502 and 1501 claims were filed. */
    @Test
    void r22_anInsurerSeesThePlaceOfWhichAnOwnerClaimedAndNotWhatItIssuedAPolicyFor() {
        var insurer = organisation("insurer", Sample.INSURER);
        assertThat(audience(insurer)).isEqualTo(Audience.INSURER);
        assertThat(audience(organisation("insurer", "OTHER-INSURANCE"))).isEqualTo(Audience.PUBLIC);
        assertThat(audience(organisation("lab", Sample.INSURER))).isEqualTo(Audience.PUBLIC);
        var unclaimed = Sample.pilot();
        unclaimed.voided(unclaimed.first(ClaimFiled.class), "误报");
        assertThat(of(unclaimed, insurer).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void r22_aClaimOnCommonPartsOpensTheBuildingAndNoneOfItsDwellings() {
        var insurer = organisation("insurer", Sample.INSURER);
        var story = new Story();
        Sample.claim(story, "C-ROOF", Story.B1, "屋面渗漏");
        assertThat(ofTheBuilding(story, insurer)).isEqualTo(Audience.INSURER);
        assertThat(of(story, insurer).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(ofTheBuilding(Sample.pilot(), insurer)).isEqualTo(Audience.PUBLIC);
        assertThat(Audience.INSURER.seesAllDwellings()).isFalse();
    }

    @Test
    void anOwnerIsKnownByTheHandOverAndANeighbourIsThePublic() {
        assertThat(audience(person("owner", Sample.BUYER))).isEqualTo(Audience.HOLDER);
        assertThat(audience(person("owner", Sample.NEIGHBOUR))).isEqualTo(Audience.PUBLIC);
        assertThat(audience(person("public", Sample.BUYER))).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void aBuyerWhoseSaleWasCancelledSeesNothingOfWhatCameAfter() {
        var story = new Story().on("2025-05-01").tell(U1502, new UnitSold(List.of("p-first"), "HT-1"));
        assertThat(of(story, person("buyer", "p-first")).audience()).isEqualTo(Audience.HOLDER);
        story.on("2025-08-01").tell(U1502, new SaleCancelled("退房"));
        story.on("2025-09-01").tell(U1502, new UnitSold(List.of("p-second"), "HT-2"));
        var former = of(story, person("buyer", "p-first"));
        assertThat(former.audience()).isEqualTo(Audience.FORMER_HOLDER);
        assertThat(former.until()).hasToString("2025-08-01");
        assertThat(of(story, person("buyer", "p-second")).audience()).isEqualTo(Audience.HOLDER);
    }

    @Test
    void ofSeveralBuyersOnlyThoseItWasHandedToAreItsOwners() {
        var story = new Story().tell(U1502, new UnitSold(List.of("p-a", "p-b"), "HT-1"));
        story.tell(
                U1502,
                new UnitHandedOver(List.of("p-a"), LocalDate.of(2024, 9, 1), Sample.DIGEST, Sample.DIGEST, List.of()));
        assertThat(of(story, person("owner", "p-a")).audience()).isEqualTo(Audience.HOLDER);
        assertThat(of(story, person("owner", "p-b")).audience()).isEqualTo(Audience.PUBLIC);
    }

    /** Each of them would know who the other was. */
    @Test
    void onceADwellingHasPassedOnItsComplaintsAreOnNoHoldersCard() {
        var story = Sample.pilot();
        story.tell(U1502, transferred(Ground.FIRST_SALE, "2026-09-20", Sample.BUYER));
        assertThat(of(story, person("owner", Sample.BUYER)).ownChapters()).contains("complaints");
        story.tell(U1502, transferred(Ground.RESALE, "2026-10-25", "p-second"));
        for (var holder : List.of("p-second", Sample.BUYER)) {
            assertThat(of(story, person("owner", holder)).ownChapters())
                    .doesNotContain("complaints")
                    .contains("fund");
        }
    }

    @Test
    void afterACancelledSaleTheNextBuyerReadsNoComplaintOfTheFirst() {
        var story = new Story().tell(U1502, new UnitSold(List.of("p-first"), "HT-1"));
        assertThat(of(story, person("buyer", "p-first")).ownChapters()).contains("complaints");
        story.tell(U1502, new SaleCancelled("退房"), new UnitSold(List.of("p-second"), "HT-2"));
        assertThat(of(story, person("buyer", "p-second")).ownChapters()).doesNotContain("complaints");
    }

    @Test
    void aSecondOwnerHoldsItFromTheTransferOnAndTheFirstToTheDayBefore() {
        var story = Sample.pilot();
        assertThat(Audiences.takenOver(dossier(story))).isEmpty();
        story.tell(U1502, transferred(Ground.FIRST_SALE, "2026-09-20", Sample.BUYER));
        assertThat(of(story, person("owner", Sample.BUYER)).audience()).isEqualTo(Audience.HOLDER);
        assertThat(Audiences.takenOver(dossier(story))).isEmpty();
        story.tell(U1502, transferred(Ground.RESALE, "2026-10-25", "p-second"));
        assertThat(of(story, person("owner", "p-second")).audience()).isEqualTo(Audience.HOLDER);
        assertThat(Audiences.takenOver(dossier(story))).hasValue(LocalDate.of(2026, 10, 25));
        var former = of(story, person("owner", Sample.BUYER));
        assertThat(former.audience()).isEqualTo(Audience.FORMER_HOLDER);
        assertThat(former.until()).hasToString("2026-10-24");
        story.tell(U1502, transferred(Ground.INHERITANCE, "2026-10-30", "p-heir"));
        assertThat(of(story, person("owner", "p-second")).until()).hasToString("2026-10-29");
        assertThat(of(story, person("owner", Sample.BUYER)).until()).hasToString("2026-10-24");
        assertThat(of(story, person("owner", "p-heir")).audience()).isEqualTo(Audience.HOLDER);
    }

    @Test
    void whoKeptAShareNeverCeasedToHoldIt() {
        var story = Sample.pilot();
        story.tell(U1502, transferred(Ground.GIFT, "2026-10-25", Sample.BUYER, "p-spouse"));
        assertThat(of(story, person("owner", Sample.BUYER)).audience()).isEqualTo(Audience.HOLDER);
        assertThat(of(story, person("owner", "p-spouse")).audience()).isEqualTo(Audience.HOLDER);
    }

    @Test
    void aTenantIsOneWhileTheTenancyLastsAndNothingAfterwards() {
        var tenant = person("tenant", "p-tenant");
        var story = Sample.pilot().tell(U1502, new TenancyFiled(List.of("p-tenant"), TODAY, TODAY.plusDays(30), "备-1"));
        assertThat(of(story, tenant, TODAY.minusDays(1)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, tenant, TODAY).audience()).isEqualTo(Audience.TENANT);
        assertThat(of(story, tenant, TODAY.plusDays(30)).audience()).isEqualTo(Audience.TENANT);
        assertThat(of(story, tenant, TODAY.plusDays(31)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, person("owner", "p-tenant")).audience()).isEqualTo(Audience.PUBLIC);
        story.tell(U1502, new TenancyEnded(TODAY, TODAY.plusDays(3)));
        assertThat(of(story, tenant, TODAY.plusDays(3)).audience()).isEqualTo(Audience.TENANT);
        assertThat(of(story, tenant, TODAY.plusDays(4)).audience()).isEqualTo(Audience.PUBLIC);
    }

    private static OwnershipTransferred transferred(Ground ground, String day, String... owners) {
        return new OwnershipTransferred(List.of(owners), ground, LocalDate.parse(day), null);
    }

    @Test
    void aPropertyCompanySeesTheCommunityThatItManagesUntilAnotherDoes() {
        var company = organisation("property-company", "HUYUE-PM");
        var story = Sample.pilot();
        assertThat(of(story, company).audience()).isEqualTo(Audience.PUBLIC);
        story.tell(Story.COMMUNITY, Sample.managed("HUYUE-PM", TODAY.minusDays(9)), Sample.managed("NEXT-PM", TODAY));
        assertThat(of(story, company, TODAY.minusDays(10)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, company, TODAY.minusDays(9)).audience()).isEqualTo(Audience.PROPERTY_COMPANY);
        assertThat(of(story, company, TODAY.minusDays(1)).audience()).isEqualTo(Audience.PROPERTY_COMPANY);
        assertThat(of(story, company).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, organisation("property-company", "NEXT-PM")).audience())
                .isEqualTo(Audience.PROPERTY_COMPANY);
    }

    @Test
    void aCommitteeSeesItsCommunityInItsTerm() {
        var committee = organisation("owners-committee", "HUYUE-OC");
        var story = Sample.pilot();
        assertThat(of(story, committee).audience()).isEqualTo(Audience.PUBLIC);
        story.concerning(Story.B1)
                .tell(
                        Story.COMMUNITY,
                        new CommunityRegistered("湖悦府", "371502", List.of(Story.B1)),
                        new OwnersCommitteeFiled("HUYUE-OC", TODAY, TODAY.plusYears(5)));
        assertThat(of(story, committee, TODAY.minusDays(1)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, committee).audience()).isEqualTo(Audience.OWNERS_COMMITTEE);
        assertThat(of(story, committee, TODAY.plusYears(5)).audience()).isEqualTo(Audience.PUBLIC);
        assertThat(of(story, organisation("owners-committee", "OTHER")).audience())
                .isEqualTo(Audience.PUBLIC);
    }

    private static Audience audience(Caller caller) {
        return of(Sample.pilot(), caller).audience();
    }

    private static Audience audienceOn(String today, Caller caller) {
        return of(Sample.pilot(), caller, LocalDate.parse(today)).audience();
    }

    private static Reader of(Story story, Caller caller) {
        return of(story, caller, TODAY);
    }

    private static Audience ofTheBuilding(Story story, Caller caller) {
        return audiences(TODAY)
                .of(caller, dossier(story, Story.B1, Section.BLANK))
                .audience();
    }

    private static Reader of(Story story, Caller caller, LocalDate today) {
        return audiences(today).of(caller, dossier(story));
    }

    private static Audiences audiences(LocalDate today) {
        var clock = Clock.fixed(today.atStartOfDay(Act.ZONE).toInstant(), Act.ZONE);
        return new Audiences(null, clock); // none of these relations is looked up in the library
    }

    private static Dossier dossier(Story story) {
        return dossier(story, U1502, section(story, U1502));
    }

    private static Dossier dossier(Story story, Subject subject, Section dwelling) {
        return new Dossier(
                subject,
                dwelling,
                section(story, Story.B1),
                section(story, Story.COMMUNITY),
                section(story, Story.PROJECT),
                section(story, Story.PARCEL),
                List.of());
    }

    private static Section section(Story story, Subject document) {
        return Chapters.FOLDING.of(story.entries().stream()
                .filter(entry -> Documents.of(entry).contains(document))
                .toList());
    }

    private static Caller authority(String region) {
        return new Caller("a", "authority/housing", "LC-HOUSING", region, List.of());
    }

    private static Caller organisation(String role, String organisation) {
        return new Caller("o", role, organisation, null, List.of());
    }

    private static Caller person(String role, String reference) {
        return new Caller("p", role, "household", null, List.of(reference));
    }
}
