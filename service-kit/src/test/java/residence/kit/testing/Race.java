package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.kit.command.Answer;

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

    /** What two commands came to that were sent at the same moment, in the order they are named. */
    public static Outcomes between(Callable<Answer> one, Callable<Answer> other) throws Exception {
        var outcomes = of(() -> outcome(one), () -> outcome(other));
        return new Outcomes(outcomes.get(0), outcomes.get(1));
    }

    /** @param answer null where the command was refused; then {@code unmet} are the codes of why */
    public record Outcome(@Nullable Answer answer, List<String> unmet) {
        /** That of the first event that it recorded. */
        public long position() {
            assertThat(unmet).as("refused").isEmpty();
            return Objects.requireNonNull(answer).entries().getFirst().position();
        }
    }

    /** Of a race between a command and another that decides whether it may happen. */
    public record Outcomes(Outcome one, Outcome other) {
        /** The other one went through, and the one before it, unless it was refused with exactly these codes. */
        public void oneOnlyBeforeTheOther(String... codes) {
            long decisive = other.position();
            if (one.answer() == null) {
                assertThat(one.unmet()).containsExactly(codes);
            } else {
                assertThat(one.position()).isLessThan(decisive);
            }
        }

        /** The other one went through, and the one after it, unless it was refused with exactly these codes. */
        public void oneOnlyAfterTheOther(String... codes) {
            long decisive = other.position();
            if (one.answer() == null) {
                assertThat(one.unmet()).containsExactly(codes);
            } else {
                assertThat(one.position()).isGreaterThan(decisive);
            }
        }

        /** One of them went through, whichever, and the other was refused with exactly these codes. */
        public void onlyOne(String... codes) {
            var refused =
                    Stream.of(one, other).filter(it -> it.answer() == null).toList();
            assertThat(refused)
                    .singleElement()
                    .satisfies(it -> assertThat(it.unmet()).containsExactly(codes));
        }
    }

    private static Outcome outcome(Callable<Answer> command) throws Exception {
        try {
            return new Outcome(command.call(), List.of());
        } catch (Refusal refused) {
            return new Outcome(null, refused.unmet().stream().map(Unmet::code).toList());
        }
    }

    private static <T extends @Nullable Object> T after(CyclicBarrier start, Callable<T> runner) throws Exception {
        start.await();
        return runner.call();
    }
}
