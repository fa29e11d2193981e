package residence.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.DomainEvent;
import residence.events.PartyRole;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.command.LookupFactory;
import residence.kit.testing.Known;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.TestIssuer;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.LoadResult;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/** The whole service, started once for all tests that say so; the day is 2026-09-01. */
@SpringBootTest(
        classes = QualityService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=quality-service", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@OnInfrastructure
@Import(RunningService.Today.class)
abstract class RunningService {
    static final LocalDate DAY = LocalDate.parse("2026-09-01");
    static final Caller HOUSING = new Caller("g", "authority/housing", "371500-zjj", "371500", List.of());

    @TestConfiguration
    static class Today {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-09-01T04:00:00Z"), ZoneOffset.UTC);
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

    /** The project is heard of once; its buildings are each test's own. */
    @BeforeEach
    void hearOfTheProject() {
        if (lookups.open()
                .entries(new Subject(Pilot.PROJECT), residence.events.ProjectEvent.class)
                .isEmpty()) {
            say(Pilot.heard());
            heard(Pilot.BUILDING);
        }
    }

    /** Another building of the project, of the same two dwellings, finished. */
    Subject building(String id) {
        var building = Subject.of("building", id);
        say(new Known()
                .knows(building.path(), "2024-11-01", Pilot.building(), new Subject(Pilot.PROJECT))
                .knows(building.path(), "2026-07-30", new MilestoneReached(Milestone.WORKS_DONE, DAY.minusDays(30))));
        Awaitility.await()
                .until(() -> !lookups.open()
                        .entries(building, MilestoneReached.class)
                        .isEmpty());
        return building;
    }

    private void say(Known known) {
        others.say(known);
    }

    /** The building and the figures come over different partitions, in any order. */
    private void heard(Subject building) {
        Awaitility.await()
                .until(() -> knows(building, BuildingRegistered.class)
                        && knows(new Subject(Pilot.PROFILE), ProfileEnacted.class));
    }

    private boolean knows(Subject subject, Class<? extends DomainEvent> type) {
        return !lookups.open().entries(subject, type).isEmpty();
    }

    static Subject dwelling(Subject building, String unit) {
        return building.child("entrance", "1").child("unit", unit);
    }

    /** Everything that R7 asks of a dwelling but the signatures. */
    void allFound(Subject dwelling) {
        ponding(dwelling, Layer.WATERPROOF, "2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z");
        ponding(dwelling, Layer.SURFACE, "2026-08-03T00:00:00Z", "2026-08-04T00:00:00Z");
        var tests = Stream.of("bath", "living")
                .flatMap(room -> Stream.of(LoadTest.values()).map(test -> new LoadResult(room, test, true)))
                .toList();
        var items = Stream.of(SheetItem.values())
                .map(item -> new ItemResult(item, true, null))
                .toList();
        send(PartyRole.CONTRACTOR, new RecordLoadTests(act(PartyRole.CONTRACTOR), dwelling, tests));
        send(PartyRole.CONTRACTOR, new FillSheet(act(PartyRole.CONTRACTOR), dwelling, items));
    }

    private void ponding(Subject dwelling, Layer layer, String from, String to) {
        send(
                PartyRole.CONTRACTOR,
                new RecordPondingTest(
                        act(PartyRole.CONTRACTOR),
                        dwelling,
                        "bath",
                        layer,
                        Instant.parse(from),
                        Instant.parse(to),
                        false));
    }

    void signed(Subject dwelling, PartyRole... parties) {
        Stream.of(parties).forEach(party -> sign(dwelling, party));
    }

    Answer sign(Subject dwelling, PartyRole party) {
        return send(party, new SignUnitInspection(act(party), dwelling));
    }

    /** Everything that R8 asks of a building but its dwellings. */
    void sprayedAndApproved(Subject building) {
        var acceptance = building.child("acceptance", "whole");
        var windows = List.of(new WindowResult("W1", false), new WindowResult("W2", false));
        send(PartyRole.CONTRACTOR, new SprayWindows(act(PartyRole.CONTRACTOR), acceptance, windows));
        Stream.of(PartyRole.values())
                .forEach(party -> send(party, new GiveOpinion(act(party), acceptance, true, "同意验收")));
    }

    Answer send(PartyRole party, Command command) {
        return send(caller(party), command);
    }

    Answer send(Caller caller, Command command) {
        var id = UUID.randomUUID();
        return commands.send(new Instruction(command, id, id, null, null, null, null, caller));
    }

    static Caller caller(PartyRole party) {
        return new Caller(
                "a-" + party, party.name().toLowerCase(Locale.ROOT), Pilot.organisation(party), null, List.of());
    }

    static Act act(PartyRole party) {
        return act(caller(party));
    }

    static Act act(Caller caller) {
        return new Act(
                caller.acting(null), DAY, DAY.atTime(12, 0).atZone(Act.ZONE).toInstant(), List.of());
    }
}
