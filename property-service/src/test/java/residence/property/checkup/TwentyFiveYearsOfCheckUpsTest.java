package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.Grade;
import residence.events.Entry;
import residence.events.Subject;
import residence.events.view.CheckUpView;
import residence.events.view.CheckUpView.Status;
import residence.kit.testing.Known;
import residence.kit.testing.Years;
import residence.property.Estate;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;

/**
 * Yearly check-ups of the buildings of a thousand dwellings, for the 25 years of S1 二(二): each that is not told in time is
 * missed once, on the day after it was due, however long nobody looked; one that was made in time and told late is a third
 * thing beside met and missed.
 */
class TwentyFiveYearsOfCheckUpsTest extends CheckingUp {
    private static final LocalDate START = LocalDate.of(2026, Month.SEPTEMBER, 1);
    private static final LocalDate END = START.plusYears(25);
    private static final int BUILDINGS = 25;
    private static final Actor COMMITTEE = new Actor("OC-1", "owners-committee", "p-1");
    private static final Actor BODY = new Actor("luxi", "check-up-body", null);

    /** Five months, in which check-ups are due. */
    private static final Predicate<LocalDate> DOWN =
            day -> !day.isBefore(LocalDate.of(2031, 4, 1)) && !day.isAfter(LocalDate.of(2031, 8, 31));

    private final Map<Subject, Known> heard = new HashMap<>();
    private final Map<Subject, Plan> plans = new HashMap<>();
    private final Years<CheckUpCommand, CheckUpFacts, CheckUp.State, CheckUpEvent> years =
            new Years<>(new CheckUpApi().checkUp(), heard::get, START, DOWN);

    /** @param performedOn null where it never is; @param told days between that and its telling */
    private record Plan(LocalDate dueOn, @Nullable LocalDate performedOn, int told) {}

    @Test
    void eachCheckUpIsMissedOnceOnTheDayAfterItWasDueOrNotAtAll() {
        for (int building = 0; building < BUILDINGS; building++) {
            for (int year = 2027; year < 2051; year++) {
                plan(building, year);
            }
        }
        years.pass(END, _ -> {});
        plans.forEach((checkUp, plan) -> {
            assertThat(missed(checkUp)).as("%s %s", checkUp, plan).isEqualTo(expected(plan));
            assertThat(CheckUpView.VIEW
                            .known(heard.get(checkUp), checkUp)
                            .orElseThrow()
                            .status(END))
                    .as("%s %s", checkUp, plan)
                    .isEqualTo(status(plan));
        });
        assertThat(plans).hasSize(BUILDINGS * 24);
        assertThat(plans.values().stream().map(this::status).distinct())
                .containsExactlyInAnyOrder(
                        Status.PERFORMED, Status.OVERDUE, Status.PERFORMED_RECORDED_LATE, Status.PERFORMED_LATE);
    }

    private void plan(int number, int year) {
        var checkUp = Subject.of("checkup", "T" + number + "-" + year);
        heard.put(checkUp, Estate.heard());
        var due = LocalDate.of(year, Month.JUNE, 30).plusDays(number);
        var plan = plan(Math.floorMod(number + year, 4), due);
        plans.put(checkUp, plan);
        var planned = due.minusDays(150);
        years.on(
                planned,
                () -> years.send(
                        new PlanCheckUp(years.act(COMMITTEE, planned), checkUp, Estate.OLD_BUILDING, "luxi", due)));
        var on = plan.performedOn();
        if (on != null) {
            years.on(
                    on.plusDays(plan.told()),
                    () -> years.send(
                            new PerformCheckUp(years.act(BODY, on), checkUp, findings(Grade.MINOR), Grade.MINOR)));
        }
    }

    private static Plan plan(int sort, LocalDate due) {
        return switch (sort) {
            case 0 -> new Plan(due, due, 0);
            case 1 -> new Plan(due, due.minusDays(10), 40);
            case 2 -> new Plan(due, due.plusDays(20), 0);
            default -> new Plan(due, null, 0);
        };
    }

    private @Nullable LocalDate toldOn(Plan plan) {
        return plan.performedOn() == null
                ? null
                : years.upFrom(plan.performedOn().plusDays(plan.told()));
    }

    /** The day it fell due and the day it was found. */
    private List<List<LocalDate>> expected(Plan plan) {
        var told = toldOn(plan);
        var after = plan.dueOn().plusDays(1);
        return told == null || told.isAfter(plan.dueOn()) ? List.of(List.of(after, years.upFrom(after))) : List.of();
    }

    private Status status(Plan plan) {
        var told = toldOn(plan);
        if (plan.performedOn() == null || told == null) {
            return Status.OVERDUE;
        }
        if (plan.performedOn().isAfter(plan.dueOn())) {
            return Status.PERFORMED_LATE;
        }
        return told.isAfter(plan.dueOn()) ? Status.PERFORMED_RECORDED_LATE : Status.PERFORMED;
    }

    private List<List<LocalDate>> missed(Subject checkUp) {
        return years.entries().get(checkUp).stream()
                .filter(entry -> entry.body() instanceof CheckUpMissed)
                .map(TwentyFiveYearsOfCheckUpsTest::days)
                .toList();
    }

    private static List<LocalDate> days(Entry<CheckUpEvent> missed) {
        return List.of(missed.occurredOn(), LocalDate.ofInstant(missed.recordedAt(), Act.ZONE));
    }
}
