package residence.standalone.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Moves the clock without skipping anything: it goes from one due day to the next, and leaves a day only when all that
 * fell due on it is done, published and heard.
 */
public final class TimeTravel {
    private static final Duration POLL = Duration.ofMillis(2);

    private final SimulatedClock clock;
    private final List<Station> stations;
    private final Duration patience;
    private final ReentrantLock oneTraveller = new ReentrantLock();

    /** @param patience how long one day may take to come to rest */
    public TimeTravel(SimulatedClock clock, List<Station> stations, Duration patience) {
        this.clock = clock;
        this.stations = List.copyOf(stations);
        this.patience = patience;
    }

    /**
     * @throws IllegalArgumentException where the day lies before today, or the clock was released
     * @throws IllegalStateException where a day does not come to rest
     */
    public void moveTo(LocalDate day) {
        oneTraveller.lock();
        try {
            finishToday();
            while (clock.today().isBefore(day)) {
                clock.moveTo(earliest(dueAfterToday(), day));
                finishToday();
            }
            clock.moveTo(day);
        } finally {
            oneTraveller.unlock();
        }
    }

    /** Waits until nothing is in flight. */
    public void rest() {
        long deadline = System.nanoTime() + patience.toNanos();
        // what one service did last may have set off something in another that was asked before it
        while (!IntStream.range(0, 2).allMatch(_ -> allQuiet())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "on " + clock.today() + " the platform does not come to rest within " + patience);
            }
            pause();
        }
    }

    private void finishToday() {
        rest();
        while (somethingDue()) {
            stations.forEach(Station::runDue);
            rest();
        }
    }

    private boolean somethingDue() {
        return nextDue().filter(due -> !due.isAfter(clock.today())).isPresent();
    }

    private Optional<LocalDate> dueAfterToday() {
        return nextDue().filter(due -> due.isAfter(clock.today()));
    }

    private Optional<LocalDate> nextDue() {
        return stations.stream().map(Station::nextDue).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    private static LocalDate earliest(Optional<LocalDate> due, LocalDate day) {
        return due.filter(day::isAfter).orElse(day);
    }

    private boolean allQuiet() {
        return stations.stream().allMatch(Station::quiet);
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform came to rest", e);
        }
    }
}
