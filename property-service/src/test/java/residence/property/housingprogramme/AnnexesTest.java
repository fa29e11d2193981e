package residence.property.housingprogramme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Codes;
import residence.events.EventJson;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.Region;
import residence.property.housingprogramme.HousingProgrammeCommand.Target;
import tools.jackson.databind.JsonNode;

/**
 * The files that the sample sends are the four annexes of S4, cell by cell, and the annexes add up: in all four, each
 * region's row comes to its 合计, each year's column to the row of 达州市, so no number had to be chosen. Two things beside that a
 * reader may stumble on: the plan's goal table writes 20万户 of old communities for what 附件2 sums up to 205 987, and 附件4's last row ends
 * before its cell of 2025, which the total of 500 shows to be blank.
 */
class AnnexesTest {
    private static final int CITY = 0;

    /** @param cells 合计, then 2021 to 2025; 0 for a blank */
    private record Row(String region, List<Integer> cells) {}

    @ParameterizedTest
    @CsvSource({
        "附件1, shantytowns, SHANTYTOWN_REDEVELOPMENT, HOUSEHOLDS_OR_DWELLINGS, 11, 6505",
        "附件2, old-communities, OLD_COMMUNITIES, HOUSEHOLDS, 36, 205987",
        "附件3, public-rental, PUBLIC_RENTAL, DWELLINGS_OR_ROOMS, 2, 609",
        "附件4, affordable-rental, AFFORDABLE_RENTAL, DWELLINGS_OR_ROOMS, 27, 8000"
    })
    void aFileIsItsAnnexCellByCell(String annex, String file, Kind kind, Measure measure, int cells, int total) {
        var body = read(file);
        var targets = targets(body);
        assertThat(targets).containsExactlyElementsOf(cellsOf(annex)).hasSize(cells);
        assertThat(targets.stream().mapToInt(Target::number).sum()).isEqualTo(total);
        assertThat(Kind.valueOf(body.get("kind").asString())).isEqualTo(kind);
        assertThat(Measure.valueOf(body.get("measure").asString())).isEqualTo(measure);
        assertThat(body.get("clause").asString()).startsWith(annex);
        assertThat(targets).allSatisfy(target -> {
            Codes.region("region", target.region());
            assertThat(Region.covers("511700", target.region())).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"附件1", "附件2", "附件3", "附件4"})
    void theAnnexAddsUp(String annex) {
        var rows = rows(annex);
        assertThat(mismatches(rows)).isEmpty();
        assertThat(rows).hasSize(10);
    }

    @Test
    void aNumberThatDidNotAddUpWouldBeNamed() {
        var rows = List.of(
                new Row("511700", List.of(3, 1, 2, 0, 0, 0)),
                new Row("511702", List.of(1, 1, 0, 0, 0, 0)),
                new Row("511703", List.of(2, 0, 3, 0, 0, 0)));
        assertThat(mismatches(rows))
                .containsExactly("511703: 2, its years come to 3", "2022: 2, its regions come to 3");
    }

    private static List<String> mismatches(List<Row> rows) {
        var ofRows = rows.stream()
                .filter(row -> row.cells.getFirst() != years(row))
                .map(row -> row.region + ": " + row.cells.getFirst() + ", its years come to " + years(row));
        var city = rows.get(CITY);
        var ofColumns = IntStream.rangeClosed(0, 5)
                .filter(i -> city.cells.get(i) != regions(rows, i))
                .mapToObj(i -> (i == 0 ? "合计" : String.valueOf(2020 + i)) + ": " + city.cells.get(i)
                        + ", its regions come to " + regions(rows, i));
        return Stream.concat(ofRows, ofColumns).toList();
    }

    private static int years(Row row) {
        return row.cells.stream().skip(1).mapToInt(Integer::intValue).sum();
    }

    private static int regions(List<Row> rows, int column) {
        return rows.stream().skip(1).mapToInt(row -> row.cells.get(column)).sum();
    }

    private static List<Target> cellsOf(String annex) {
        return rows(annex).stream()
                .skip(1)
                .flatMap(row -> IntStream.rangeClosed(1, 5)
                        .filter(i -> row.cells.get(i) > 0)
                        .mapToObj(i -> new Target(row.region, 2020 + i, row.cells.get(i))))
                .toList();
    }

    private static List<Target> targets(JsonNode body) {
        return StreamSupport.stream(body.get("targets").spliterator(), false)
                .map(target -> new Target(
                        target.get("region").asString(),
                        target.get("year").asInt(),
                        target.get("number").asInt()))
                .toList();
    }

    private static List<Row> rows(String annex) {
        return text("/s4-annexes.md")
                .lines()
                .dropWhile(line -> !line.startsWith("## " + annex))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(
                        cells[2].strip(),
                        IntStream.rangeClosed(3, 8)
                                .mapToObj(i -> number(cells[i]))
                                .toList()))
                .toList();
    }

    private static int number(String cell) {
        return cell.isBlank() ? 0 : Integer.parseInt(cell.strip());
    }

    private static JsonNode read(String file) {
        return EventJson.mapper().readTree(text("/programmes/511700." + file + "-2021-2025.json"));
    }

    private static String text(String resource) {
        try (var in = Objects.requireNonNull(AnnexesTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
