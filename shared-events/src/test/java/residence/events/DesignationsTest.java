package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;

class DesignationsTest {
    private static final Subject DWELLING = Subject.of("building", "B1").dwelling("1", "101");
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final LocalDate UNTIL = LocalDate.of(2030, 2, 28);

    private final Told told = new Told();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2027-02-28, false", "2027-03-01, true", "2030-02-28, true", "2030-03-01, false"})
    void r20_itLastsFromItsFirstDayToItsLast(LocalDate day, boolean lasts) {
        told.tell(DWELLING, designated(FROM, UNTIL));
        assertThat(Designations.on(told, DWELLING, day).isPresent()).isEqualTo(lasts);
    }

    @Test
    void r20_oneThatWasEndedLastsToTheDayOfItsEnd() {
        told.tell(DWELLING, designated(FROM, null));
        told.tell(DWELLING, new UseDesignationEnded(FROM, FROM.plusDays(9), "退出"));
        assertThat(Designations.on(told, DWELLING, FROM.plusDays(9))).isPresent();
        assertThat(Designations.on(told, DWELLING, FROM.plusDays(10))).isEmpty();
    }

    @Test
    void anEndSpeaksOfTheDesignationThatBeganOnItsDay() {
        told.tell(DWELLING, designated(FROM, UNTIL));
        told.tell(DWELLING, new UseDesignationEnded(FROM.minusYears(3), FROM, "退出"));
        assertThat(Designations.on(told, DWELLING, UNTIL)).contains(designated(FROM, UNTIL));
    }

    @Test
    void aNeighboursDesignationIsItsOwn() {
        told.tell(DWELLING.root().dwelling("1", "102"), designated(FROM, UNTIL));
        assertThat(Designations.on(told, DWELLING, FROM)).isEmpty();
    }

    private static UseDesignated designated(LocalDate from, @Nullable LocalDate until) {
        return new UseDesignated(Use.AFFORDABLE_RENTAL, from, until, "聊保租认〔2027〕1号");
    }
}
