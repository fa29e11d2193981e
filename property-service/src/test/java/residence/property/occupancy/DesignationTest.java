package residence.property.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

/** S4 三.2.1: dwellings are set aside as affordable rental, and are not sold while that lasts (R20). */
class DesignationTest extends Occupying {

    @Test
    void aDwellingIsSetAsideFromADayOnAndSetFree() {
        var from = LocalDate.parse("2027-03-01");
        assertThat(done(designate("2027-02-01", "2027-03-01", null)))
                .isEqualTo(new UseDesignated(Use.AFFORDABLE_RENTAL, from, null, "聊保租认-2027-03-01"));
        assertThat(done(endDesignation("2028-05-05", "2027-03-01")))
                .isEqualTo(new UseDesignationEnded(from, LocalDate.parse("2028-05-05"), "退出"));
    }

    @Test
    void aDesignationDoesNotReachBack() {
        refused(designate("2027-02-01", "2027-01-31", null), "designation.reaches-back");
        done(designate("2027-02-01", "2027-02-01", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2029-12-31, false", "2030-01-01, true"})
    void oneFollowsAnotherAndNoneOverlaps(String from, boolean free) {
        done(designate("2027-02-01", "2027-03-01", "2029-12-31"));
        if (free) {
            done(designate("2029-06-01", from, null));
        } else {
            refused(designate("2029-06-01", from, null), "designation.overlaps");
        }
    }

    @Test
    void oneWithoutEndLeavesNoRoomUntilItIsEnded() {
        done(designate("2027-02-01", "2027-03-01", null));
        refused(designate("2029-06-01", "2030-01-01", "2031-01-01"), "designation.overlaps");
        done(endDesignation("2029-06-01", "2027-03-01"));
        refused(designate("2029-06-01", "2029-06-01", null), "designation.overlaps");
        done(designate("2029-06-01", "2029-06-02", null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2029-12-31, true", "2030-01-01, false"})
    void oneThatHasRunOutIsNotEnded(String day, boolean lasts) {
        done(designate("2027-02-01", "2027-03-01", "2029-12-31"));
        if (lasts) {
            done(endDesignation(day, "2027-03-01"));
            refused(endDesignation(day, "2027-03-01"), "designation.over");
        } else {
            refused(endDesignation(day, "2027-03-01"), "designation.over");
        }
    }

    @Test
    void whatWasNeverSetAsideIsNotSetFree() {
        refused(endDesignation("2028-05-05", "2027-03-01"), "designation.unknown");
    }

    @Test
    void ofTwoTheOneEndsThatIsNamed() {
        done(designate("2027-02-01", "2027-03-01", "2027-12-31"));
        done(designate("2027-06-01", "2028-01-01", null));
        refused(endDesignation("2027-06-02", "2028-01-02"), "designation.unknown");
        assertThat(done(endDesignation("2027-06-02", "2028-01-01")))
                .isEqualTo(new UseDesignationEnded(LocalDate.parse("2028-01-01"), LocalDate.parse("2027-06-02"), "退出"));
        refused(endDesignation("2027-06-02", "2028-01-01"), "designation.over");
        done(endDesignation("2027-06-02", "2027-03-01"));
    }

    @Test
    void whatBeginsLaterHoldsUpNoEnd() {
        done(designate("2027-02-01", "2027-03-01", "2027-12-31"));
        done(designate("2027-06-01", "2028-01-01", null));
        refused(endDesignation("2027-05-31", "2028-01-01"), "designation.before-it-was-made");
        done(endDesignation("2027-05-31", "2027-03-01"));
    }

    @Test
    void oneIsNotEndedBeforeItWasMadeButMayBeCalledOffBeforeItsFirstDay() {
        done(designate("2027-02-01", "2027-03-01", null));
        refused(endDesignation("2027-01-31", "2027-03-01"), "designation.before-it-was-made");
        done(endDesignation("2027-02-01", "2027-03-01"));
        done(transfer("2027-03-01", Ground.RESALE, "p-second"));
    }

    @Test
    void r20_itIsNotSetAsideFromADayOnWhichItWasResold() {
        done(transfer("2027-03-01", Ground.RESALE, "p-second"));
        refused(designate("2027-02-01", "2027-03-01", null), "R20.sold-since");
        done(designate("2027-02-01", "2027-03-02", null));
    }

    @Test
    void r20_norFromADayOnWhichTheDeveloperSoldItUnlessThatWasCancelled() {
        known.knows(dwelling.path(), "2027-03-01", new UnitSold(List.of("p-buyer"), "HT-1"));
        refused(designate("2027-02-01", "2027-02-10", null), "R20.sold-since");
        done(designate("2027-02-01", "2027-03-02", "2027-03-31"));
        known.knows(dwelling.path(), "2027-03-05", new SaleCancelled("退房"));
        done(designate("2027-02-01", "2027-02-10", "2027-03-01"));
    }

    @Test
    void whatBecameSomebodysOtherwiseIsNoSale() {
        done(transfer("2027-03-01", Ground.INHERITANCE, "p-heir"));
        done(designate("2027-02-01", "2027-03-01", null));
    }

    @Test
    void everythingUnmetIsNamedAtOnce() {
        done(transfer("2027-03-01", Ground.RESALE, "p-second"));
        done(designate("2027-02-01", "2027-03-02", null));
        refused(
                designate("2027-03-02", "2027-03-01", null),
                "designation.reaches-back",
                "designation.overlaps",
                "R20.sold-since");
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2028-02-01, 2028-02-01, true",
        "2028-02-02, 2028-02-02, false",
        "2027-03-01, 2027-02-28, false",
        "2027-03-01, 2097-02-28, true",
        "2027-03-01, 2097-03-01, false"
    })
    void itBeginsWithinAYearAndLastsSeventyAtMost(String from, String until, boolean taken) {
        if (taken) {
            assertThat(designate("2027-02-01", from, until).until()).isEqualTo(until);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> designate("2027-02-01", from, until));
        }
    }
}
