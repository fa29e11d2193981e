package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import residence.kit.testing.TestIssuer;

/** Reading, and everything an address can be wrong in. */
class QueriesOverHttpTest extends OverHttp {
    private static final String TREES = "/api/warranty/trees";

    @Autowired
    MeterRegistry meters;

    @Test
    void aQueryKnowsItsReader() {
        assertThat(mvc.get().uri(TREES + "/T-1").header("Authorization", TestIssuer.bearer(DEVELOPER)))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"subject\":\"tree/T-1\",\"reader\":\"developer\"}");
        assertThat(mvc.get().uri(TREES + "/T-1"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.reader")
                .isEqualTo("public");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/warranty/trees?yard=Y1&limit=ten, 400, invalid",
        "/api/warranty/trees, 400, invalid",
        "/api/warranty/trees?yard=Y%00, 400, bad-request",
        "/api/warranty/trees?yard=Y_1, 400, invalid",
        "/api/warranty/trees/T_1, 400, invalid",
        "/api/warranty/nowhere, 404, not-found",
        "/api/warranty/broken, 500, internal",
        "/actuator/env, 401, unauthenticated",
        "/elsewhere, 401, unauthenticated",
        "/operator/parked, 401, unauthenticated"
    })
    void whatAnAddressGetsWrongIsAProblem(String uri, int status, String code) {
        var answer = mvc.get().uri(URI.create(uri)).exchange();
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyText().doesNotContain("secret");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.correlation")
                .isEqualTo(answer.getResponse().getHeader("Residence-Correlation"));
    }

    @Test
    void anotherMethodOrFormIsAProblem() {
        assertThat(mvc.get().uri(FELL)).hasStatus(405).headers().hasValue("Allow", "POST");
        assertThat(to(FELL, "{}").accept("text/html")).hasStatus(406);
        assertThat(mvc.delete().uri(FELL).header("Authorization", TestIssuer.bearer(DEVELOPER)))
                .hasStatus(405);
    }

    @Test
    void answersAreAskedAfterEachTimeAndKeptByTheirReaderOnly() {
        assertThat(mvc.get().uri(TREES + "/T-1")).headers().hasValue("Cache-Control", "private, no-cache");
    }

    @Test
    void healthIsOpen() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }

    @Test
    void requestsAreMeasuredByTheirTemplate() {
        to(FELL, "{}").exchange();
        assertThat(meters.find("http.server.requests")
                        .tag("uri", "/api/warranty/yards/{yard}/trees/{tree}/fell-tree")
                        .timer())
                .isNotNull();
    }
}
