package residence.property.device.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What may not be taken in hand is sent away, and does not wait. */
class InHandTest {
    private final InHand two = new InHand(2);

    @Test
    void asManyAsMayAreAndTheNextIsAskedToComeAgain() throws Exception {
        String innermost = two.take(() -> two.take(() -> {
            assertThatExceptionOfType(ResponseStatusException.class)
                    .isThrownBy(() -> two.take(() -> "third"))
                    .satisfies(e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
            return "second";
        }));
        assertThat(innermost).isEqualTo("second");
        assertThat(two.<String>take(() -> two.take(() -> "again"))).isEqualTo("again");
    }

    @Test
    void whatFailsIsInHandNoLonger() throws Exception {
        Callable<String> failing = () -> {
            throw new IllegalStateException("no store");
        };
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> two.take(failing)).hasMessage("no store");
        }
        assertThat(two.<String>take(() -> "fine")).isEqualTo("fine");
    }
}
