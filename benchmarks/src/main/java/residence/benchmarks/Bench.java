package residence.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Measures the figures that are named, or all of them, and writes each into {@code benchmarks/results}. */
public final class Bench {
    private static final List<Figure> FIGURES = List.of(new AppendFigure(), new HttpFigure(), new VisibleFigure());

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var results = new Results(Path.of(System.getProperty("bench.results", "benchmarks/results")));
        boolean reached = true;
        for (Figure figure : FIGURES) {
            if (names.length == 0 || Set.of(names).contains(figure.name())) {
                reached &= measure(figure, results);
            }
        }
        System.exit(reached ? 0 : 1);
    }

    private static boolean measure(Figure figure, Results results) throws Exception {
        System.out.println("measuring " + figure.name() + " ...");
        var before = Machine.present();
        var measured = figure.measure();
        var result = new Results.Result(figure.name(), Instant.now(), before, Machine.present(), measured);
        results.write(result);
        System.out.println(Results.text(result));
        return measured.bar() == null || measured.bar().reached();
    }
}
