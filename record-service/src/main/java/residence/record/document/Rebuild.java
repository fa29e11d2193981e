package residence.record.document;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.record.document.Progress.State;

/**
 * Builds the record anew from the topics, beside the live tables: folds in memory, several partitions at a time, fills
 * fresh tables by COPY, adds what came meanwhile, and swaps in one transaction. Reads go on all the time; where it
 * fails, the live tables are as they were.
 */
@Component
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int READERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    private static final String TAIL =
            "select live.partition, live.position, live.payload from entry live where not exists"
                    + " (select from entry_fresh fresh where fresh.service = live.service and fresh.position = live.position)"
                    + " order by live.service, live.position";

    private final DataSource database;
    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;
    private final TopicReading topics;
    private final EventJson json;
    private final AtomicLong events = new AtomicLong();
    private volatile Progress progress = Progress.NONE;

    Rebuild(
            DataSource database,
            JdbcOperations jdbc,
            TransactionTemplate transactions,
            TopicReading topics,
            EventJson json) {
        this.database = database;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.topics = topics;
        this.json = json;
    }

    Progress progress() {
        return progress;
    }

    /** Begins, unless one is running here. */
    synchronized Progress start() {
        if (!progress.running()) {
            progress = new Progress(State.READING, 0, 0, 0, null, null);
            Thread.ofVirtual().name("rebuild").start(this::run);
        }
        return progress;
    }

    /** Rebuilds, and returns when it is done or has failed. */
    void run() {
        try {
            transactions.executeWithoutResult(_ -> {
                onlyOne();
                rebuild();
            });
        } catch (RuntimeException e) {
            LOG.error("the rebuild failed; the record is as it was", e);
            progress = Progress.failed(progress, e);
        }
    }

    /** Held until the transaction ends: no two instances fill the same fresh tables. */
    private void onlyOne() {
        var got = jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtext('residence.record.rebuild'))", Boolean.class);
        if (!Boolean.TRUE.equals(got)) {
            throw new IllegalStateException("another instance is rebuilding the record");
        }
    }

    private void rebuild() {
        var apart = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        long began = System.nanoTime();
        events.set(0);
        apart.executeWithoutResult(_ -> Swap.prepare(jdbc));
        var ends = topics.ends();
        long total = ends.values().stream().mapToLong(Long::longValue).sum();
        var binder = new Binder();
        read(binder, ends, () -> tell(State.READING, total, began));
        tell(State.WRITING, total, began);
        write(binder);
        apart.executeWithoutResult(_ -> refold(binder));
        tell(State.CATCHING_UP, total, began);
        apart.executeWithoutResult(_ -> catchUp());
        apart.executeWithoutResult(_ -> {
            Swap.alone(jdbc);
            catchUp();
            Swap.swap(jdbc);
        });
        tell(State.DONE, total, began);
    }

    private void tell(State state, long total, long began) {
        progress = Progress.of(state, events.get(), total, Duration.ofNanos(System.nanoTime() - began));
    }

    private void read(Binder binder, Map<TopicPartition, Long> ends, Runnable tell) {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = TopicReading.dealt(ends, READERS).stream()
                    .<Future<?>>map(hand -> readers.submit(() -> readHand(binder, hand, tell)))
                    .toList();
            finish(reading);
        }
    }

    private void readHand(Binder binder, Map<TopicPartition, Long> hand, Runnable tell) {
        try (var rows = new CopyIn(database, Tables.FRESH.entry(), EntryRow.COLUMNS)) {
            topics.read(hand, told -> {
                binder.bind(told, row -> rows.add(row.copied()));
                if (events.incrementAndGet() % 1_000 == 0) {
                    tell.run();
                }
            });
        }
    }

    private static void finish(List<Future<?>> all) {
        try {
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading the topics failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the topics", e);
        }
    }

    private void write(Binder binder) {
        try (var rows = new CopyIn(database, Tables.FRESH.document(), SectionRow.COLUMNS)) {
            binder.sections()
                    .forEach((key, bound) -> rows.add(new SectionRow(key, bound.section(), bound.version()).copied()));
        }
    }

    /** What is said about entries takes a section's whole timeline, which is complete now. */
    private void refold(Binder binder) {
        var shelf = fresh();
        binder.anew()
                .forEach(key -> shelf.put(
                        key,
                        Chapters.FOLDING.of(shelf.entries(key)),
                        Objects.requireNonNull(binder.sections().get(key)).version()));
    }

    /** Adds what the live tables have and the fresh ones have not. */
    private void catchUp() {
        var recording = new Recording(fresh());
        jdbc.query(TAIL, (row, _) -> told(row.getInt(1), row.getLong(2), row.getBytes(3)))
                .forEach(recording::record);
    }

    private Told told(int partition, long position, byte[] bytes) {
        return new Told(partition, position, json.read(bytes), bytes);
    }

    private JdbcShelf fresh() {
        return new JdbcShelf(jdbc, json, Tables.FRESH);
    }
}
