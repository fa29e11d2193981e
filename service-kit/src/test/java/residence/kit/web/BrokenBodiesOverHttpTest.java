package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.kit.testing.BrokenBodies;

/** Thousands of broken bodies: never a 5xx, and no command where none can be read. */
class BrokenBodiesOverHttpTest extends OverHttp {
    @ParameterizedTest
    @CsvSource({"7,1800,false", "8,600,true"})
    void aBrokenBodyIsNeverOurFault(long seed, int count, boolean empty) {
        BrokenBodies.of(empty ? "{}" : TREE, seed, count).forEach(variant -> {
            int status = to(empty ? FELL : PLANT, variant.body())
                    .exchange()
                    .getResponse()
                    .getStatus();
            if (variant.broken()) {
                assertThat(status).as("%s", variant).isBetween(400, 499);
            } else {
                assertThat(status).as("%s", variant).isLessThan(500);
            }
        });
    }
}
