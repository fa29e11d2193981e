package residence.property.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;

/** S4 三.3.5: leases are filed; of a dwelling one at a time. */
class TenancyTest extends Occupying {

    @Test
    void aTenancyIsFiledWithItsTenantsAndItsDays() {
        assertThat(done(file("2027-01-20", "2027-02-01", "2028-01-31")))
                .isEqualTo(new TenancyFiled(
                        List.of("p-tenant"),
                        LocalDate.parse("2027-02-01"),
                        LocalDate.parse("2028-01-31"),
                        "备-2027-02-01"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2027-01-25, 2027-01-31, true",
        "2027-01-25, 2027-02-01, false",
        "2028-01-31, 2028-12-31, false",
        "2028-02-01, 2028-12-31, true"
    })
    void oneFollowsAnotherAndNoneOverlaps(String from, String until, boolean free) {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        var day = from.startsWith("2028") ? "2027-06-01" : "2027-01-21";
        if (free) {
            done(file(day, from, until));
        } else {
            refused(file(day, from, until), "tenancy.overlaps");
        }
    }

    @Test
    void oneThatEndedMakesRoomFromTheNextDayOn() {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        assertThat(done(endTenancy("2027-05-05", "2027-02-01")))
                .isEqualTo(new TenancyEnded(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-05-05")));
        refused(file("2027-05-05", "2027-05-05", "2027-12-31"), "tenancy.overlaps");
        done(file("2027-05-05", "2027-05-06", "2027-12-31"));
    }

    @Test
    void oneThatWasCalledOffBeforeItsFirstDayLeavesItFree() {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        done(endTenancy("2027-01-31", "2027-02-01"));
        done(file("2027-01-31", "2027-02-01", "2027-06-30"));
        done(endTenancy("2027-03-01", "2027-02-01"));
        assertThat(state().tenancies().getLast().span().until()).isEqualTo("2027-03-01");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2028-01-31, true", "2028-02-01, false"})
    void oneThatHasRunOutIsNotEnded(String day, boolean lasts) {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        if (lasts) {
            done(endTenancy(day, "2027-02-01"));
            refused(endTenancy(day, "2027-02-01"), "tenancy.over");
        } else {
            refused(endTenancy(day, "2027-02-01"), "tenancy.over");
        }
    }

    @Test
    void oneThatEndedIsNotEndedAgain() {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        done(endTenancy("2027-05-05", "2027-02-01"));
        refused(endTenancy("2027-04-01", "2027-02-01"), "tenancy.over");
    }

    @Test
    void oneIsNotEndedBeforeItWasFiled() {
        done(file("2027-03-20", "2027-02-01", "2028-01-31"));
        refused(endTenancy("2027-03-19", "2027-02-01"), "tenancy.before-filing");
        done(endTenancy("2027-03-20", "2027-02-01"));
    }

    @Test
    void whatWasFiledOfAnotherTimeHoldsUpNoEnd() {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        done(file("2027-06-01", "2028-02-01", "2028-12-31"));
        refused(endTenancy("2027-05-31", "2028-02-01"), "tenancy.before-filing");
        done(endTenancy("2027-05-31", "2027-02-01"));
    }

    @Test
    void oneThatNobodyFiledIsUnknown() {
        done(file("2027-01-20", "2027-02-01", "2028-01-31"));
        refused(endTenancy("2027-05-05", "2027-02-02"), "tenancy.unknown");
    }

    @Test
    void oneThatWasOverBeforeItsFilingIsNotFiled() {
        refused(file("2028-02-01", "2027-02-01", "2028-01-31"), "tenancy.over-when-filed");
        done(file("2028-01-31", "2027-02-01", "2028-01-31"));
    }

    @Test
    void anEndWhoseFilingWasVoidedEndsNothing() {
        assertThat(Occupancy.evolve(
                        Occupancy.INITIAL,
                        new TenancyEnded(LocalDate.parse("2027-02-01"), LocalDate.parse("2027-05-05"))))
                .isEqualTo(Occupancy.INITIAL);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2027-02-01, 2027-02-01, true",
        "2027-02-02, 2027-02-01, false",
        "2027-02-01, 2047-01-31, true",
        "2027-02-01, 2047-02-01, false",
        "2028-01-20, 2028-02-01, true",
        "2028-01-21, 2028-02-01, false"
    })
    void aLeaseBeginsWithinAYearAndLastsTwentyAtMost(String from, String until, boolean taken) {
        if (taken) {
            assertThat(file("2027-01-20", from, until).until()).isEqualTo(until);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> file("2027-01-20", from, until));
        }
    }
}
