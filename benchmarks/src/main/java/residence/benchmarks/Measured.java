package residence.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure came to.
 *
 * @param question what was compared with what, in one sentence
 * @param lines the numbers behind it
 * @param bar what it is held against, or null where it is only told
 * @param circumstances what the numbers depend on and a reader must know (durability settings, callers, versions)
 */
public record Measured(
        String question, List<Line> lines, @Nullable Bar bar, List<String> circumstances) {

    /** @param unit {@code events/s}, {@code ms}, {@code x} ... */
    public record Line(String label, double value, String unit) {}

    /**
     * @param value the median of the ratios of the pairs
     * @param atLeast what it must reach
     * @param aim what it should reach
     */
    public record Bar(double value, double atLeast, double aim) {
        public boolean reached() {
            return value >= atLeast;
        }
    }
}
