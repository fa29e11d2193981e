package residence.project;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.kit.command.Caller;

/**
 * Who may send each command of a noun: of all {@link Who}, exactly those that its test names. The project and its parcel
 * lie in 371502, a county of 371500.
 */
abstract class AccessRules {
    static final Subject PARCEL = Subject.of("parcel", "P1");
    static final Subject PROJECT = Subject.of("project", "JSW");
    static final Subject BUILDING = Subject.of("building", "B1");
    static final Act ACT = Acts.on("2024-10-16", Acts.developer("donghu"));
    static final List<Dwelling> DWELLINGS =
            List.of(new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(new Room("bath", "卫生间", true)), 1));

    /** Somebody in every role, inside the project and its region and outside. */
    enum Who {
        DEVELOPER("developer", "donghu"),
        ANOTHER_DEVELOPER("developer", "xihu"),
        CONTRACTOR("contractor", "luhua"),
        /** In the developer's organisation, but not in its role. */
        CONTRACTOR_OF_THE_DEVELOPER("contractor", "donghu"),
        SUPERVISOR("supervisor", "zhengda"),
        ANOTHER_SUPERVISOR("supervisor", "another"),
        REVIEWER("drawing-reviewer", "shencha"),
        LAB("lab", "shencha"),
        CHECK_UP_BODY("check-up-body", "jiance"),
        PROPERTY_COMPANY("property-company", "hupan"),
        OWNER("owner", "household"),
        OPERATOR("operator", "platform-operator"),
        HOUSING_OF_THE_NATION("housing", 0),
        HOUSING_OF_THE_PROVINCE("housing", 370000),
        HOUSING("housing", 371500),
        HOUSING_OF_THE_COUNTY("housing", 371502),
        HOUSING_ELSEWHERE("housing", 371503),
        PLANNING("planning", 371500),
        PLANNING_ELSEWHERE("planning", 371503),
        APPROVAL("approval", 371500),
        APPROVAL_ELSEWHERE("approval", 371503),
        REGISTRY("registry", 371500),
        REGISTRY_ELSEWHERE("registry", 371503),
        FIRE("fire", 371500),
        FIRE_ELSEWHERE("fire", 371503),
        CIVIL_DEFENCE("civil-defence", 371500),
        CIVIL_DEFENCE_ELSEWHERE("civil-defence", 371503),
        ARCHIVES("archives", 371500),
        ARCHIVES_ELSEWHERE("archives", 371503),
        PUBLIC(Caller.PUBLIC);

        private final Caller caller;

        Who(Caller caller) {
            this.caller = caller;
        }

        Who(String role, String organisation) {
            this(new Caller("account", role, organisation, null, List.of()));
        }

        Who(String department, int region) {
            this(authority(department, String.format("%06d", region)));
        }

        private static Caller authority(String department, String region) {
            return new Caller("account", "authority/" + department, region + "-" + department, region, List.of());
        }
    }

    /** The housing departments that the project lies in the regions of. */
    static final Set<Who> HOUSING =
            EnumSet.of(Who.HOUSING_OF_THE_NATION, Who.HOUSING_OF_THE_PROVINCE, Who.HOUSING, Who.HOUSING_OF_THE_COUNTY);

    static final Set<Who> DEVELOPER = EnumSet.of(Who.DEVELOPER);
    static final Set<Who> NOBODY = EnumSet.noneOf(Who.class);

    final Ledger ledger = new Ledger()
            .with(PARCEL, "2024-06-20", new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()))
            .with(
                    PROJECT,
                    "2024-10-15",
                    new ProjectRegistered("金水湾", PARCEL, "371502", "donghu", List.of(new Phase("1", "一期"))))
            .with(
                    BUILDING,
                    "2024-10-16",
                    new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, DWELLINGS));

    /** Every command of the nouns, and who may send it. */
    abstract Map<Command, Set<Who>> allowed();

    /** The sealed interfaces of the nouns' commands. */
    abstract Stream<Class<? extends Command>> nouns();

    @TestFactory
    Stream<DynamicTest> whoMaySendIt() {
        return allowed().entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey().toString(),
                        () -> assertThat(whoMay(each.getKey())).isEqualTo(each.getValue())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(allowed().keySet().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        nouns().flatMap(noun -> Arrays.stream(noun.getPermittedSubclasses()))
                                .toList());
    }

    Set<Who> whoMay(Command command) {
        return Stream.of(Who.values())
                .filter(who -> may(who, command))
                .collect(toCollection(() -> EnumSet.noneOf(Who.class)));
    }

    boolean may(Who who, Command command) {
        return new ProjectAccess().allows(who.caller, command, ledger);
    }

    static Set<Who> and(Set<Who> some, Who... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
