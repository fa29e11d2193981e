package residence.standalone.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residence.events.Act;

class SimulatedClockTest {
    private static final LocalDate DAY = LocalDate.of(2016, 5, 1);
    private static final Clock MACHINE = Clock.fixed(Instant.parse("2026-11-21T07:00:00Z"), Act.ZONE);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("clock");
    }

    @Test
    void standsStillOnItsDay() {
        var clock = SimulatedClock.keptIn(file, DAY, MACHINE);

        assertThat(clock.today()).isEqualTo(DAY);
        assertThat(clock.instant()).isEqualTo(Instant.parse("2016-05-01T10:00:00Z"));
    }

    @Test
    void goesOnAfterARestartWhereItStood() {
        SimulatedClock.keptIn(file, DAY, MACHINE).moveTo(DAY.plusYears(3));

        assertThat(SimulatedClock.keptIn(file, DAY, MACHINE).today()).isEqualTo(DAY.plusYears(3));
    }

    @Test
    void neverRunsBackwards() {
        var clock = SimulatedClock.keptIn(file, DAY, MACHINE);
        clock.moveTo(DAY);

        assertThatThrownBy(() -> clock.moveTo(DAY.minusDays(1))).hasMessageContaining("does not run backwards");
    }

    @Test
    void releasedItIsTheMachinesOwnForGood() {
        var clock = SimulatedClock.keptIn(file, DAY, MACHINE);
        clock.release();

        assertThat(clock.instant()).isEqualTo(MACHINE.instant());
        assertThat(SimulatedClock.keptIn(file, DAY, MACHINE).released()).isTrue();
        assertThatThrownBy(() -> clock.moveTo(DAY.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void releasedOnAMachineWhoseTimeIsBehindItWaits() {
        var clock = SimulatedClock.keptIn(file, LocalDate.of(2030, 1, 1), MACHINE);
        clock.release();

        assertThat(clock.today()).isEqualTo(LocalDate.of(2030, 1, 1));
    }

    @Test
    void withoutAFirstDayItIsTheMachinesOwn() {
        assertThat(SimulatedClock.keptIn(file, null, MACHINE).instant()).isEqualTo(MACHINE.instant());
    }

    @Test
    void isInShanghaiUnlessAskedOtherwise() {
        var clock = SimulatedClock.keptIn(file, DAY, MACHINE);

        assertThat(clock.getZone()).isEqualTo(Act.ZONE);
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
    }
}
