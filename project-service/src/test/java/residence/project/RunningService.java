package residence.project;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.Entry;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.kit.command.Answer;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.command.Instruction;
import residence.kit.command.LookupFactory;
import residence.kit.store.Recorded;
import residence.kit.testing.Known;
import residence.kit.testing.OnInfrastructure;
import residence.kit.testing.OtherServices;
import residence.kit.testing.SettableClock;
import residence.kit.testing.TestIssuer;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.TransferLand;
import residence.project.project.ProjectCommand.RegisterProject;

/** The whole service, started once for all tests that say so, with a project on its land; the day is 2026-09-01. */
@SpringBootTest(
        classes = ProjectService.class,
        properties = {"spring.config.name=project-service", "spring.main.banner-mode=off"})
@AutoConfigureMockMvc
@OnInfrastructure
@Import(RunningService.Today.class)
public abstract class RunningService {
    protected static final Instant NOON = SettableClock.noon(Acts.TODAY);
    protected static final Subject PROJECT = Subject.of("project", "RACES");
    protected static final Caller DEVELOPER = new Caller("dev", "developer", "donghu", null, List.of());
    protected static final Caller HOUSING = authority("housing");
    protected static final Caller PLANNING = authority("planning");
    private static final Subject PARCEL = Subject.of("parcel", "RACES");

    @TestConfiguration
    static class Today {
        @Bean
        SettableClock clock() {
            return new SettableClock(NOON);
        }

        @Bean
        OtherServices otherServices(Environment environment) {
            return new OtherServices(environment);
        }
    }

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    private Commands commands;

    @Autowired
    protected LookupFactory lookups;

    @Autowired
    protected OtherServices others;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        TestIssuer.trust(properties);
    }

    /** A building of the project's only phase, registered. */
    protected Subject building(String id) {
        if (lookups.open().entries(PROJECT, ProjectRegistered.class).isEmpty()) {
            registerProject(PROJECT, PARCEL);
        }
        return building(id, PROJECT);
    }

    /** A building of this project's only phase, registered. */
    protected Subject building(String id, Subject project) {
        var building = Subject.of("building", id);
        var dwelling = new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(new Room("bath", "卫生间", true)), 1);
        send(
                DEVELOPER,
                new RegisterBuilding(
                        act(DEVELOPER), building, project, "1", id, Structure.FRAME, 50, 6, 0, 0, List.of(dwelling)));
        return building;
    }

    protected void registerProject(Subject project, Subject parcel) {
        transferred(parcel);
        send(DEVELOPER, registration(project, parcel));
    }

    /** A parcel that the developer holds, listed with one condition: KG, a kindergarten. @return its listing */
    protected Recorded transferred(Subject parcel) {
        var conditions = List.of(new Condition("KG", "配建幼儿园", "规划条件 三"));
        var listing = new ListLandParcel(act(PLANNING), parcel, "371502", "湖南路北", BigDecimal.TEN, true, conditions);
        var listed = send(PLANNING, listing);
        send(PLANNING, new TransferLand(act(PLANNING), parcel, TransferMode.LISTING, "donghu", "0017"));
        return listed.entries().getFirst();
    }

    protected static RegisterProject registration(Subject project, Subject parcel) {
        return new RegisterProject(act(DEVELOPER), project, "金水湾", parcel, List.of(new Phase("1", "一期")));
    }

    /** As the service for quality says it; heard when this returns. */
    protected Entry<?> accepted(Subject building) {
        var acceptance = building.child("acceptance", "whole");
        var said = new Known()
                .knows(acceptance.path(), Acts.TODAY.toString(), new CompletionAccepted(Scope.WHOLE, Acts.TODAY));
        others.say(said);
        await().until(() ->
                !lookups.open().entries(building, CompletionAccepted.class).isEmpty());
        return said.all().getFirst();
    }

    /** The application for joint acceptance of the first phase, with all of its buildings. */
    protected Recorded appliedFor(Subject project) {
        var filing = project.child("filing", "1");
        return send(DEVELOPER, new ApplyForJointAcceptance(act(DEVELOPER), filing, "1", null))
                .entries()
                .getFirst();
    }

    /** Every department's yes. */
    protected void approved(Subject filing) {
        Stream.of("housing", "fire", "civil-defence", "planning", "archives")
                .map(RunningService::authority)
                .forEach(it -> send(it, new GiveDepartmentOpinion(act(it), filing, true, "同意")));
    }

    /** An authority strikes it out. */
    protected static VoidEntry voiding(Recorded recorded) {
        var entry = Subject.of("entry", recorded.entry().id().toString());
        return new VoidEntry(act(HOUSING), entry, "公告有误");
    }

    protected Answer send(Caller caller, Command command) {
        var id = UUID.randomUUID();
        return commands.send(new Instruction(command, id, id, null, null, null, null, caller));
    }

    /** Null where it is recorded, else why not. */
    protected @Nullable Refusal refusal(Caller caller, Command command) {
        try {
            send(caller, command);
            return null;
        } catch (Refusal refused) {
            return refused;
        }
    }

    protected static Caller authority(String department) {
        return new Caller(department, "authority/" + department, "371500-" + department, "371500", List.of());
    }

    protected static Act act(Caller caller) {
        return new Act(caller.acting(null), Acts.TODAY, NOON, List.of());
    }
}
