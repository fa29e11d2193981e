package residence.kit.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Two callers who begin at the same moment. */
public final class Race {
    private Race() {}

    /** What each came to, in the order they are named. */
    public static <T extends @Nullable Object> List<T> of(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = runners.submit(() -> after(start, one));
            Future<T> second = runners.submit(() -> after(start, other));
            return Arrays.asList(first.get(), second.get());
        }
    }

    private static <T extends @Nullable Object> T after(CyclicBarrier start, Callable<T> runner) throws Exception {
        start.await();
        return runner.call();
    }
}
