package residence.property.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.property.Estate;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;

class TransferOwnershipTest extends Occupying {

    @Test
    void r10_whoItWasHandedToAreItsOwnersFromThatDay() {
        assertThat(done(toBuyers("2026-10-01", Estate.OWNER)))
                .isEqualTo(new OwnershipTransferred(
                        List.of(Estate.OWNER), Ground.FIRST_SALE, LocalDate.parse("2026-10-01"), null));
    }

    @Test
    void r10_whatAHandOverSaidAlreadyIsNotSaidAgain() {
        done(toBuyers("2026-10-01", "p-a", "p-b"));
        refused(toBuyers("2026-10-01", "p-b", "p-a"), "occupancy.theirs-already");
    }

    @Test
    void r10_aHandOverMadeAnewAfterAVoidTransfersAnew() {
        done(toBuyers("2026-10-01", "p-wrong"));
        done(toBuyers("2026-10-05", Estate.OWNER));
        assertThat(state().title()).isEqualTo(new Occupancy.Owned(List.of(Estate.OWNER), Ground.FIRST_SALE));
    }

    @Test
    void r10_aHandOverHeardLateTakesNothingFromWhoCameAfterIt() {
        done(transfer("2030-01-10", Ground.RESALE, "p-second"));
        refused(toBuyers("2026-10-01", Estate.OWNER), "occupancy.transferred-since");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FIRST_SALE", "FIRST_RECORD"})
    void theRegisterTransfersItFromItsOwners(Ground ground) {
        done(toBuyers("2026-10-01", Estate.OWNER));
        assertThat(done(transfer("2030-01-10", ground, "p-second", "p-spouse")))
                .isEqualTo(new OwnershipTransferred(
                        List.of("p-second", "p-spouse"), ground, LocalDate.parse("2030-01-10"), "产权-2030-01-10"));
        done(transfer("2031-01-10", Ground.RESALE, "p-third"));
    }

    @Test
    void whatNobodyOwnsNobodyTransfers() {
        known.without(dwelling.path(), UnitHandedOver.class);
        refused(transfer("2030-01-10", Ground.RESALE, "p-second"), "occupancy.no-owner");
    }

    @Test
    void whatIsTheirsIsNotTransferredToThem() {
        refused(transfer("2030-01-10", Ground.GIFT, Estate.OWNER), "occupancy.theirs-already");
        done(transfer("2030-01-10", Ground.GIFT, Estate.OWNER, "p-spouse"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-09-30, 2026-10-01", "2030-01-09, 2030-01-10"})
    void theyFollowOneAnotherInTheirOrder(String before, String day) {
        if (day.startsWith("2030")) {
            done(transfer("2030-01-10", Ground.RESALE, "p-second"));
        }
        refused(transfer(before, Ground.INHERITANCE, "p-heir"), "occupancy.before-last-transfer");
        done(transfer(day, Ground.INHERITANCE, "p-heir"));
    }

    @Test
    void theFirstOwnersOfADwellingThatNobodyHandedOverAreThoseOfTheRegister() {
        refused(
                transfer("2030-01-10", Ground.FIRST_RECORD, "p-second"),
                "occupancy.follows-hand-over",
                "occupancy.owners-known");
        dwelling = Estate.OLD_BUILDING.dwelling("1", "101");
        refused(transfer("2024-05-10", Ground.RESALE, "p-old"), "occupancy.no-owner");
        done(transfer("2003-05-10", Ground.FIRST_RECORD, "p-old"));
        refused(transfer("2024-05-10", Ground.FIRST_RECORD, "p-other"), "occupancy.owners-known");
        done(transfer("2024-05-10", Ground.RESALE, "p-other"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2027-02-28, true", "2027-03-01, false", "2029-12-31, false", "2030-01-01, true"})
    void r20_aDwellingThatIsSetAsideIsNotResoldFromTheFirstDayToTheLast(String day, boolean sold) {
        done(designate("2027-02-01", "2027-03-01", "2029-12-31"));
        if (sold) {
            done(transfer(day, Ground.RESALE, "p-second"));
        } else {
            refused(transfer(day, Ground.RESALE, "p-second"), "R20.set-aside");
        }
    }

    @Test
    void r20_itIsSoldFromTheDayAfterTheDesignationEnded() {
        done(designate("2027-02-01", "2027-03-01", null));
        done(endDesignation("2028-05-05", "2027-03-01"));
        refused(transfer("2028-05-05", Ground.RESALE, "p-second"), "R20.set-aside");
        done(transfer("2028-05-06", Ground.RESALE, "p-second"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INHERITANCE", "GIFT", "COURT_DECISION"})
    void r20_whatIsNoSaleGoesThroughAndItStaysSetAside(Ground ground) {
        done(designate("2027-02-01", "2027-03-01", null));
        done(transfer("2028-05-05", ground, "p-heir"));
        refused(transfer("2028-05-06", Ground.RESALE, "p-second"), "R20.set-aside");
    }

    @Test
    void everythingUnmetIsNamedAtOnce() {
        done(designate("2026-09-01", "2026-09-01", null));
        refused(
                transfer("2026-09-30", Ground.RESALE, Estate.OWNER),
                "occupancy.theirs-already",
                "occupancy.before-last-transfer",
                "R20.set-aside");
    }

    @Test
    void nothingIsTransferredFromTheDayOnWhichTheBuildingWasDemolished() {
        var gone = LocalDate.parse("2060-04-01");
        known.knows(Estate.BUILDING.path(), "2060-04-01", new BuildingDemolished(gone, "D级危房"));
        assertThatThrownBy(() -> done(transfer("2060-04-01", Ground.RESALE, "p-second")))
                .hasMessageContaining("building.demolished");
        done(transfer("2060-03-31", Ground.RESALE, "p-second"));
    }

    @Test
    void theFirstSaleIsNobodysToSay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transfer("2030-01-10", Ground.FIRST_SALE, "p-second"))
                .withMessageContaining("ground");
    }

    @Test
    void ownersAreOneToTwentyReferencesEachOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("2030-01-10", Ground.GIFT));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("2030-01-10", Ground.GIFT, "王五"));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("2030-01-10", Ground.GIFT, "p-1", "p-1"));
        assertThat(transfer("2030-01-10", Ground.GIFT, persons(20)).owners()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("2030-01-10", Ground.GIFT, persons(21)));
    }

    @Test
    void aCertificateHasAtMostSixtyFourCharacters() {
        assertThat(certified("产".repeat(64)).certificate()).hasSize(64);
        assertThat(certified(null).certificate()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> certified("产".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> certified(" "));
    }

    private TransferOwnership certified(@Nullable String certificate) {
        return new TransferOwnership(act("2030-01-10"), dwelling, List.of("p-1"), Ground.RESALE, certificate);
    }

    private static String[] persons(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p-" + i).toArray(String[]::new);
    }
}
