package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.Words.Word;

class WordsTest {
    @Test
    void aCodeIsCalledByItsTypeAndName() {
        assertThat(Words.key(SheetItem.ENERGY)).isEqualTo("UnitInspectionEvent.SheetItem.ENERGY");
        assertThat(Words.PUBLISHED.find("PartyRole.SUPERVISOR")).contains(new Word("监理单位", "supervisor"));
        assertThat(Words.PUBLISHED.find("PartyRole.NOBODY")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void partsHaveTheirWords(Part part) {
        assertThat(Words.PUBLISHED.find(Words.key(part))).isPresent();
    }
}
