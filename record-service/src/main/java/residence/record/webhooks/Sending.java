package residence.record.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import residence.record.audience.Audiences;
import residence.record.audience.Reader;
import residence.record.document.AsOf;
import residence.record.dossier.Dossiers;
import residence.record.notices.Notice;
import residence.record.notices.NoticeBoard;
import residence.record.reads.CardReads;
import residence.record.view.ViewJson;
import residence.record.webhooks.Deliveries.Attempt;
import residence.record.webhooks.Post.Outcome;

/**
 * Sends what waits, a few at a time. A notice is read again before each attempt, in its receiver's relation of that moment: what was
 * voided meanwhile, and what the receiver may not see any more, is not sent.
 */
@Component
final class Sending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final NoticeBoard board;
    private final CardReads reads;
    private final Signing signing;
    private final Post post;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    private final Counter dropped;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    /** Webhooks that something is under way to: their next ones wait, and nobody else's. */
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    Sending(
            Deliveries deliveries,
            Webhooks webhooks,
            Dossiers dossiers,
            Audiences audiences,
            NoticeBoard board,
            CardReads reads,
            Signing signing,
            Post post,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.board = board;
        this.reads = reads;
        this.signing = signing;
        this.post = post;
        this.clock = clock;
        this.sent = meters.counter("residence.webhooks.sent");
        this.failed = meters.counter("residence.webhooks.failed");
        this.dropped = meters.counter("residence.webhooks.dropped");
        gauge(meters, "residence.webhooks.waiting", "WAITING", "notices that are to be sent");
        gauge(meters, "residence.webhooks.parked", "PARKED", "notices that could not be delivered");
    }

    private void gauge(MeterRegistry meters, String name, String state, String description) {
        Gauge.builder(name, deliveries, all -> all.count(state))
                .description(description)
                .register(meters);
    }

    /** A message of Standard Webhooks. */
    record Message(String type, Instant timestamp, Notice data) {
        private static Message of(Notice notice) {
            return new Message("residence.notice." + notice.kind(), notice.since(), notice);
        }
    }

    void run() {
        if (signing.on()) {
            deliveries.claim(clock.instant(), busy).stream()
                    .collect(Collectors.groupingBy(Attempt::webhook))
                    .forEach(this::start);
        }
    }

    private void start(long webhook, List<Attempt> attempts) {
        busy.add(webhook);
        senders.execute(() -> {
            try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
                attempts.forEach(attempt -> each.execute(() -> attempt(attempt)));
            } finally {
                busy.remove(webhook);
            }
        });
    }

    /** What fails on our side is tried again when its lease has run out, and no attempt of the receiver's. */
    private void attempt(Attempt attempt) {
        try {
            webhooks.find(attempt.webhook()).ifPresent(webhook -> send(webhook, attempt));
        } catch (RuntimeException e) {
            LOG.warn("notice {} could not be sent, will be tried again", attempt.notice(), e);
        }
    }

    private void send(Webhook webhook, Attempt attempt) {
        var dossier = dossiers.open(attempt.place(), AsOf.NOW);
        var reader = audiences.of(webhook.reader(), dossier);
        board.at(attempt.place(), dossier).stream()
                .filter(notice -> notice.id().equals(attempt.notice())
                        && webhook.wants(notice)
                        && notice.seenBy(reader.audience()))
                .findFirst()
                .ifPresentOrElse(notice -> send(webhook, attempt, notice, reader), () -> drop(attempt));
    }

    private void drop(Attempt attempt) {
        deliveries.dropped(attempt);
        dropped.increment();
    }

    private void send(Webhook webhook, Attempt attempt, Notice notice, Reader reader) {
        byte[] json = ViewJson.write(Message.of(notice), reader);
        var headers = signing.headers(webhook.salt(), notice.id().toString(), clock.instant(), json);
        note(webhook, attempt, reader);
        var outcome = post.send(webhook.url(), headers, json);
        if (outcome.taken()) {
            taken(webhook, attempt);
        } else {
            refused(webhook, attempt, outcome);
        }
    }

    /**
     * What tells of a dwelling is in its access log, whoever was told: once for a notice, before it leaves, since a receiver may read
     * what it answers with a failure.
     */
    private void note(Webhook webhook, Attempt attempt, Reader reader) {
        if (attempt.attempt() == 1 && attempt.place().kind().equals("unit")) {
            reads.note(attempt.place(), webhook.reader(), reader.audience());
        }
    }

    private void taken(Webhook webhook, Attempt attempt) {
        deliveries.sent(attempt);
        webhooks.delivered(webhook);
        sent.increment();
    }

    private void refused(Webhook webhook, Attempt attempt, Outcome outcome) {
        failed.increment();
        webhooks.failed(webhook, outcome.what());
        var wait = Backoff.after(attempt.attempt(), ThreadLocalRandom.current().nextDouble());
        if (outcome.gone()) {
            webhooks.gone(webhook);
        }
        if (outcome.gone() || wait.isEmpty()) {
            deliveries.parked(attempt);
            webhooks.gaveUp(webhook);
        } else {
            deliveries.again(attempt, clock.instant().plus(wait.get()));
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        senders.close();
    }
}
