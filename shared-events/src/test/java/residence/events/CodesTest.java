package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"000000", "371502", "511700-GX", "511700-A1"})
    void divisionCodesAndZonesOfThem(String code) {
        assertThat(Codes.region("region", code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37150", "3715022", "371502-", "371502-gx", "371502-ABCDEFGHI", "聊城"})
    void anythingElseIsNoRegion(String code) {
        assertThatThrownBy(() -> Codes.region("region", code)).hasMessageContaining("region");
    }

    /** The example of GB 32100-2015, annex A. */
    @Test
    void theCheckDigitOfACreditCode() {
        assertThat(Codes.creditCodeChecks("91350100M000100Y43")).isTrue();
        assertThat(Codes.creditCodeChecks("91350100M000100Y44")).isFalse();
    }

    @Test
    void aCreditCodeWithAWrongCheckDigitIsStillAnOrganisation() {
        assertThat(Codes.organisation("organisation", "91350100M000100Y44")).isEqualTo("91350100M000100Y44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100YI3", "9135010OM000100Y43", "91350100M000100SV3", "ABCDEFGHIJKLMNOPQR"})
    void aCreditCodeOfAWrongShapeIsNot(String code) {
        assertThatThrownBy(() -> Codes.organisation("organisation", code)).hasMessageContaining("organisation");
    }

    @Test
    void anIdOfAnotherLengthIsAnyId() {
        assertThat(Codes.organisation("organisation", "donghu-dichan")).isEqualTo("donghu-dichan");
    }
}
