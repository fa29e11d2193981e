package residence.warranty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tables of {@code worked-examples.md}, which people read who know warranties and no Java. */
public final class WorkedExamples {
    private WorkedExamples() {}

    /** One row; {@code -} says that there is nothing. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), () -> "no column " + column + " in " + cells.keySet());
        }

        public boolean has(String column) {
            return !text(column).equals("-");
        }

        /** Null where there is none. */
        public LocalDate day(String column) {
            return has(column) ? LocalDate.parse(text(column)) : null;
        }

        /** All that stands in the cell, by what parts it. */
        public List<String> several(String column, String separator) {
            return has(column)
                    ? Stream.of(text(column).split(separator))
                            .map(String::strip)
                            .toList()
                    : List.of();
        }
    }

    /** A test for each row of the table under the heading that begins so. */
    public static Stream<DynamicTest> under(String heading, Consumer<Row> check) {
        return rows(heading)
                .map(row -> DynamicTest.dynamicTest(
                        row.text("no") + ": " + row.text("what happened"), () -> check.accept(row)));
    }

    public static Stream<Row> rows(String heading) {
        var table = lines().dropWhile(line -> !line.startsWith("## " + heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"))
                .map(WorkedExamples::cells)
                .toList();
        assertThat(table).as("the table under %s", heading).hasSizeGreaterThan(2);
        return table.stream().skip(2).map(cells -> row(table.getFirst(), cells));
    }

    private static Row row(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        IntStream.range(0, columns.size()).forEach(i -> row.put(columns.get(i), cells.get(i)));
        return new Row(row);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private static Stream<String> lines() {
        try (var in = Objects.requireNonNull(WorkedExamples.class.getResourceAsStream("/worked-examples.md"))) {
            return new String(in.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
