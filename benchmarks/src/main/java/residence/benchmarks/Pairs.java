package residence.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import residence.benchmarks.Load.Deeds;
import residence.benchmarks.Load.Rate;

/**
 * Ours and its floor, measured by turns: what disturbs the machine disturbs both, and the median of the ratios bears a
 * turn that went wrong.
 */
public record Pairs(List<Rate> ours, List<Rate> floor) {
    /** The share of a core that the compiler may still take of a warm program. */
    private static final double RESTING = 0.1;

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(4);

    /** Warms both up until the compiler rests, then measures them by turns. */
    public static Pairs measure(int count, Load warmUp, Load load, Deeds ours, Deeds floor) throws Exception {
        warmUp(warmUp, ours, floor);
        var pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        for (int pair = 0; pair < count; pair++) {
            pairs.floor.add(turn(load, floor));
            pairs.ours.add(turn(load, ours));
        }
        return pairs;
    }

    /** Warm is what is compiled: where code still is interpreted, a measurement says more about the compiler's queue. */
    private static void warmUp(Load turn, Deeds ours, Deeds floor) throws Exception {
        var compiler = ManagementFactory.getCompilationMXBean();
        long end = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        double busy = 1;
        while (busy > RESTING && System.nanoTime() < end) {
            long compiled = compiler.getTotalCompilationTime();
            long start = System.nanoTime();
            turn(turn, floor);
            turn(turn, ours);
            busy = (compiler.getTotalCompilationTime() - compiled) * 1e6 / (System.nanoTime() - start);
        }
    }

    private static Rate turn(Load load, Deeds deeds) throws Exception {
        var rate = load.run(deeds);
        deeds.settle();
        return rate;
    }

    /** The median over the pairs of ours / floor. */
    public double ratio() {
        var ratios = new ArrayList<Double>();
        for (int pair = 0; pair < ours.size(); pair++) {
            ratios.add(ours.get(pair).perSecond() / floor.get(pair).perSecond());
        }
        return median(ratios);
    }

    public static double median(List<Rate> rates, ToDoubleFunction<Rate> part) {
        return median(rates.stream().map(part::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
