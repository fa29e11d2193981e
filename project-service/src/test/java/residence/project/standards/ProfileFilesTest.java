package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.FigureKey;
import residence.events.IndicatorKey;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.WorkingDays;

/** What the files in {@code profiles/} say, and that the rules take each of them. */
class ProfileFilesTest {
    private final ProfileFiles files = new ProfileFiles();
    private final List<ProfileEnacted> enacted = files.enactAll();

    @Test
    void everyFileIsAcceptedByTheRulesNationThenProvincesThenCities() {
        assertThat(enacted)
                .extracting(ProfileEnacted::profile)
                .containsExactly(
                        "calendar-2024",
                        "calendar-2025",
                        "calendar-2026",
                        "statutory-baseline",
                        "good-homes-2025",
                        "warranty-2022",
                        "housing-quality-2024",
                        "high-quality-2024",
                        "urban-renewal-2025");
    }

    @Test
    void everyFigureNamesItsClauseOrSaysThatItHasNone() {
        assertThat(figures())
                .allMatch(figure -> figure.clause().matches("(?s).*[〔《].*")
                        || figure.clause().contains("platform default, no clause"));
    }

    @Test
    void everyFigureHasAKeyThatIsDefined() {
        var defined = Stream.of(FigureKey.class, IndicatorKey.class)
                .flatMap(keys -> Stream.of(keys.getFields()))
                .map(ProfileFilesTest::value)
                .toList();
        assertThat(figures())
                .allMatch(figure -> defined.stream()
                        .anyMatch(key -> key.endsWith(".")
                                ? figure.key().startsWith(key)
                                : figure.key().equals(key)));
    }

    @Test
    void r11_theNationHasAFloorForEveryPartOfTheBuildersWork() {
        var keys = keys(profile("statutory-baseline"));
        assertThat(Stream.of(Part.values()).map(part -> FigureKey.WARRANTY_BUILDER + part))
                .allMatch(keys::contains);
    }

    @Test
    void theRulesFindTheFiguresTheyAskForEverywhere() {
        assertThat(keys(profile("statutory-baseline")))
                .contains(
                        FigureKey.PONDING_WATERPROOF_HOURS,
                        FigureKey.PONDING_SURFACE_HOURS,
                        FigureKey.SPRAY_SHARE,
                        FigureKey.REVISIT_WINDOW,
                        FigureKey.TAKEOVER_DAYS,
                        FigureKey.REPAIR_ASSIGN_DAYS,
                        FigureKey.REPAIR_COMPLETE_DAYS,
                        FigureKey.HEATING_SEASON_START,
                        FigureKey.HEATING_SEASON_END,
                        FigureKey.COOLING_SEASON_START,
                        FigureKey.COOLING_SEASON_END);
    }

    /** The figures that tell the documents apart (domain, section 6). */
    @ParameterizedTest
    @CsvSource({
        "statutory-baseline, spray-test.share, 15",
        "statutory-baseline, takeover.days-before-hand-over, 15",
        "high-quality-2024, indicator.at-least.storey-height, 3.00",
        "housing-quality-2024, indicator.at-least.storey-height, 3.1",
        "good-homes-2025, indicator.at-least.storey-height, 3",
        "high-quality-2024, indicator.at-least.green-material-share, 50",
        "housing-quality-2024, indicator.at-least.green-material-share, 70",
        "good-homes-2025, indicator.at-least.green-material-share, 50",
        "high-quality-2024, price-regime.property-service, market",
        "good-homes-2025, price-regime.property-service, guided",
        "high-quality-2024, indicators.all-required, true",
        "good-homes-2025, joint-acceptance.opinion-days, 15",
        "good-homes-2025, indicator.at-most.kindergarten-distance, 300",
        "housing-quality-2024, insurance.latent-defects, P5Y",
        "housing-quality-2024, insurance.check-ups, P25Y",
        "warranty-2022, warranty.builder.ROOF_WATERPROOFING, P10Y",
        "urban-renewal-2025, renovation.check-up-period, P1Y",
        "urban-renewal-2025, check-up.interval, P1Y"
    })
    void eachProfileSaysWhatItsDocumentSays(String profile, String key, String value) {
        assertThat(profile(profile).figures())
                .filteredOn(figure -> figure.key().equals(key))
                .extracting(Figure::value)
                .containsExactly(value);
    }

    @Test
    void nantongsGuidanceIsInForceFromItsFirstToItsLastDay() {
        assertThat(profile("housing-quality-2024"))
                .extracting(ProfileEnacted::validFrom, ProfileEnacted::validUntil)
                .containsExactly(LocalDate.of(2024, 4, 24), LocalDate.of(2028, 12, 31));
    }

    /** Fifteen working days, over each year's national day with the Sunday or Saturday that is worked for it. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-13, 2024-10-11", // Saturday 14 and Sunday 29 September worked; 15 to 17 September off
        "2025-09-24, 2025-10-21", // Sunday 28 September and Saturday 11 October worked
        "2026-09-18, 2026-10-15" // Sunday 20 September and Saturday 10 October worked; 25 to 27 September off
    })
    void r9_theCalendarsSayWhenATermOfWorkingDaysEnds(LocalDate from, LocalDate last) {
        assertThat(WorkingDays.in(files.ledger, "371502").after(from, 15)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2024, 366, 251", "2025, 365, 248", "2026, 365, 248"})
    void r9_eachYearHasAsManyWorkingDaysAsItsCalendarLeaves(int year, int days, int worked) {
        var calendar = WorkingDays.in(files.ledger, "371502");
        assertThat(Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                        .limit(days)
                        .filter(calendar::include))
                .hasSize(worked);
    }

    private ProfileEnacted profile(String id) {
        return enacted.stream()
                .filter(profile -> profile.profile().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Figure> figures() {
        return enacted.stream().flatMap(profile -> profile.figures().stream());
    }

    private static Set<String> keys(ProfileEnacted profile) {
        return profile.figures().stream().map(Figure::key).collect(Collectors.toSet());
    }

    static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
