package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.FigureKey;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.events.WorkingDays;
import residence.project.Acts;
import residence.project.standards.StandardsCommand.EnactProfile;

/** What binds the whole nation is the law and sets the floors; whatever else the nation enacts is held against them (R6, R11). */
class NationalLawTest extends Enacting {

    @Test
    void r11_aProfileOfTheNationThatBindsOnlyWhomItIsAppliedToShortensNoTerm() {
        nationEnacted();
        var shorter = national(Reach.APPLIED, figure(ROOF, "P1D"), figure(FigureKey.SPRAY_SHARE, "1"));
        var unmet = refused(() -> enact(shorter), "R11.shortens-statutory-term", "R6.lowers-the-share");
        assertThat(unmet.getFirst().args())
                .contains(Map.entry("key", ROOF), Map.entry("least", "P5Y"), Map.entry("clause", "clause"));
        assertThat(enact(national(Reach.APPLIED, figure(ROOF, "P5Y"), figure(FigureKey.SPRAY_SHARE, "15"))))
                .isNotNull();
    }

    @Test
    void r11_beforeTheLawIsEnactedTheNationAppliesNoTermEither() {
        var applied = national(Reach.APPLIED, figure(ROOF, "P10Y"));
        refused(() -> enact(applied), "profile.nation-first");
    }

    @Test
    void r11_whatTheNationAppliesToSomeIsNoFloorForOthers() {
        nationEnacted();
        var generous = national(Reach.APPLIED, figure(ROOF, "P10Y"));
        ledger.with(generous.subject(), "2024-05-21", enact(generous));
        assertThat(enact(profile("371500", "p", figure(ROOF, "P5Y")))).isNotNull();
    }

    @Test
    void r11_theLawIsOneOnAnyDay() {
        nationEnacted();
        var beside = national(Reach.REGION, figure(ROOF, "P1D"));
        refused(() -> enact(beside), "profile.overlaps");
    }

    @Test
    void r11_aLaterLawSetsTheFloorAnewFromItsFirstDay() {
        var earlier = law("2000-01-30", "2024-05-20", figure(ROOF, "P5Y"));
        ledger.with(earlier.subject(), "2000-01-30", enact(earlier));
        var later = national(Reach.REGION, figure(ROOF, "P8Y"));
        ledger.with(later.subject(), "2024-05-21", enact(later));
        refusedFigure(ROOF, "P7Y", "R11.shortens-statutory-term");
        assertThat(enact(profile("371500", "p", figure(ROOF, "P8Y")))).isNotNull();
    }

    @Test
    void r9_aCalendarMovesAsManyDaysAsAYearCanHave() {
        assertThat(enact(national(Reach.REGION, calendar(WorkingDays.MOST_MOVED))))
                .isNotNull();
        var absurd = calendar(WorkingDays.MOST_MOVED + 1);
        var unmet = refused(() -> enact(national(Reach.REGION, absurd)), "profile.too-many-days");
        assertThat(unmet.getFirst().args())
                .containsExactly(
                        Map.entry("key", absurd.key()),
                        Map.entry("days", "31"),
                        Map.entry("most", "30"),
                        Map.entry("clause", WorkingDays.CLAUSE));
    }

    @Test
    void r9_aCityIsBoundByThatToo() {
        refused(() -> enact(profile("371500", "c", calendar(WorkingDays.MOST_MOVED + 1))), "profile.too-many-days");
        var everyWeekend = days("2025-01-01", 31, true);
        refused(
                () -> enact(profile("371500", "c", figure("calendar.make-up-days.2025", everyWeekend))),
                "profile.too-many-days");
    }

    @Test
    void r9_aWeekendInsideOfAHolidayIsOffAnyway() {
        var spring = figure("calendar.holidays.2025", "2025-01-01/2025-02-11");
        assertThat(WorkingDays.moved(spring)).isEqualTo(30);
        assertThat(enact(national(Reach.REGION, spring))).isNotNull();
    }

    private static Figure calendar(int weekdays) {
        return figure("calendar.holidays.2025", days("2025-01-01", weekdays, false));
    }

    private static String days(String first, int number, boolean atWeekends) {
        return Stream.iterate(LocalDate.parse(first), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() > 5 == atWeekends)
                .limit(number)
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
    }

    private static EnactProfile national(Reach reach, Figure... figures) {
        return national("later", reach, "2024-05-21", null, figures);
    }

    private static EnactProfile law(String from, String until, Figure... figures) {
        return national("earlier", Reach.REGION, from, LocalDate.parse(until), figures);
    }

    private static EnactProfile national(String id, Reach reach, String from, LocalDate until, Figure... figures) {
        return new EnactProfile(
                Acts.on("2024-05-21", Acts.authority("housing")),
                Subject.of("region", "000000").child("profile", id),
                reach,
                "t",
                "d",
                LocalDate.parse(from),
                until,
                List.of(figures));
    }
}
