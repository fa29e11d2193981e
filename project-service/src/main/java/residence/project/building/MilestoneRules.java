package residence.project.building;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.building.Building.Plan;
import residence.project.building.Building.Registered;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.building.BuildingFacts.Paper;

/**
 * Milestones of one building (R2): each only after the one before it, on the same day or later; the first only with a
 * construction permit that covers it and five parties whose leaders have pledged, and with the reviewed drawings and the
 * prevention plan that the project's standards ask for (S0 三(二)1; S2 三(三)15).
 */
final class MilestoneRules {
    private MilestoneRules() {}

    static MilestonePlanned plan(PlanMilestone command, Registered building) {
        var milestone = command.milestone();
        boolean past = command.plannedOn().isBefore(command.act().occurredOn());
        Refusal.ifAny(
                unreached(milestone, building),
                Unmet.when(past, "R2.planned-in-the-past", "plannedOn", command.plannedOn()));
        return new MilestonePlanned(milestone, command.plannedOn());
    }

    static MilestoneReached reach(ReachMilestone command, Registered building, BuildingFacts facts) {
        var milestone = command.milestone();
        var day = command.act().occurredOn();
        Refusal.ifAny(
                unreached(milestone, building),
                Unmet.when(day.isAfter(command.act().today()), "R2.reached-in-the-future", "day", day),
                afterTheOneBefore(milestone, day, building),
                groundwork(milestone, building, facts));
        return new MilestoneReached(milestone, day);
    }

    static MilestoneSlipped slip(SlipMilestone command, Registered building) {
        var open = new Plan(command.plannedOn(), false);
        var milestone = command.milestone();
        boolean passed = command.act().occurredOn().isAfter(command.plannedOn());
        if (!passed || !open.equals(building.plans().get(milestone))) {
            throw Refusal.of("R2.has-not-slipped", "milestone", milestone, "plannedOn", command.plannedOn());
        }
        Refusal.ifAny(unreached(milestone, building));
        return new MilestoneSlipped(milestone, command.plannedOn());
    }

    private static Stream<Unmet> unreached(Milestone milestone, Registered building) {
        var day = building.reached().get(milestone);
        return Unmet.when(day != null, "R2.milestone-already-reached", "milestone", milestone, "day", day);
    }

    private static Stream<Unmet> afterTheOneBefore(Milestone milestone, LocalDate day, Registered building) {
        if (milestone == Milestone.GROUNDBREAKING) {
            return Stream.empty();
        }
        var before = Milestone.values()[milestone.ordinal() - 1];
        var reached = building.reached().get(before);
        return reached == null
                ? Stream.of(Unmet.of("R2.milestone-out-of-order", "milestone", milestone, "before", before))
                : Unmet.when(
                        day.isBefore(reached),
                        "R2.milestone-before-its-predecessor",
                        "milestone",
                        milestone,
                        "before",
                        before,
                        "day",
                        reached);
    }

    private static Stream<Unmet> groundwork(Milestone milestone, Registered building, BuildingFacts facts) {
        if (milestone != Milestone.GROUNDBREAKING) {
            return Stream.empty();
        }
        if (!facts.projectKnown()) {
            return Stream.of(Unmet.of("not-heard.project", "project", building.project()));
        }
        return Stream.of(
                        facts.missing().stream().map(paper -> Unmet.of(code(paper), "phase", building.phase())),
                        each(facts.unappointed(), "R2.party-missing"),
                        each(facts.unpledged(), "R2.pledge-missing"))
                .flatMap(part -> part);
    }

    private static String code(Paper paper) {
        return switch (paper) {
            case CONSTRUCTION_PERMIT -> "R2.no-construction-permit";
            case REVIEWED_DRAWINGS -> "R2.drawings-not-reviewed";
            case PREVENTION_PLAN -> "R2.prevention-plan-not-filed";
        };
    }

    private static Stream<Unmet> each(Set<PartyRole> parties, String code) {
        return parties.stream().map(party -> Unmet.of(code, "party", party));
    }
}
