package residence.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

    /** The example of RFC 9562, appendix A.4. */
    @Test
    void derivesAsRfc9562Does() {
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(DerivedId.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void marksItselfAsVersionFive() {
        assertThat(DerivedId.of(UUID.randomUUID(), "").version()).isEqualTo(5);
    }
}
