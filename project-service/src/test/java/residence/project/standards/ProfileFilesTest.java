package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.EventJson;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.WorkingDays;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.standards.Standards.Draft;
import residence.project.standards.StandardsCommand.EnactProfile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each file in {@code profiles/}, named {@code <region>.<profile>.json}, is the body of an enact-profile that the rules
 * accept, the nation's first, because its terms are the others' floors.
 */
class ProfileFilesTest {
    private static final JsonMapper MAPPER = EventJson.mapper();

    private final Ledger ledger = new Ledger();

    @Test
    void everyFileIsAcceptedByTheRules() throws IOException {
        assertThat(enactAll())
                .extracting(ProfileEnacted::profile)
                .containsExactly(
                        "calendar-2024",
                        "calendar-2025",
                        "calendar-2026",
                        "statutory-baseline",
                        "warranty-2022",
                        "high-quality-2024");
    }

    /** Fifteen working days, over each year's national day with the Sunday or Saturday that is worked for it. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-13, 2024-10-11", // Saturday 14 and Sunday 29 September worked; 15 to 17 September off
        "2025-09-24, 2025-10-21", // Sunday 28 September and Saturday 11 October worked
        "2026-09-18, 2026-10-15" // Sunday 20 September and Saturday 10 October worked; 25 to 27 September off
    })
    void r9_theCalendarsSayWhenATermOfWorkingDaysEnds(LocalDate from, LocalDate last) throws IOException {
        enactAll();
        assertThat(WorkingDays.in(ledger, "371502").after(from, 15)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2024, 366, 251", "2025, 365, 248", "2026, 365, 248"})
    void r9_eachYearHasAsManyWorkingDaysAsItsCalendarLeaves(int year, int days, long worked) throws IOException {
        enactAll();
        var calendar = WorkingDays.in(ledger, "371502");
        assertThat(Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                        .limit(days)
                        .filter(calendar::include))
                .hasSize((int) worked);
    }

    @Test
    void everyFigureNamesItsClauseOrSaysThatItHasNone() throws IOException {
        assertThat(enactAll().stream().flatMap(profile -> profile.figures().stream()))
                .allMatch(figure -> figure.clause().matches("(?s).*[〔《].*")
                        || figure.clause().contains("platform default, no clause"));
    }

    @Test
    void r11_theNationHasAFloorForEveryPartOfTheBuildersWork() throws IOException {
        var keys = keys(nation());
        assertThat(Stream.of(Part.values()).map(part -> FigureKey.WARRANTY_BUILDER + part))
                .allMatch(keys::contains);
    }

    @Test
    void theRulesFindTheFiguresTheyAskForEverywhere() throws IOException {
        assertThat(keys(nation()))
                .contains(
                        FigureKey.PONDING_WATERPROOF_HOURS,
                        FigureKey.PONDING_SURFACE_HOURS,
                        FigureKey.SPRAY_SHARE,
                        FigureKey.REVISIT_WINDOW,
                        FigureKey.REPAIR_ASSIGN_DAYS,
                        FigureKey.REPAIR_COMPLETE_DAYS,
                        FigureKey.HEATING_SEASON_START,
                        FigureKey.HEATING_SEASON_END,
                        FigureKey.COOLING_SEASON_START,
                        FigureKey.COOLING_SEASON_END);
    }

    @Test
    void r6_theNationHasAFloorForTheShareOfWindows() throws IOException {
        assertThat(nation().figures())
                .filteredOn(figure -> figure.key().equals(FigureKey.SPRAY_SHARE))
                .extracting(Figure::value)
                .containsExactly("15");
    }

    /** What no rule reads yet is an indicator, a measured bound; a gate whose noun comes later is not in the files. */
    @Test
    void noFileHoldsAGateThatNobodyReads() throws IOException {
        var asked = askedFor();
        assertThat(enactAll().stream().flatMap(profile -> profile.figures().stream()))
                .allMatch(figure -> asked.stream().anyMatch(figure.key()::startsWith)
                        || figure.key().startsWith("indicator.")
                                && figure.value().matches("[0-9.]+"));
    }

    private ProfileEnacted nation() throws IOException {
        return enactAll().stream()
                .filter(profile -> profile.profile().equals("statutory-baseline"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> askedFor() {
        return Stream.of(FigureKey.class.getFields())
                .map(ProfileFilesTest::value)
                .toList();
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Set<String> keys(ProfileEnacted profile) {
        return profile.figures().stream().map(Figure::key).collect(java.util.stream.Collectors.toSet());
    }

    private List<ProfileEnacted> enactAll() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/profiles"))) {
            return files.sorted().map(this::enact).toList();
        }
    }

    private ProfileEnacted enact(Path file) {
        var command = command(file);
        var facts = StandardsFacts.lookUp(command, new Draft(), ledger);
        var enacted =
                (ProfileEnacted) Standards.decide(command, new Draft(), facts).getFirst();
        ledger.with(command.subject(), command.act().occurredOn().toString(), enacted);
        return enacted;
    }

    /** As the shell makes it: subject from the path, act from token and body, the rest from the body. */
    private static EnactProfile command(Path file) {
        var name = file.getFileName().toString().split("\\.");
        var body = (ObjectNode) MAPPER.readTree(file.toFile());
        var day = LocalDate.parse(body.remove("occurredOn").asString());
        body.set("act", MAPPER.valueToTree(Acts.on(day.toString(), Acts.authority("housing"))));
        body.put(
                "subject",
                Subject.of("region", name[0]).child("profile", name[1]).path());
        return MAPPER.treeToValue(body, EnactProfile.class);
    }
}
