package residence.kit.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import residence.events.Act;

/** A clock that stands where the test puts it. */
public final class SettableClock extends Clock {
    private volatile Instant now;

    public SettableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant moment) {
        now = moment;
    }

    /** Noon of a day in Asia/Shanghai. */
    public static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Act.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Act.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
