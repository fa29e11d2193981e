package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.Subject;
import residence.events.view.CheckUpView.Status;

class CheckUpViewTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final LocalDate DUE = LocalDate.parse("2027-02-10");
    private static final CheckUpPerformed PERFORMED = new CheckUpPerformed(List.of(), Grade.SOUND);

    private final Seen<CheckUpView, CheckUpEvent> seen =
            new Seen<>(CheckUpView.VIEW, new Subject("checkup/C-1"), "building/B1");

    @ParameterizedTest
    @CsvSource({"2027-02-10, DUE", "2027-02-11, OVERDUE"})
    void untilItsDayItIsDue(LocalDate today, Status status) {
        assertThat(planned().status(today)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-10, PERFORMED", "2027-02-11, PERFORMED_LATE"})
    void performedOnItsDayItIsInTime(String on, Status status) {
        planned();
        assertThat(seen.on(on, PERFORMED).status(DUE.plusYears(1))).isEqualTo(status);
    }

    @Test
    void performedInTimeButRecordedAfterItWasMissedIsAThirdThing() {
        planned();
        seen.on("2027-02-11", new CheckUpMissed(DUE));
        assertThat(seen.on("2027-02-10", PERFORMED).status(DUE)).isEqualTo(Status.PERFORMED_RECORDED_LATE);
    }

    /** Whoever is commissioned after its day is commissioned with what is late. */
    @Test
    void commissionedAfterItWasMissedItStaysLate() {
        seen.on("2027-01-10", new CheckUpPlanned(BUILDING, null, DUE));
        seen.on("2027-02-11", new CheckUpMissed(DUE));
        var commissioned = seen.on("2027-02-12", new CheckUpPlanned(BUILDING, "luxi", DUE));
        assertThat(commissioned.missed()).isNotNull();
        assertThat(commissioned.status(DUE.plusDays(2))).isEqualTo(Status.OVERDUE);
        assertThat(seen.on("2027-02-20", PERFORMED).status(DUE.plusYears(1))).isEqualTo(Status.PERFORMED_LATE);
    }

    @Test
    void aPatrolHasNoDay() {
        var patrol = seen.on("2027-02-10", new PatrolMade(BUILDING, List.of()));
        assertThat(patrol.status(DUE)).isNull();
        assertThat(Objects.requireNonNull(patrol.patrol()).source().on()).isEqualTo(DUE);
        assertThat(patrol.building()).isEqualTo(BUILDING);
    }

    private CheckUpView planned() {
        return seen.on("2027-01-10", new CheckUpPlanned(BUILDING, "luxi", DUE));
    }
}
