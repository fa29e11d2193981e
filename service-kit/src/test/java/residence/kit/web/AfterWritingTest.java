package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.events.Service;
import residence.kit.stream.Position;
import residence.kit.stream.Watermarks.Reached;

/** People see what they just wrote, or are told why not. */
class AfterWritingTest extends OverHttp {
    private MockMvcTester.MockMvcRequestBuilder after(String positions) {
        return mvc.get().uri("/api/warranty/trees/T-1").header("Residence-After", positions);
    }

    @Test
    void aQueryWaitsForWhatItNames() {
        String position = to(FELL, "{}").exchange().getResponse().getHeader("Residence-Position");
        assertThat(after(position + ", quality/7=9")).hasStatusOk();
        assertThat(seen.asked)
                .hasSize(2)
                .contains(new Position(Service.QUALITY, 7, 9))
                .anyMatch(asked -> asked.toString().equals(position));
    }

    @Test
    void withoutTheHeaderNothingIsWaitedFor() {
        seen.reached = Reached.NOT_YET;
        assertThat(mvc.get().uri("/api/warranty/trees/T-1")).hasStatusOk();
        assertThat(to(FELL, "{}").header("Residence-After", "quality/7=9")).hasStatus(201);
    }

    @Test
    void whatHasNotArrivedInTimeIsWorthARepeat() {
        seen.reached = Reached.NOT_YET;
        var answer = after("quality/7=9").exchange();
        assertThat(answer).hasStatus(503).headers().hasValue("Retry-After", "1");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("not-yet");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("quality/7=9");
    }

    @Test
    void whatIsParkedIsSaidToBe() {
        seen.reached = Reached.PARKED;
        assertThat(after("quality/7=9"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("parked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "nowhere/1=1", "quality/12=1", "quality/1=-1", ",", "quality/1=1;x"})
    void whatIsNoPositionIsRefused(String positions) {
        assertThat(after(positions)).hasStatus(400);
        assertThat(seen.asked).isEqualTo(List.of());
    }

    @Test
    void twentyPositionsAreEnough() {
        assertThat(after("quality/1=1" + ",quality/1=1".repeat(19))).hasStatusOk();
        assertThat(after("quality/1=1" + ",quality/1=1".repeat(20))).hasStatus(400);
    }
}
