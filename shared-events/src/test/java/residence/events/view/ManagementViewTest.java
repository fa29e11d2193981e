package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.ManagementEvent;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.Subject;

/** Whose turn it is: from a company's first day until another's (民法典 art. 948, 950). */
class ManagementViewTest {
    private final Seen<ManagementView, ManagementEvent> management =
            new Seen<>(ManagementView.VIEW, Subject.of("community", "JINXIU"));

    @Test
    void aCompanyManagesFromItsFirstDay() {
        var view = assigned("first", "2026-10-01", null);
        assertThat(managerOn(view, "2026-09-30")).isNull();
        assertThat(managerOn(view, "2026-10-01")).isEqualTo("first");
    }

    @Test
    void itGoesOnAfterItsContractUntilAnotherBegins() {
        assigned("first", "2026-10-01", "2029-10-01");
        var view = assigned("second", "2030-01-01", null);
        assertThat(managerOn(view, "2029-12-31")).isEqualTo("first");
        assertThat(managerOn(view, "2030-01-01")).isEqualTo("second");
        assertThat(view.managedBy("first", LocalDate.parse("2029-12-31"))).isTrue();
        assertThat(view.managedBy("first", LocalDate.parse("2030-01-01"))).isFalse();
        assertThat(view.assignedTo("second")).isTrue();
        assertThat(view.assignedTo("first")).isFalse();
    }

    @Test
    void anEndedContractIsOverOnItsDayAndTheCompanyStaysUntilAnotherBegins() {
        assigned("first", "2026-10-01", "2029-10-01");
        var view = ended("first", "2028-01-01");
        assertThat(view.assignments().getFirst().until()).isEqualTo("2028-01-01");
        assertThat(managerOn(view, "2028-01-01")).isEqualTo("first");
        assertThat(managerOn(assigned("second", "2028-02-01", null), "2028-02-01"))
                .isEqualTo("second");
    }

    @Test
    void whatWasEndedOnItsFirstDayNeverBegan() {
        assigned("first", "2026-10-01", null);
        assigned("second", "2028-01-01", null);
        assertThat(ended("second", "2028-01-02").assignedTo("second")).isTrue();
        var view = ended("second", "2028-01-01");
        assertThat(managerOn(view, "2028-01-01")).isEqualTo("first");
        assertThat(view.assignedTo("first")).isTrue();
        assertThat(view.assignedTo("second")).isFalse();
        assertThat(managerOn(assigned("third", "2028-03-01", null), "2028-02-29"))
                .isEqualTo("first");
    }

    @Test
    void whatWasEndedADayLaterBegan() {
        assigned("first", "2026-10-01", null);
        assigned("second", "2028-01-01", null);
        assertThat(managerOn(ended("second", "2028-01-02"), "2028-01-01")).isEqualTo("second");
    }

    /** The end of the second was voided after the third had begun. */
    @Test
    void whoBeganFirstManagesWhateverLiesAhead() {
        assigned("first", "2026-10-01", null);
        assigned("second", "2030-01-01", null);
        var view = assigned("third", "2027-02-01", null);
        assertThat(managerOn(view, "2027-01-31")).isEqualTo("first");
        assertThat(managerOn(view, "2027-02-01")).isEqualTo("third");
        assertThat(managerOn(view, "2030-01-01")).isEqualTo("third");
        assertThat(view.managedBy("first", LocalDate.parse("2027-02-01"))).isFalse();
    }

    private ManagementView assigned(String company, String from, @Nullable String until) {
        return management.on(
                from,
                new ManagementAssigned(
                        company,
                        Assigner.COMMITTEE,
                        "三级",
                        PriceRegime.MARKET,
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until)));
    }

    private ManagementView ended(String company, String until) {
        return management.on(until, new ManagementEnded(company, LocalDate.parse(until), "解聘"));
    }

    private static @Nullable String managerOn(ManagementView view, String day) {
        return view.inCharge(LocalDate.parse(day))
                .map(ManagementView.Assignment::company)
                .orElse(null);
    }
}
