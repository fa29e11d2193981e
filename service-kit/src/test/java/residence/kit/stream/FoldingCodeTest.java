package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a fold is known by. */
class FoldingCodeTest {
    @Test
    void itIsTheSameForTheSameCodeAndAnotherForMoreOfIt() {
        var lists = FoldingCode.fingerprint(Set.of("residence.kit.list"));
        assertThat(lists).hasSize(32).isEqualTo(FoldingCode.fingerprint(Set.of("residence.kit.list")));
        assertThat(FoldingCode.fingerprint(Set.of("residence.kit.list", "residence.kit.web")))
                .isNotEqualTo(lists);
        assertThat(FoldingCode.fingerprint(Set.of())).isNotEqualTo(lists);
    }
}
