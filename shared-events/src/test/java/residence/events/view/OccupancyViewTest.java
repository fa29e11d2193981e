package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.OccupancyEvent;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.Subject;
import residence.events.view.OccupancyView.Designation;
import residence.events.view.OccupancyView.Tenancy;
import residence.events.view.OccupancyView.Transfer;

class OccupancyViewTest {
    private static final LocalDate FROM = LocalDate.parse("2027-02-01");
    private static final LocalDate UNTIL = LocalDate.parse("2028-01-31");

    private final Seen<OccupancyView, OccupancyEvent> seen =
            new Seen<>(OccupancyView.VIEW, Subject.of("building", "B1").dwelling("1", "1502"), "building/B1");

    @Test
    void ownersStandInTheirOrder() {
        seen.on("2026-10-01", transferred("p-1", Ground.FIRST_SALE));
        assertThat(seen.on("2027-01-10", transferred("p-2", Ground.RESALE)).transfers())
                .extracting(Transfer::owners)
                .containsExactly(List.of("p-1"), List.of("p-2"));
    }

    @Test
    void aTenancyEndsOnItsLastDayOrBefore() {
        var let = seen.on("2027-01-20", new TenancyFiled(List.of("p-3"), FROM, UNTIL, "备-1"));
        assertThat(let.tenants(FROM.minusDays(1))).isEmpty();
        assertThat(let.tenants(FROM)).containsExactly("p-3");
        assertThat(let.tenants(UNTIL)).containsExactly("p-3");
        assertThat(let.tenants(UNTIL.plusDays(1))).isEmpty();
        var ended = seen.on("2027-05-05", new TenancyEnded(FROM, LocalDate.parse("2027-05-05")));
        assertThat(ended.tenants(LocalDate.parse("2027-05-05"))).containsExactly("p-3");
        assertThat(ended.tenants(LocalDate.parse("2027-05-06"))).isEmpty();
        assertThat(ended.tenancies().getFirst().ended()).isNotNull();
        assertThat(ended.tenancies().getFirst().withoutTenants().tenants()).isEmpty();
    }

    @Test
    void anEndSpeaksOfTheTenancyThatBeganOnItsDay() {
        seen.on("2027-01-20", new TenancyFiled(List.of("p-3"), FROM, UNTIL, "备-1"));
        seen.on("2027-01-20", new TenancyFiled(List.of("p-4"), UNTIL.plusDays(1), UNTIL.plusDays(9), "备-2"));
        assertThat(seen.on("2027-05-05", new TenancyEnded(FROM, LocalDate.parse("2027-05-05")))
                        .tenancies())
                .extracting(Tenancy::until)
                .containsExactly(LocalDate.parse("2027-05-05"), UNTIL.plusDays(9));
    }

    @Test
    void aDesignationWithoutEndGetsOneWhenItIsEnded() {
        var lasting = seen.on("2027-01-20", new UseDesignated(Use.AFFORDABLE_RENTAL, FROM, null, "认-1"));
        assertThat(lasting.designations()).extracting(Designation::until).containsOnlyNulls();
        var ended = seen.on("2027-05-05", new UseDesignationEnded(FROM, LocalDate.parse("2027-05-05"), "退出"));
        assertThat(ended.designations().getFirst().until()).isEqualTo("2027-05-05");
        assertThat(ended.designations().getFirst().ended())
                .isNotNull()
                .extracting(OccupancyView.Ending::reason)
                .isEqualTo("退出");
    }

    /** Filed anew for the same day after it was called off, and that filing voided: its end changes nothing of the first. */
    @Test
    void whatIsOverIsNotEndedAgain() {
        seen.on("2027-01-20", new TenancyFiled(List.of("p-3"), FROM, UNTIL, "备-1"));
        seen.on("2027-05-05", new TenancyEnded(FROM, LocalDate.parse("2027-05-05")));
        var again = seen.on("2027-05-06", new TenancyEnded(FROM, LocalDate.parse("2027-04-01")));
        assertThat(again.tenancies()).extracting(Tenancy::until).containsExactly(LocalDate.parse("2027-05-05"));
        seen.on("2027-01-20", new UseDesignated(Use.AFFORDABLE_RENTAL, FROM, null, "认-1"));
        seen.on("2027-05-05", new UseDesignationEnded(FROM, LocalDate.parse("2027-05-05"), "退出"));
        var ended = seen.on("2027-05-06", new UseDesignationEnded(FROM, LocalDate.parse("2027-04-01"), "误"));
        assertThat(ended.designations()).extracting(Designation::until).containsExactly(LocalDate.parse("2027-05-05"));
    }

    @Test
    void anEndWhoseBeginningWasVoidedSaysNothing() {
        assertThat(seen.on("2027-05-05", new TenancyEnded(FROM, UNTIL)).tenancies())
                .isEmpty();
        assertThat(seen.on("2027-05-05", new UseDesignationEnded(FROM, UNTIL, "退出"))
                        .designations())
                .isEmpty();
    }

    private static OwnershipTransferred transferred(String owner, Ground ground) {
        return new OwnershipTransferred(List.of(owner), ground, FROM, null);
    }
}
