package residence.property;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.HousingProgrammeEvent;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.testing.Race;

/** S4's annexes as a city's housing department records them, its counties report on them, and anybody reads them. */
class ProgrammesOverHttpTest extends RunningService {
    private static final Caller CITY = housing("511700");
    private static final Caller COUNTY = housing("511725");
    private static final Caller PROVINCE = housing("510000");
    private static final Caller ELSEWHERE = housing("511600");
    private static final Caller ZONE = housing("511700-GX");
    private static final List<String> ANNEXES =
            List.of("shantytowns", "old-communities", "public-rental", "affordable-rental");

    @BeforeEach
    void annexesAreSet() {
        if (lookups.open()
                .entries(Subject.of("region", "511700"), TargetSet.class)
                .isEmpty()) {
            ANNEXES.forEach(annex -> assertThat(post(CITY, programme(annex) + "/set-targets", body(annex)))
                    .hasStatus(201));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(targets("?region=511700")).hasSize(11 + 36 + 2 + 27));
        }
    }

    @Test
    void theProgrammeIsItsRegionsAndEachPartReportsForItself() {
        var programme = programme("affordable-rental");
        String anew = """
                {"kind": "AFFORDABLE_RENTAL", "measure": "DWELLINGS_OR_ROOMS", "document": "%s", "clause": "一",
                 "targets": [{"region": "511725", "year": 2025, "number": 150}]}""";
        for (var caller : List.of(COUNTY, ELSEWHERE, planning(), OWNER, COMPANY)) {
            assertThat(post(caller, programme + "/set-targets", anew.formatted("调整")))
                    .as(caller.toString())
                    .hasStatus(403);
        }
        assertThat(post(PROVINCE, programme + "/set-targets", anew.formatted("省里调整")))
                .hasStatus(201);
        assertThat(post(COUNTY, programme + "/report-progress", report("511725", 2024, 10)))
                .hasStatus(201);
        assertThat(post(ZONE, programme + "/report-progress", report("511700-GX", 2024, 10)))
                .hasStatus(201);
        assertThat(post(CITY, programme + "/report-progress", report("511703", 2024, 10)))
                .hasStatus(201);
        for (var caller : List.of(COUNTY, ELSEWHERE, ZONE, planning(), OWNER)) {
            assertThat(post(caller, programme + "/report-progress", report("511702", 2024, 10)))
                    .as(caller.toString())
                    .hasStatus(403);
        }
    }

    @Test
    void anybodyReadsTargetsWithTheirProgress() {
        post(COUNTY, programme("old-communities") + "/report-progress", report("511725", 2022, 5100));
        eventually(
                "/programme-targets?region=511725&kind=OLD_COMMUNITIES&met=true", "\"completed\":5100", "\"met\":true");
        assertThat(targets("?region=511725")).hasSize(5 + 3 + 4);
        assertThat(targets("?region=511700&kind=OLD_COMMUNITIES")).hasSize(36);
        assertThat(targets("?region=511700-GX&programme=affordable-rental-2021-2025"))
                .hasSize(2);
        assertThat(targets("?kind=PUBLIC_RENTAL&year=2022")).hasSize(2);
        assertThat(targets("?kind=PUBLIC_RENTAL&year=2021")).isEmpty();
        assertThat(targets("?region=511900")).isEmpty();
        assertThat(anybody("/programmes?region=511700&kind=SHANTYTOWN_REDEVELOPMENT"))
                .bodyText()
                .contains("\"year\":2021,\"number\":1630", "\"year\":2025,\"number\":1000");
        assertThat(anybody("/programme-targets?region=dazhou")).hasStatus(400);
    }

    @Test
    void targetsComeByYearAndInPages() {
        var years = targets("?kind=AFFORDABLE_RENTAL").stream()
                .map(target -> target.get("year").asInt())
                .toList();
        assertThat(years).isSorted();
        var first = json(anybody("/programme-targets?region=511700&kind=OLD_COMMUNITIES&limit=30"));
        assertThat(first.get("items")).hasSize(30);
        var rest = json(anybody("/programme-targets?region=511700&kind=OLD_COMMUNITIES&limit=30&cursor="
                + first.get("next").asString()));
        assertThat(rest.get("items")).hasSize(6);
    }

    @RepeatedTest(5)
    void whatIsCompletedNeverFallsWhoeverReportsFirst(RepetitionInfo round) throws Exception {
        var region = "5116%02d".formatted(round.getCurrentRepetition() + 10);
        var programme = "/regions/" + region + "/programmes/race";
        assertThat(post(ELSEWHERE, programme + "/set-targets", """
                        {"kind": "OLD_COMMUNITIES", "measure": "HOUSEHOLDS", "document": "计划", "clause": "一",
                         "targets": [{"region": "%s", "year": 2026, "number": 9}]}""".formatted(region)))
                .hasStatus(201);
        Race.of(
                () -> post(ELSEWHERE, programme + "/report-progress", report(region, 2026, 5)),
                () -> post(ELSEWHERE, programme + "/report-progress", report(region, 2026, 3)));
        var said = lookups.open().entries(Subject.of("region", region), HousingProgrammeEvent.ProgressReported.class);
        assertThat(said)
                .extracting(entry -> entry.body().completed())
                .isSorted()
                .endsWith(5);
    }

    private static String programme(String annex) {
        return "/regions/511700/programmes/" + annex + "-2021-2025";
    }

    private static String report(String region, int year, int completed) {
        return "{\"region\": \"" + region + "\", \"year\": " + year + ", \"completed\": " + completed + "}";
    }

    private List<tools.jackson.databind.JsonNode> targets(String query) {
        var answer = anybody("/programme-targets" + query + (query.isEmpty() ? "?" : "&") + "limit=100");
        return json(answer).get("items").valueStream().toList();
    }

    private static tools.jackson.databind.JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return residence.events.EventJson.mapper()
                    .readTree(answer.getResponse().getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void eventually(String path, String... parts) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(anybody(path)).hasStatusOk().bodyText().contains(parts));
    }

    /** Without a token. */
    private MvcTestResult anybody(String path) {
        return mvc.get().uri("/api/property" + path).exchange();
    }

    private static Caller housing(String region) {
        return new Caller("h" + region, "authority/housing", region + "-zjj", region, List.of());
    }

    private static Caller planning() {
        return new Caller("p", "authority/planning", "511700-zgj", "511700", List.of());
    }

    private static String body(String annex) {
        try (var in =
                ProgrammesOverHttpTest.class.getResourceAsStream("/programmes/511700." + annex + "-2021-2025.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
