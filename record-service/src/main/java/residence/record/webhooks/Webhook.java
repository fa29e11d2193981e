package residence.record.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.kit.command.Caller;
import residence.record.notices.Notice;
import residence.record.notices.Notice.Kind;

/**
 * Where an organisation wants to have notices sent.
 *
 * @param number of ours; one that is made again after it was deleted has another
 * @param id of its owner's choice, unique for its role and organisation
 * @param region of an authority, as its token said when it made it
 * @param salt of its secret
 * @param since what could be told before is not sent
 * @param disabled why nothing is sent any more; null while it is
 * @param lastFailure what the last attempt that failed came to; null where none has failed
 */
record Webhook(
        long number,
        String role,
        String organisation,
        String id,
        @Nullable String region,
        URI url,
        Set<Kind> kinds,
        byte[] salt,
        Instant since,
        @Nullable Disabled disabled,
        @Nullable String lastFailure) {

    /** Why nothing is sent any more. */
    enum Disabled {
        /** So many notices in a row were given up. */
        FAILING,
        /** The receiver answered 410. */
        GONE
    }

    Webhook {
        kinds = Set.copyOf(kinds);
    }

    /** In whose name it reads. */
    Caller reader() {
        return new Caller("webhook/" + id, role, organisation, region, List.of());
    }

    /** Whether it is to be sent there: asked when it is announced, and again before each attempt. */
    boolean wants(Notice notice) {
        return disabled == null
                && kinds.contains(notice.kind())
                && notice.since().isAfter(since);
    }
}
