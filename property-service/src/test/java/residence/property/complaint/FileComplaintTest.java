package residence.property.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Kind;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.property.Estate;

/** Whom a complaint is about, and by when it is answered. */
class FileComplaintTest extends Complaining {

    @Test
    void itIsAboutTheCompanyThatManagedOnThatDayAndOfThePersonWhoFiles() {
        assertThat(done(file("2027-03-02", "2027-01-31")))
                .isEqualTo(new ComplaintFiled(
                        Estate.DWELLING,
                        Estate.COMMUNITY,
                        "anju",
                        Kind.SERVICE,
                        LocalDate.parse("2027-01-31"),
                        "楼道长期无人保洁",
                        Estate.OWNER,
                        null));
        assertThat(Complaint.concerns(new Complaint.Filed(Estate.DWELLING, null)))
                .containsExactly(Estate.DWELLING);
    }

    @Test
    void aCommitteesNamesNoPerson() {
        assertThat(done(file("2027-03-02", "2027-03-02", Estate.COMMUNITY)))
                .isInstanceOfSatisfying(ComplaintFiled.class, filed -> {
                    assertThat(filed.complainant()).isNull();
                    assertThat(filed.community()).isEqualTo(Estate.COMMUNITY);
                    assertThat(filed.company()).isEqualTo("hupan");
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-09-15, anju", "2027-01-31, anju", "2027-02-01, hupan"})
    void whoeverManagedThenIsComplainedOfFromItsFirstDayToItsLast(String happenedOn, String company) {
        assertThat(((ComplaintFiled) done(file("2027-03-02", happenedOn))).company())
                .isEqualTo(company);
    }

    @Test
    void whereNobodyManagedThereIsNobodyToComplainOf() {
        refused(file("2027-03-02", "2026-09-14"), "complaint.nobody-managed");
        done(file("2027-03-02", "2026-09-15"));
        refused(file("2027-03-02", "2026-09-14"), "complaint.exists", "complaint.nobody-managed");
    }

    /** Registered on 2026-09-10. */
    @Test
    void aBuildingThatWasInNoCommunityThenHadNoCompany() {
        assertThatThrownBy(() -> done(file("2027-03-02", "2026-09-09"))).hasMessageContaining("its-community");
        refused(file("2027-03-02", "2026-09-10"), "complaint.nobody-managed");
    }

    @Test
    void aPlaceThatIsNotThereIsNotComplainedFrom() {
        var unknown = Estate.BUILDING.dwelling("1", "9999");
        assertThatThrownBy(() -> done(file("2027-03-02", "2027-03-01", unknown)))
                .hasMessageContaining("building.unknown-dwelling");
        assertThatThrownBy(() -> done(file("2027-03-02", "2027-03-01", new Subject("community/NONE"))))
                .hasMessageContaining("not-heard.community");
        known.knows(Estate.BUILDING.path(), "2027-03-01", new BuildingDemolished(LocalDate.parse("2027-03-01"), "危房"));
        assertThatThrownBy(() -> done(file("2027-03-02", "2027-03-01"))).hasMessageContaining("building.demolished");
        done(file("2027-03-02", "2027-02-28"));
    }

    @Test
    void aProfilesTermRunsFromTheFilingAndWithoutOneThereIsNone() {
        assertThat(((ComplaintFiled) done(file("2027-03-02", "2027-03-01"))).answerBy())
                .isNull();
        known.without(COMPLAINT.path(), ComplaintFiled.class);
        answersAreDueWithin(15);
        for (var place : new Subject[] {Estate.DWELLING, Estate.COMMUNITY}) {
            assertThat(((ComplaintFiled) done(file("2027-03-02", "2027-03-01", place))).answerBy())
                    .isEqualTo("2027-03-17");
            known.without(COMPLAINT.path(), ComplaintFiled.class);
        }
    }

    /** What is filed for a day long past takes nothing away from the company's term, and is under the profile that is in force. */
    @Test
    void theTermOfWhatIsFiledLateRunsFromTheDayItWasTold() {
        var late = file(act("2027-03-02", "2027-04-01", Estate.OWNER), "2027-03-01", Estate.DWELLING);
        answersAreDueWithin(15, "2027-04-02");
        assertThat(((ComplaintFiled) done(late)).answerBy()).isNull();
        known.without(COMPLAINT.path(), ComplaintFiled.class);
        known.without("region/371502/profile/complaints", ProfileEnacted.class);
        answersAreDueWithin(15, "2027-04-01");
        for (var place : new Subject[] {Estate.DWELLING, Estate.COMMUNITY}) {
            var act = act("2027-03-02", "2027-04-01", Estate.OWNER);
            assertThat(((ComplaintFiled) done(file(act, "2027-03-01", place))).answerBy())
                    .isEqualTo("2027-04-16");
            known.without(COMPLAINT.path(), ComplaintFiled.class);
        }
    }

    @Test
    void nobodyComplainsOfADayToComeNorFromACommonPart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> file("2027-03-02", "2027-03-03"))
                .withMessageContaining("happenedOn");
        assertThat(file("2027-03-02", "2027-03-02")).isNotNull();
        for (var place : new String[] {"building/B1", "building/B1/entrance/1", "community/JSW/vote/V-1"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> file("2027-03-02", "2027-03-02", new Subject(place)))
                    .withMessageContaining("place");
        }
    }
}
