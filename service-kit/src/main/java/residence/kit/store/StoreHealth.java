package residence.kit.store;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while the store is behind its topic, as one that was restored from a backup may be: asked from the start on, so
 * that this is known before somebody's append is refused.
 */
public final class StoreHealth extends AbstractHealthIndicator {
    private final EventLog log;

    public StoreHealth(EventLog log) {
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        log.checkWhole();
        health.up().withDetail("position", log.position());
    }
}
