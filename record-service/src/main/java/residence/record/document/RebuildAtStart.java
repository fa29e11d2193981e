package residence.record.document;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Builds the record anew in the background where other code folded any of it: nobody has to think of it after a release. */
@Component
final class RebuildAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final JdbcOperations jdbc;
    private final Rebuild rebuild;

    RebuildAtStart(JdbcOperations jdbc, Rebuild rebuild) {
        this.jdbc = jdbc;
        this.rebuild = rebuild;
    }

    @EventListener(ApplicationReadyEvent.class)
    void rebuildWhatOtherCodeFolded() {
        if (foldedByOthers()) {
            LOG.info("the code that folds the record has changed: it is built anew");
            rebuild.start();
        }
    }

    boolean foldedByOthers() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from document where folded_by <> ?)", Boolean.class, FoldedBy.THIS));
    }
}
