package residence.kit.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import residence.kit.store.Condition.About;

/** An append that waits for its batch, and the place where its outcome will be told. */
record Ticket(Append append, List<Draft> drafts, CompletableFuture<Outcome> outcome) {

    /** What became of an append; those who wait turn it into an answer or an exception, each in its own thread. */
    sealed interface Outcome {
        /** Its events stand at {@code first} and behind it, a microsecond from each other. */
        record Placed(long first, Instant stamp) implements Outcome {}

        /**
         * Events with its ids are in the store.
         *
         * @param resent whether an earlier attempt of this same append may have put them there
         */
        record Repeated(boolean resent) implements Outcome {}

        record Stale() implements Outcome {}

        record Unmet() implements Outcome {}
    }

    Ticket(Append append, List<Draft> drafts) {
        this(append, drafts, new CompletableFuture<>());
    }

    List<About> conditions() {
        var condition = append.condition();
        return condition == null ? List.of() : condition.about();
    }

    /** Whether one of its events is what a condition speaks of. */
    boolean concerns(About about) {
        return drafts.stream()
                .anyMatch(draft -> draft.about().contains(about.subject())
                        && Types.thatDecide(about.types())
                                .contains(draft.entry().type()));
    }

    List<Recorded> recorded(Outcome.Placed placed) {
        return IntStream.range(0, drafts.size())
                .mapToObj(nth -> recorded(placed, nth))
                .toList();
    }

    private Recorded recorded(Outcome.Placed placed, int nth) {
        var draft = drafts.get(nth);
        var stamp = placed.stamp().plusNanos(nth * 1_000L);
        return new Recorded(
                placed.first() + nth,
                append.stream(),
                append.expectedSequence() + nth,
                draft.entry().recordedAt(stamp),
                draft.stamped(stamp),
                append.traceparent());
    }

    /** Whether these are what this append would have stored. */
    boolean stored(List<Recorded> found) {
        return found.size() == drafts.size()
                && IntStream.range(0, drafts.size()).allMatch(nth -> same(drafts.get(nth), found.get(nth)));
    }

    private static boolean same(Draft draft, Recorded found) {
        return Arrays.equals(draft.stamped(found.entry().recordedAt()), found.bytes());
    }
}
