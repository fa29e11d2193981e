package residence.benchmarks;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import residence.benchmarks.Measured.Line;

/** How long something took, again and again; many callers may add at once. */
final class Times {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void since(long start) {
        nanos.add(System.nanoTime() - start);
    }

    /** The median and the 99th percentile, in milliseconds. */
    List<Line> lines(String what) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return List.of(
                new Line(what + ", p50", Load.at(sorted, 0.50), "ms"),
                new Line(what + ", p99", Load.at(sorted, 0.99), "ms"));
    }
}
