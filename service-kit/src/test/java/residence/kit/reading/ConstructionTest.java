package residence.kit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Require;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;

/** Which text is free is known to the record alone; what its constructor finds in it is a fault like any other. */
class ConstructionTest {
    record Note(String description, String contractNumber) {
        Note {
            Require.text("description", description);
            Require.code("contractNumber", contractNumber);
        }
    }

    @Test
    void freeTextHoldsNoMobileNumberHoweverItIsWritten() {
        var faults = new Faults();
        assertThat(note("Tel:13800138000", "HT-1", faults)).isNull();
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.faults())
                                .containsExactly(Fault.of("note.description", "mobile-number")));
    }

    @Test
    void aNumberThatAnOfficeGaveMay() {
        var faults = new Faults();
        assertThat(note("leak", "HT-13800138000", faults)).isEqualTo(new Note("leak", "HT-13800138000"));
        assertThat(faults.count()).isZero();
    }

    private static @Nullable Object note(String description, String contractNumber, Faults faults) {
        return Construction.of(Note.class, new Object[] {description, contractNumber}, "note", faults);
    }
}
