package residence.warranty.known;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.BUILDING;
import static residence.warranty.Pilot.DWELLING;
import static residence.warranty.Pilot.PROJECT;
import static residence.warranty.Pilot.handedOver;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyReplaced;
import residence.kit.command.Caller;
import residence.warranty.Acts;

class RelationsTest {
    private static final LocalDate DISMISSED = LocalDate.parse("2027-01-10");

    /** From appointment to end (domain, section 2), whichever day the act is said to be about. */
    @ParameterizedTest(name = "{0} on {1} about {2}: {3}")
    @CsvSource({
        "C-JIANGONG, 2027-01-09, 2027-01-09, true",
        "C-JIANGONG, 2027-01-10, 2027-01-10, false",
        "C-JIANGONG, 2027-01-10, 2027-01-09, false",
        "C-OTHER,    2027-01-09, 2027-01-09, false",
        "C-OTHER,    2027-01-10, 2027-01-10, true",
        "C-OTHER,    2027-01-10, 2027-01-09, true"
    })
    void theContractorIsWhoIsAppointedToday(String contractor, String today, String occurredOn, boolean appointed) {
        var known = handedOver()
                .knows(
                        PROJECT.path(),
                        "2027-01-05",
                        new PartyReplaced(PartyRole.CONTRACTOR, "C-OTHER", "p-next", DISMISSED, "合同解除"));
        assertThat(relations(contractor, today, occurredOn, known).contractorOf(DWELLING.child("clock", "builder")))
                .isEqualTo(appointed);
    }

    @Test
    void nobodyIsContractorBeforeTheFirstAppointment() {
        assertThat(relations("C-JIANGONG", "2024-09-30", "2024-09-30", handedOver())
                        .contractorOf(BUILDING))
                .isFalse();
        assertThat(relations("C-JIANGONG", "2024-10-01", "2024-09-30", handedOver())
                        .contractorOf(BUILDING))
                .isTrue();
    }

    private static Relations relations(String contractor, String today, String occurredOn, Lookup known) {
        var act = Acts.late(Acts.by("contractor", contractor, null, today), occurredOn);
        return new Relations(new Caller("desk", "contractor", contractor, null, List.of()), act, known);
    }
}
