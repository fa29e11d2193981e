package residence.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeTravelTest {
    private static final LocalDate START = LocalDate.of(2016, 5, 1);

    @TempDir
    private Path folder;

    private SimulatedClock clock;
    private final List<LocalDate> doneOn = new ArrayList<>();
    private final TreeSet<LocalDate> due = new TreeSet<>();
    private int busyAnswers;

    @BeforeEach
    void clock() {
        clock = SimulatedClock.keptIn(folder.resolve("clock"), START);
    }

    private final Station station = new Station() {
        @Override
        public boolean quiet() {
            return busyAnswers-- <= 0;
        }

        @Override
        public Optional<LocalDate> nextDue() {
            return due.stream().findFirst();
        }

        @Override
        public void runDue() {
            while (!due.isEmpty() && !due.first().isAfter(clock.today())) {
                due.pollFirst();
                doneOn.add(clock.today());
                busyAnswers = 3;
            }
        }
    };

    @Test
    void stopsAtEachDueDay() {
        due.addAll(List.of(START.plusDays(10), START.plusMonths(6), START.plusYears(2)));

        travel().moveTo(START.plusYears(1));

        assertThat(doneOn).containsExactly(START.plusDays(10), START.plusMonths(6));
        assertThat(clock.today()).isEqualTo(START.plusYears(1));
    }

    @Test
    void doesWhatIsDueOnTheDayItArrivesAt() {
        due.add(START.plusDays(10));

        travel().moveTo(START.plusDays(10));

        assertThat(doneOn).containsExactly(START.plusDays(10));
    }

    @Test
    void doesWhatWasDueBeforeItLeaves() {
        due.add(START.minusDays(3));

        travel().moveTo(START.plusDays(1));

        assertThat(doneOn).containsExactly(START);
    }

    @Test
    void doesNotLeaveADayThatDoesNotComeToRest() {
        busyAnswers = Integer.MAX_VALUE;
        var travel = new TimeTravel(clock, List.of(station), Duration.ofMillis(50));

        assertThatThrownBy(() -> travel.moveTo(START.plusDays(1))).hasMessageContaining("does not come to rest");
        assertThat(clock.today()).isEqualTo(START);
    }

    private TimeTravel travel() {
        return new TimeTravel(clock, List.of(station), Duration.ofSeconds(10));
    }
}
