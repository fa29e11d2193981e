package residence.benchmarks;

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

    /** Warms both up, then measures them by turns. */
    public static Pairs measure(int count, Load warmUp, Load load, Deeds ours, Deeds floor) throws Exception {
        turn(warmUp, floor);
        turn(warmUp, ours);
        var pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
        for (int pair = 0; pair < count; pair++) {
            pairs.floor.add(turn(load, floor));
            pairs.ours.add(turn(load, ours));
        }
        return pairs;
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
