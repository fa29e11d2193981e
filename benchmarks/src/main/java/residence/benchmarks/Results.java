package residence.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was measured, for people ({@code <name>.md}) and for programs ({@code <name>.json}). */
record Results(Path folder) {

    /** One result with where and when it was measured. */
    record Result(String name, Instant at, Machine before, Machine after, Measured measured) {}

    void write(Result result) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(result.name() + ".md"), text(result));
        Files.writeString(
                folder.resolve(result.name() + ".json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
    }

    static String text(Result result) {
        var measured = result.measured();
        return "# " + result.name() + "\n\n" + measured.question() + "\n\n| | |\n|---|---|\n"
                + measured.lines().stream().map(Results::row).collect(Collectors.joining())
                + verdict(measured)
                + "\nMeasured " + result.at() + " on " + result.before() + "; load average at the end "
                + number(result.after().load()) + ".\n"
                + measured.circumstances().stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String row(Measured.Line line) {
        return "| " + line.label() + " | " + number(line.value()) + " " + line.unit() + " |\n";
    }

    private static String verdict(Measured measured) {
        var bar = measured.bar();
        return bar == null
                ? ""
                : "\n**" + number(bar.value()) + "**, must reach " + number(bar.atLeast()) + ", should reach "
                        + number(bar.aim()) + ": " + (bar.reached() ? "reached" : "not reached") + ".\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }
}
