package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnmetTest {
    @Test
    void aRefusalNamesAllThatIsUnmetAtOnceInItsOrder() {
        assertThatThrownBy(() -> Refusal.ifAny(
                        Unmet.when(true, "R2.party-missing", "party", "DESIGN"),
                        Unmet.when(false, "R2.no-construction-permit"),
                        Stream.of(Unmet.of("R2.pledge-missing"), Unmet.of("R2.planned-in-the-past"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .isEqualTo(List.of(
                                        Unmet.of("R2.party-missing", "party", "DESIGN"),
                                        Unmet.of("R2.pledge-missing"),
                                        Unmet.of("R2.planned-in-the-past"))));
    }

    @Test
    void whereAllIsMetNothingIsRefused() {
        assertThatCode(() -> Refusal.ifAny(Unmet.when(false, "R10.not-sold"), Stream.empty()))
                .doesNotThrowAnyException();
    }
}
