package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Milestone;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.building.Building.Registered;
import residence.project.building.BuildingCommand.ReachMilestone;

/** What stood on the day the ground was broken, whenever it was told. */
class BuildingFactsTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Registered STATE = new Registered(PROJECT, "1", Map.of(), Map.of());

    private final Ledger ledger = new Ledger().with(PROJECT, "2024-10-15", registered());

    @Test
    void r2_everyPartyIsMissingAtFirst() {
        var facts = groundbreakingOn("2024-11-20");
        assertThat(facts.unappointed()).containsExactly(PartyRole.values());
        assertThat(facts.unpledged()).isEmpty();
        assertThat(facts.permitted()).isFalse();
    }

    @Test
    void r2_appointedAndPledgedByTheDay() {
        appointAll("2024-10-20");
        pledgeAll("2024-11-20");
        assertThat(groundbreakingOn("2024-11-19").unpledged()).containsExactly(PartyRole.values());
        assertThat(groundbreakingOn("2024-11-20").unpledged()).isEmpty();
        assertThat(groundbreakingOn("2024-11-20").unappointed()).isEmpty();
    }

    @Test
    void r2_aReplacementHasToSignAnewFromTheDayItStarts() {
        appointAll("2024-10-20");
        pledgeAll("2024-10-21");
        var start = LocalDate.of(2024, 11, 20);
        ledger.with(PROJECT, "2024-11-01", new PartyReplaced(PartyRole.CONTRACTOR, "org", "p-new", start, "调离"));
        assertThat(groundbreakingOn("2024-11-19").unpledged()).isEmpty();
        assertThat(groundbreakingOn("2024-11-20").unpledged()).containsExactly(PartyRole.CONTRACTOR);
        ledger.with(PROJECT, "2024-11-20", new PledgeSigned(PartyRole.CONTRACTOR, "p-new"));
        assertThat(groundbreakingOn("2024-11-20").unpledged()).isEmpty();
    }

    @Test
    void r2_aSuccessorsPledgeDoesNotStandInForThePredecessors() {
        appointAll("2024-10-20");
        var start = LocalDate.of(2024, 11, 20);
        ledger.with(PROJECT, "2024-11-10", new PartyReplaced(PartyRole.CONTRACTOR, "org", "p-new", start, "调离"))
                .with(PROJECT, "2024-11-05", new PledgeSigned(PartyRole.CONTRACTOR, "p-new"));
        assertThat(groundbreakingOn("2024-11-06").unpledged()).contains(PartyRole.CONTRACTOR);
        assertThat(groundbreakingOn("2024-11-20").unpledged()).doesNotContain(PartyRole.CONTRACTOR);
    }

    @Test
    void r2_aPermitIsInForceFromItsGrantToTheDayBeforeItsRevocation() {
        ledger.with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, "N1", List.of("1")))
                .with(PROJECT, "2025-02-05", new PermitRevoked(PermitKind.CONSTRUCTION, "N1", "逾期未开工"));
        assertThat(groundbreakingOn("2024-11-04").permitted()).isFalse();
        assertThat(groundbreakingOn("2024-11-05").permitted()).isTrue();
        assertThat(groundbreakingOn("2025-02-04").permitted()).isTrue();
        assertThat(groundbreakingOn("2025-02-05").permitted()).isFalse();
    }

    @Test
    void r2_aPermitOfAnotherPhaseOrKindDoesNotCount() {
        ledger.with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, "N2", List.of("2")))
                .with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.PLANNING, "N1", List.of("1")));
        assertThat(groundbreakingOn("2024-11-20").permitted()).isFalse();
    }

    @Test
    void aProjectIsKnownFromTheDayOfItsRegistration() {
        assertThat(groundbreakingOn("2024-10-14").projectKnown()).isFalse();
        assertThat(groundbreakingOn("2024-10-15").projectKnown()).isTrue();
    }

    @Test
    void laterMilestonesAskForNothing() {
        assertThat(facts("2024-10-01", Milestone.FOUNDATION_ACCEPTED).phases()).isEmpty();
    }

    private static ProjectRegistered registered() {
        return new ProjectRegistered(
                "金水湾", Subject.of("parcel", "P1"), "371502", "donghu-dichan", List.of(new Phase("1", "一期")));
    }

    private void appointAll(String day) {
        Stream.of(PartyRole.values())
                .map(role -> new PartyAppointed(role, "org", "p-" + role.ordinal(), LocalDate.parse(day)))
                .forEach(appointed -> ledger.with(PROJECT, day, appointed));
    }

    private void pledgeAll(String day) {
        Stream.of(PartyRole.values())
                .forEach(role -> ledger.with(PROJECT, day, new PledgeSigned(role, "p-" + role.ordinal())));
    }

    private BuildingFacts groundbreakingOn(String day) {
        return facts(day, Milestone.GROUNDBREAKING);
    }

    private BuildingFacts facts(String day, Milestone milestone) {
        var command = new ReachMilestone(Acts.on(day, Acts.developer("donghu-dichan")), BUILDING, milestone);
        return BuildingFacts.lookUp(command, STATE, ledger);
    }
}
