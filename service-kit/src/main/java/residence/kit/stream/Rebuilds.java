package residence.kit.stream;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Service;
import residence.kit.stream.Heard.Placed;

/**
 * Builds lists anew from what the service has recorded and heard, while the others go on: it follows the consumer of
 * all lists, never overtakes it, and hands the list over when it has come to where that one is. A list that is seen
 * for the first time is built, too, and at a start one that other code has filled: nobody has to think of it after a
 * release.
 */
final class Rebuilds implements StreamPart, Quiescence.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int PAGE = 500;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final List<Projection> lists;
    private final Said said;
    private final ListKeeper keeper;
    private final ListStates states;
    private final Watermarks watermarks;
    private final TransactionTemplate transactions;
    private final Semaphore asked = new Semaphore(0);
    private volatile Ending ending = new Ending();
    private volatile @Nullable Thread builder;

    Rebuilds(
            List<Projection> lists,
            Said said,
            ListKeeper keeper,
            ListStates states,
            Watermarks watermarks,
            TransactionTemplate transactions) {
        this.lists = lists;
        this.said = said;
        this.keeper = keeper;
        this.states = states;
        this.watermarks = watermarks;
        this.transactions = transactions;
    }

    @Override
    public Set<Service> topics() {
        return Set.of();
    }

    /** Before the consumer starts: a list that is new to it is not kept by it before it was built. */
    @Override
    public void start() {
        lists.forEach(this::resetUnlessFoldedHere);
        ending = new Ending();
        builder = Thread.ofVirtual().name("rebuilds").start(this::run);
    }

    @Override
    public void stop() {
        var thread = builder;
        if (thread != null) {
            asked.release();
            ending.begin(thread);
        }
    }

    /** Empties the list and begins to build it anew. @return whether there is such a list */
    boolean rebuild(String name) {
        var found = lists.stream().filter(list -> list.name().equals(name)).findFirst();
        found.ifPresent(this::reset);
        asked.release();
        return found.isPresent();
    }

    /** Looks again once nobody else does: of two instances that start together, one empties the list. */
    private void resetUnlessFoldedHere(Projection list) {
        var code = FoldingCode.of(list);
        if (states.foldedBy(list.name(), code)) {
            return;
        }
        LOG.info("list {} is new or was filled by other code: it is built from the beginning", list.name());
        transactions.executeWithoutResult(_ -> {
            watermarks.gate(ListsEffect.CONSUMER, true);
            if (!states.foldedBy(list.name(), code)) {
                empty(list, code);
            }
        });
    }

    private void reset(Projection list) {
        transactions.executeWithoutResult(_ -> {
            watermarks.gate(ListsEffect.CONSUMER, true);
            empty(list, FoldingCode.of(list));
        });
    }

    private void empty(Projection list, String code) {
        list.reset();
        states.rebuild(list.name(), code);
    }

    /** Whether no list is being built. */
    @Override
    public boolean done() {
        return states.rebuilding().isEmpty();
    }

    private void run() {
        while (!ending.begun()) {
            for (Projection list : lists) {
                build(list);
            }
            pause();
        }
    }

    private void pause() {
        try {
            boolean _ = asked.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void build(Projection list) {
        try {
            while (!ending.begun() && step(list, false)) {
                // page by page
            }
            step(list, true);
        } catch (RuntimeException failure) {
            LOG.error("list {} can't be built, will be tried again", list.name(), failure);
        }
    }

    /**
     * @param last nothing of the lists is handled meanwhile: all that is left is done, and the list is handed over
     * @return whether there may be more
     */
    private boolean step(Projection list, boolean last) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            watermarks.gate(ListsEffect.CONSUMER, last);
            if (!states.take(list.name())) {
                return false;
            }
            var walk = new Walk(list, states.rebuilding().getOrDefault(list.name(), Map.of()), last);
            boolean more = walk.services();
            if (last) {
                states.live(list.name());
            }
            return more;
        }));
    }

    /** One transaction's way through what was said. */
    private final class Walk {
        private final Projection list;
        private final Map<Service, Long> cursor = new EnumMap<>(Service.class);
        private final boolean last;
        private final ListKeeper.Handled handled = keeper.handled();
        private final ListKeeper.Round round = keeper.round();

        Walk(Projection list, Map<Service, Long> from, boolean last) {
            this.list = list;
            this.cursor.putAll(from);
            this.last = last;
        }

        boolean services() {
            boolean more = false;
            for (Service service : list.hears()) {
                more |= page(service);
                while (last && page(service)) {
                    // to the end
                }
                states.move(list.name(), service, cursor.getOrDefault(service, 0L));
            }
            round.settle();
            return more;
        }

        private boolean page(Service service) {
            long from = cursor.getOrDefault(service, 0L);
            var page = said.after(service, from, PAGE);
            for (Placed placed : page) {
                if (!last && !handled.reached(service, placed.entry().key(), placed.position())) {
                    return false;
                }
                cursor.put(service, placed.position());
                if (handled.has(service, placed.entry().key(), placed.position())) {
                    round.take(list, placed.entry(), () -> handled.and(ListStates.upTo(cursor)));
                }
            }
            return page.size() == PAGE;
        }
    }
}
