package residence.standalone.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import residence.events.Act;

/**
 * The one clock of all contexts. It stands still at the evening of a day until it is moved, and once it is released it
 * is the machine's own. Kept in a file, so a restart goes on where it stood; it never runs backwards.
 */
public final class SimulatedClock extends Clock {
    /** Everything that is told of a day has happened by then. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private static final String RELEASED = "released ";

    private final Path file;
    private final Clock machine;
    private volatile State state;

    /** @param released whether the machine's own time counts, but never less than {@code since} */
    private record State(boolean released, Instant since) {}

    private SimulatedClock(Path file, Clock machine, State state) {
        this.file = file;
        this.machine = machine;
        this.state = state;
    }

    /**
     * @param file where it is kept
     * @param first the day it shows where it was never kept before; null for the machine's own time from the start
     */
    public static SimulatedClock keptIn(Path file, @Nullable LocalDate first) {
        return keptIn(file, first, Clock.system(Act.ZONE));
    }

    static SimulatedClock keptIn(Path file, @Nullable LocalDate first, Clock machine) {
        if (Files.exists(file)) {
            return new SimulatedClock(file, machine, read(file));
        }
        var start = first == null ? new State(true, Instant.EPOCH) : new State(false, evening(first));
        var clock = new SimulatedClock(file, machine, start);
        clock.keep(start);
        return clock;
    }

    @Override
    public Instant instant() {
        var now = state;
        if (!now.released()) {
            return now.since();
        }
        var real = machine.instant();
        return real.isBefore(now.since()) ? now.since() : real;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), Act.ZONE);
    }

    public boolean released() {
        return state.released();
    }

    /** @throws IllegalArgumentException where the day lies before today, or the clock was released */
    synchronized void moveTo(LocalDate day) {
        if (released()) {
            throw new IllegalArgumentException("the clock runs by itself since " + state.since());
        }
        if (day.isBefore(today())) {
            throw new IllegalArgumentException("time does not run backwards: it is " + today() + " already");
        }
        keep(new State(false, evening(day)));
    }

    /** From here on the machine's own time counts. */
    public synchronized void release() {
        if (!released()) {
            keep(new State(true, state.since()));
        }
    }

    private void keep(State next) {
        var text = (next.released() ? RELEASED : "") + next.since();
        try {
            KeptFile.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("the clock can't be kept in " + file, e);
        }
        state = next;
    }

    private static State read(Path file) {
        try {
            var text = Files.readString(file).strip();
            return text.startsWith(RELEASED)
                    ? new State(true, Instant.parse(text.substring(RELEASED.length())))
                    : new State(false, Instant.parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(Act.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Act.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {
        private final Clock clock;
        private final ZoneId zone;

        Zoned(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
