package residence.kit.deadline;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says how many deadlines failed. That does not make the service ill: the others go on. */
record DeadlineHealth(DeadlineTable table) implements HealthIndicator {
    @Override
    public Health health() {
        return Health.up().withDetail("failed", table.countFailed()).build();
    }
}
