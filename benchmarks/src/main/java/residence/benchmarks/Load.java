package residence.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * A number of callers who each do one thing after another.
 *
 * @param callers each is a virtual thread, as a request's thread is in the services
 */
public record Load(int callers, Duration duration) {

    /** What a caller does, again and again. */
    @FunctionalInterface
    public interface Deed {
        void once() throws Exception;
    }

    /** Gives each caller its deed: a connection of its own, for one. */
    @FunctionalInterface
    public interface Deeds {
        Deed of(int caller) throws Exception;

        /** Returns when nothing is left of what the deeds have set off, so that it burdens nobody else's turn. */
        default void settle() throws Exception {}
    }

    /**
     * @param perSecond deeds that were done, by all callers
     * @param p50 milliseconds from the start of a deed to its end
     * @param p99 the same
     */
    public record Rate(double perSecond, double p50, double p99) {}

    public Rate run(Deeds deeds) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        long start = System.nanoTime();
        long[] times = gather(start(deeds, end));
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(times);
        return new Rate(times.length / seconds, at(times, 0.50), at(times, 0.99));
    }

    private List<Future<long[]>> start(Deeds deeds, long end) throws Exception {
        var started = new ArrayList<Future<long[]>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                started.add(threads.submit(repeated(deeds.of(caller), end)));
            }
        }
        return started;
    }

    private static Callable<long[]> repeated(Deed deed, long end) {
        return () -> {
            var times = LongStream.builder();
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                deed.once();
                times.add(System.nanoTime() - begin);
            }
            return times.build().toArray();
        };
    }

    private static long[] gather(List<Future<long[]>> ended) throws ExecutionException, InterruptedException {
        var all = LongStream.builder();
        for (var times : ended) {
            Arrays.stream(times.get()).forEach(all);
        }
        return all.build().toArray();
    }

    static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * quantile)] / 1e6;
    }
}
