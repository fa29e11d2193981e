package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.kit.command.Caller;
import residence.kit.testing.Known;
import residence.quality.workitem.WorkItemCommand;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;
import residence.quality.workitem.WorkItemCommand.TestStructure;

/** Who may do what with a work item: each command, each role, inside and outside the project. */
class WorkItemAccessTest {
    private static final Act ACT =
            new Act(Actor.PLATFORM, LocalDate.parse("2026-06-01"), Instant.parse("2026-06-01T01:00:00Z"), List.of());
    private static final Subject ITEM = Subject.of("workitem", "W1");
    private static final List<String> ROLES = List.of(
            "developer",
            "surveyor",
            "designer",
            "contractor",
            "supervisor",
            "lab",
            "drawing-reviewer",
            "authority/housing",
            "owner",
            "property-company",
            "public");

    private static final Map<Command, Set<String>> ALLOWED = Map.of(
            new PlanWorkItem(ACT, ITEM, Pilot.DWELLING, Kind.CONCEALED, false, "主卫防水层", List.of()),
            Set.of("contractor", "supervisor"),
            new PresentSignboard(ACT, ITEM, "主卫防水层"),
            Set.of("contractor"),
            new ReworkWorkItem(ACT, ITEM, "补做附加层"),
            Set.of("contractor"),
            new AcceptSignboard(ACT, ITEM),
            Set.of("supervisor"),
            new RefuseSignboard(ACT, ITEM, "管根未做附加层"),
            Set.of("supervisor"),
            new TestStructure(ACT, ITEM, "厚度", true, "1.6 mm"),
            Set.of("lab"));

    private final QualityAccess access = new QualityAccess();

    @TestFactory
    Stream<DynamicTest> r4_eachSideOfTheBoardHasItsOwnRole() {
        return ALLOWED.entrySet().stream()
                .flatMap(command -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + command.getKey().getClass().getSimpleName(),
                                () -> assertThat(access.allows(appointed(role), command.getKey(), known()))
                                        .isEqualTo(command.getValue().contains(role)))));
    }

    @TestFactory
    Stream<DynamicTest> theSameRoleOfAnotherOrganisationMayNothing() {
        return ALLOWED.keySet().stream()
                .flatMap(command -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + command.getClass().getSimpleName(),
                                () -> assertThat(access.allows(caller(role, "another"), command, known()))
                                        .isFalse())));
    }

    @Test
    void everyCommandIsNamed() {
        assertThat(ALLOWED.keySet().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(WorkItemCommand.class.getPermittedSubclasses());
    }

    @Test
    void whatWasNeverPlannedIsNobodysToGoOnWith() {
        assertThat(access.allows(appointed("contractor"), new PresentSignboard(ACT, ITEM, "面层"), Pilot.heard()))
                .isFalse();
    }

    /** The pilot, and a work item in its dwelling. */
    private static Known known() {
        var plan = new WorkItemPlanned(Pilot.DWELLING, Kind.CONCEALED, false, "主卫防水层", List.of());
        return Pilot.heard().knows(ITEM.path(), "2026-02-01", plan, Pilot.DWELLING);
    }

    private static Caller appointed(String role) {
        return Stream.of(PartyRole.values())
                .filter(party -> party.name().toLowerCase(Locale.ROOT).equals(role))
                .map(party -> caller(role, Pilot.organisation(party)))
                .findFirst()
                .orElseGet(() -> caller(role, Pilot.LAB));
    }

    private static Caller caller(String role, String organisation) {
        return new Caller("account", role, organisation, "000000", List.of());
    }
}
