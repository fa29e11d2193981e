package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
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
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.DomainEvent;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.command.LookupFactory;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.SettableClock;
import residence.kit.testing.TestIssuer;

/** The whole service, started once for all tests that say so, with the {@link Pilot} heard of; the day is 2026-10-10 at first. */
@SpringBootTest(
        classes = WarrantyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=warranty-service", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@OnInfrastructure
@Import(RunningService.Around.class)
abstract class RunningService {
    static final Instant THE_DAY = Instant.parse("2026-10-10T04:00:00Z");
    static final SettableClock CLOCK = new SettableClock(THE_DAY);

    @TestConfiguration
    static class Around {
        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        OtherServices otherServices(Environment environment) {
            return new OtherServices(environment);
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Commands commands;

    @Autowired
    LookupFactory lookups;

    @Autowired
    OtherServices others;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    /** What stands under different keys comes in any order. */
    @BeforeEach
    void hear() {
        if (!knows(Pilot.BUILDING, BuildingRegistered.class)) {
            others.say(Pilot.world());
        }
        await().until(() -> knows(Pilot.BUILDING, CompletionAccepted.class)
                && knows(Pilot.PROJECT, ProjectRegistered.class)
                && knows(Pilot.BUILDING, TakeoverInspected.class)
                && knows(Pilot.NEXT_DOOR, FundDeposited.class)
                && knows(Subject.of("region", "000000"), ProfileEnacted.class));
    }

    boolean knows(Subject subject, Class<? extends DomainEvent> type) {
        return !lookups.open().entries(subject, type).isEmpty();
    }

    Answer send(Caller caller, Command command) {
        var id = UUID.randomUUID();
        return commands.send(new Instruction(command, id, id, null, null, null, null, caller));
    }

    static Act act(Caller caller, String day) {
        var person = caller.persons().isEmpty() ? null : caller.persons().getFirst();
        return new Act(caller.acting(person), LocalDate.parse(day), CLOCK.instant(), java.util.List.of());
    }

    static void recorded(MvcTestResult answer) {
        assertThat(answer).hasStatus2xxSuccessful().bodyText().contains("\"recorded\"");
    }

    void eventually(Caller caller, String path, String... parts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(get(caller, path)).hasStatusOk().bodyText().contains(parts));
    }

    MvcTestResult get(Caller caller, String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .exchange();
    }

    MvcTestResult post(Caller caller, String path, String body) {
        return mvc.post()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .header("Accept-Language", "zh-CN")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
