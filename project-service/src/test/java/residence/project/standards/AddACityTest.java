package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.Figure;
import residence.events.Subject;

/** Adding a city is adding a file (domain, section 6): a city that does not exist, and nothing else but its file. */
class AddACityTest {
    private static final Path GARDEN_CITY = Path.of("src/test/resources/profiles/379900.garden-homes-2030.json");
    private static final Subject PROJECT = Subject.of("project", "GARDEN");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final ProfileFiles files = new ProfileFiles();

    AddACityTest() {
        files.enactAll();
        files.ledger.with(
                PROJECT,
                "2025-05-20",
                new ProjectRegistered(
                        "花园里", Subject.of("parcel", "G1"), "379902", "garden", List.of(new Phase("1", "一期"))));
    }

    @Test
    void itsFiguresGovernItsProjectsAndWhereItSetsNoneTheNations() {
        assertThat(figure(FigureKey.SPRAY_SHARE, DAY)).isEqualTo("15");
        files.enact(GARDEN_CITY);
        assertThat(figure(FigureKey.SPRAY_SHARE, DAY)).isEqualTo("20");
        assertThat(figure(FigureKey.WARRANTY_BUILDER + Part.ROOF_WATERPROOFING, DAY))
                .isEqualTo("P8Y");
        assertThat(figure(FigureKey.WARRANTY_BUILDER + Part.ELECTRICS, DAY)).isEqualTo("P2Y");
        assertThat(figure("roof-garden.share", DAY)).isEqualTo("30");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 15", "2025-06-01, 20", "2029-12-31, 20", "2030-01-01, 15"})
    void itsFiguresGovernFromItsFirstToItsLastDay(LocalDate day, String share) {
        files.enact(GARDEN_CITY);
        assertThat(figure(FigureKey.SPRAY_SHARE, day)).isEqualTo(share);
    }

    private String figure(String key, LocalDate day) {
        return residence.events.Standards.ofProject(files.ledger, PROJECT, day)
                .figure(key)
                .map(Figure::value)
                .orElseThrow();
    }
}
