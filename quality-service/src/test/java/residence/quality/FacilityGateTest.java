package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;

/** R21 crosses services: it is decided on what was heard of the project, and the acceptance says on what. */
class FacilityGateTest extends RunningService {
    private static final Subject BUILDING = Subject.of("building", "PHASE-2");
    private static final Subject KINDERGARTEN = new Subject(Pilot.PROJECT).child("facility", "KG");

    @Test
    void r21_theAcceptanceRestsOnTheFacilitiesThatWereHeardOf() {
        hear(BUILDING, ofPhaseTwo(), "2024-11-01");
        hear(BUILDING, new MilestoneReached(Milestone.WORKS_DONE, DAY.minusDays(30)), "2026-08-02");
        inspected();
        sprayedAndApproved(BUILDING);
        var required = hear(KINDERGARTEN, requirement(), "2024-11-01");

        assertThat(apply().body())
                .isInstanceOfSatisfying(
                        CompletionAcceptanceRefused.class,
                        refused -> assertThat(refused.missing())
                                .extracting(Unmet::code)
                                .containsExactly("R21.facility-not-complete"));

        var completed = hear(KINDERGARTEN, new FacilityCompleted(DAY.minusDays(1), "6班"), "2026-08-31");
        var acceptance = apply();
        assertThat(acceptance.body()).isInstanceOf(CompletionAccepted.class);
        assertThat(acceptance.basis()).contains(required, completed);
    }

    private void inspected() {
        for (String unit : List.of("1501", "1502")) {
            allFound(dwelling(BUILDING, unit));
            signed(dwelling(BUILDING, unit), PartyRole.DEVELOPER, PartyRole.CONTRACTOR, PartyRole.SUPERVISOR);
        }
    }

    private Entry<?> apply() {
        var application =
                new ApplyForCompletionAcceptance(act(PartyRole.DEVELOPER), BUILDING.child("acceptance", "whole"));
        return send(PartyRole.DEVELOPER, application).entries().getFirst().entry();
    }

    private UUID hear(Subject subject, DomainEvent event, String day) {
        others.say(new Known().knows(subject.path(), day, event));
        Awaitility.await()
                .until(() -> !lookups.open().entries(subject, event.getClass()).isEmpty());
        return lookups.open().entries(subject, event.getClass()).getLast().id();
    }

    private static FacilityRequired requirement() {
        return new FacilityRequired("2", Kind.KINDERGARTEN, "金水湾幼儿园", null, "规划条件 三");
    }

    private static BuildingRegistered ofPhaseTwo() {
        var plan = Pilot.building();
        return new BuildingRegistered(
                plan.project(),
                "2",
                plan.name(),
                plan.structure(),
                plan.designLifeYears(),
                plan.storeysAbove(),
                plan.storeysBelow(),
                plan.commonWindows(),
                plan.dwellings());
    }
}
