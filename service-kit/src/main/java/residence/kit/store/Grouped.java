package residence.kit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Asks the database once what many want to know at the same time: for questions what the {@link Appender} is for
 * appends. What comes in while a round trip is under way goes with the next, so nobody waits for company, and the busier
 * the database is, the fewer round trips it gets.
 */
final class Grouped<Q, A> {
    /** Bounds an answer; about as many as there are callers of one instance under load. */
    private static final int MOST = 64;

    /** Round trips at the same time: while one is on its way to the database, another is on its way back. */
    private static final int LANES = 2;

    private final Function<List<Q>, List<A>> ask;
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore lanes = new Semaphore(LANES);

    /** @param ask answers each of several questions, in their order */
    Grouped(Function<List<Q>, List<A>> ask) {
        this.ask = ask;
    }

    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** @throws RuntimeException what the round trip failed with, for everyone who was in it */
    A answer(Q question) {
        var mine = new Waiting<Q, A>(question, new CompletableFuture<>());
        waiting.add(mine);
        openLane();
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** How many questions no round trip has taken yet. */
    int waiting() {
        return waiting.size();
    }

    private void openLane() {
        if (!waiting.isEmpty() && lanes.tryAcquire()) {
            Thread.ofVirtual().name("reads").start(this::lane);
        }
    }

    private void lane() {
        try {
            for (var group = next(); !group.isEmpty(); group = next()) {
                settle(group);
            }
        } finally {
            lanes.release();
        }
        // whoever came after the last look found every lane taken
        openLane();
    }

    private List<Waiting<Q, A>> next() {
        var group = new ArrayList<Waiting<Q, A>>();
        for (var one = waiting.poll(); one != null; one = group.size() < MOST ? waiting.poll() : null) {
            group.add(one);
        }
        return group;
    }

    private void settle(List<Waiting<Q, A>> group) {
        try {
            var answers = ask.apply(group.stream().map(Waiting::question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(one -> one.answer().completeExceptionally(e));
        }
    }
}
