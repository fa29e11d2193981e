package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import residence.kit.testing.BrokenQueries;
import residence.kit.testing.TestIssuer;

/** Reading, and everything an address can be wrong in. */
class QueriesOverHttpTest extends OverHttp {
    private static final String TREES = "/api/warranty/trees";
    private static final String GROWN = TREES + "/grown";

    @Autowired
    MeterRegistry meters;

    @Autowired
    ApplicationContext service;

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
        "/api/warranty/trees/grown?on=2300-01-01, 400, invalid",
        "/api/warranty/trees/grown?on=1799-12-31, 400, invalid",
        "/api/warranty/trees/grown?on=1/1/26, 400, invalid",
        "/api/warranty/trees/grown?at=%2B1000000000-01-01T00:00:00Z, 400, invalid",
        "/api/warranty/trees/grown?at=2026-99-99T99Z, 400, invalid",
        "/api/warranty/trees/grown?rings=5001, 400, invalid",
        "/api/warranty/trees/grown?rings=-1, 400, invalid",
        "/api/warranty/trees/grown?cursor=x, 400, invalid",
        "/api/warranty/trees/grown?ring=5, 400, invalid",
        "/api/warranty/trees/overflowing, 400, invalid",
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
    void whatLiesWithinTheBoundsIsRead() {
        var uri =
                GROWN + "?on=1800-01-01&at=2299-12-31T23:59:59Z&rings=5000&cursor=" + Cursor.after("2026-11-01", "T-1");
        assertThat(mvc.get().uri(URI.create(uri)))
                .hasStatusOk()
                .hasBodyTextEqualTo("1800-01-01 2299-12-31T23:59:59Z 5000 2026-11-01 T-1");
        assertThat(mvc.get().uri(GROWN + "?on=&at=&cursor=")).hasStatusOk().hasBodyTextEqualTo("null null 0 start");
    }

    @ParameterizedTest
    @MethodSource
    void aCursorThatNoPageGaveOutIsRefused(String cursor) {
        assertThat(mvc.get().uri(URI.create(GROWN + "?cursor=" + cursor)))
                .hasStatus(400)
                .bodyText()
                .contains("\"cursor\"", "not-cursor");
    }

    static Stream<String> aCursorThatNoPageGaveOutIsRefused() {
        return Stream.concat(
                Stream.of("eA==x", "gICA", "x".repeat(2_001)),
                Stream.of(
                                Cursor.after("2026-11-01"),
                                Cursor.after("2026-11-01", "T-1", "more"),
                                Cursor.after("2026-99-99", "T-1"),
                                Cursor.after("2026-11-01", "T\u0000"))
                        .map(Cursor::toString));
    }

    @Test
    void brokenParametersAreNeverOurFault() {
        var queries = BrokenQueries.of(service, Map.of(), 7, 400)
                .filter(uri -> uri.getPath().equals(GROWN))
                .toList();
        assertThat(queries).hasSize(400);
        queries.forEach(
                uri -> assertThat(mvc.get().uri(uri).exchange().getResponse().getStatus())
                        .as("%s", uri)
                        .isIn(200, 400));
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
