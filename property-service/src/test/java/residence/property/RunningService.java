package residence.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.WarrantyEvent;
import residence.kit.command.Caller;
import residence.kit.command.LookupFactory;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.SettableClock;
import residence.kit.testing.TestIssuer;

/** The whole service, started once for all tests that say so; the day is 2027-02-01 until a test moves the clock. */
@SpringBootTest(
        classes = PropertyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=property-service", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@OnInfrastructure
@Import(RunningService.Today.class)
abstract class RunningService {
    static final Caller OWNER = new Caller("o", "owner", "household", null, List.of(Estate.OWNER));
    static final Caller COMPANY = new Caller("c", "property-company", "anju", null, List.of());
    static final Caller COMMITTEE = new Caller("oc", "owners-committee", "committee", null, List.of());
    static final Caller HOUSING = new Caller("g", "authority/housing", "371500-zjj", "371500", List.of());
    static final Caller BODY = new Caller("b", "check-up-body", "luxi", null, List.of());

    static final Gateways GATEWAYS = new Gateways();

    static {
        SpringApplication.getShutdownHandlers().add(GATEWAYS::close);
    }

    @TestConfiguration
    static class Today {
        @Bean
        SettableClock clock() {
            return new SettableClock(Instant.parse("2027-02-01T04:00:00Z"));
        }

        @Bean
        OtherServices otherServices(Environment environment) {
            return new OtherServices(environment);
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LookupFactory lookups;

    @Autowired
    OtherServices others;

    @Autowired
    SettableClock clock;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("residence.mqtt.url", GATEWAYS::url);
        properties.add("residence.mqtt.password", () -> Gateways.password(Gateways.SERVICE));
    }

    @BeforeEach
    void hearOfTheEstate() {
        if (warranties().isEmpty()) {
            others.say(Estate.heard());
            Awaitility.await()
                    .until(() -> warranties().size() == 2 && !elected().isEmpty());
            assertThat(post(COMMITTEE, "/communities/JSW/management/assign-management", """
                            {"company":"anju","grade":"三级","priceRegime":"MARKET","from":"2027-02-01",
                             "until":"2030-02-01"}"""))
                    .hasStatus(201);
        }
    }

    private List<?> warranties() {
        return lookups.open().entries(Estate.BUILDING, WarrantyEvent.class);
    }

    private List<?> elected() {
        return lookups.open().entries(Estate.BUILDING, OwnersCommitteeFiled.class);
    }

    MvcTestResult post(Caller caller, String path, String body) {
        return mvc.post()
                .uri("/api/property" + path)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult get(Caller caller, String path) {
        return mvc.get()
                .uri("/api/property" + path)
                .header("Authorization", TestIssuer.bearer(caller))
                .exchange();
    }
}
