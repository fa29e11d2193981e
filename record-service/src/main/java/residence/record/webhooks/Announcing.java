package residence.record.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Act;
import residence.record.audience.Audiences;
import residence.record.document.AsOf;
import residence.record.dossier.Dossier;
import residence.record.dossier.Dossiers;
import residence.record.notices.Notice;
import residence.record.notices.NoticeBoard;
import residence.record.webhooks.Looks.Look;

/** Finds what there is to send, and to whom: by the relation in which each webhook's owner stands to the place. */
@Component
final class Announcing {
    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final int AT_ONCE = 100;

    /** What could be told longer ago is no news; a delivery is kept longer, so that none is sent again. */
    private static final int NEWS_DAYS = 7;

    private static final Duration KEPT = Duration.ofDays(30);

    private final Looks looks;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Dossiers dossiers;
    private final Audiences audiences;
    private final NoticeBoard board;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private @Nullable LocalDate lookedOn;

    Announcing(
            Looks looks,
            Webhooks webhooks,
            Deliveries deliveries,
            Dossiers dossiers,
            Audiences audiences,
            NoticeBoard board,
            TransactionTemplate transactions,
            Clock clock) {
        this.looks = looks;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.dossiers = dossiers;
        this.audiences = audiences;
        this.board = board;
        this.transactions = transactions;
        this.clock = clock;
    }

    void run() {
        daily();
        looks.waiting(AT_ONCE).forEach(this::look);
    }

    private void daily() {
        var today = Act.today(clock);
        if (!today.equals(lookedOn)) {
            var first = today.minusDays(NEWS_DAYS).plus(board.lead());
            looks.termsEnding(
                    first.datesUntil(today.plus(board.lead()).plusDays(1)).toList());
            deliveries.forget(clock.instant().minus(KEPT));
            lookedOn = today;
        }
    }

    /** Whatever keeps one document from being looked at, the others are: it comes again behind them. */
    private void look(Look look) {
        try {
            transactions.executeWithoutResult(_ -> {
                announce(look);
                looks.done(look);
            });
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked at, will look again", look.document(), e);
            looks.again(look);
        }
    }

    private void announce(Look look) {
        var dossier = dossiers.open(look.document(), AsOf.NOW);
        var oldest = clock.instant().minus(Duration.ofDays(NEWS_DAYS));
        var news = board.at(look.document(), dossier).stream()
                .filter(notice -> notice.since().isAfter(oldest))
                .toList();
        if (!news.isEmpty()) {
            webhooks.enabled().forEach(webhook -> announce(webhook, dossier, news));
        }
    }

    private void announce(Webhook webhook, Dossier dossier, List<Notice> news) {
        var audience = audiences.of(webhook.reader(), dossier).audience();
        news.stream()
                .filter(notice -> webhook.wants(notice) && notice.seenBy(audience))
                .forEach(notice -> deliveries.add(webhook, notice, clock.instant()));
    }
}
