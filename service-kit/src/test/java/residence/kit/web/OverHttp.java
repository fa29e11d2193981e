package residence.kit.web;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.kit.command.Caller;
import residence.kit.stream.Watermarks;
import residence.kit.testing.TestIssuer;

/** One running service for all tests of the edge, with the filters a real one has. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "spring.application.name=warranty-service",
            "spring.mvc.problemdetails.enabled=true"
        })
@AutoConfigureMockMvc
abstract class OverHttp {
    static final String PLANT = "/api/warranty/yards/Y1/trees/T-1/plant-tree";
    static final String FELL = "/api/warranty/yards/Y1/trees/T-1/fell-tree";
    static final Caller DEVELOPER = new Caller("dev-1", "developer", "ORG-1", null, List.of("P-1"));
    static final String TREE = """
            {"kind":"GINKGO","description":"银杏一株 𠮷","heightMetres":4.50,"rings":3,"seeds":5000000000,"common":true,
             "plannedOn":"2026-12-01","wateredAt":"2026-10-31T08:00:00+08:00","neighbour":"building/B1",
             "branches":[{"name":"north","centimetres":120,"sound":true}]}
            """;

    private static final String BEARER = TestIssuer.bearer(DEVELOPER);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    WebApplication.Told told;

    @Autowired
    WebApplication.Seen seen;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    @BeforeEach
    void forget() {
        told.sent.clear();
        told.answer = WebApplication.Told::recorded;
        seen.reached = Watermarks.Reached.YES;
        seen.asked = List.of();
    }

    MockMvcTester.MockMvcRequestBuilder to(String path, String body) {
        return to(path).content(body);
    }

    MockMvcTester.MockMvcRequestBuilder to(String path, byte[] body) {
        return to(path).content(body);
    }

    private MockMvcTester.MockMvcRequestBuilder to(String path) {
        return mvc.post().uri(path).header("Authorization", BEARER).contentType(MediaType.APPLICATION_JSON);
    }
}
