package residence.project.project;

import java.util.Map;
import java.util.stream.Stream;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.project.Project.Registered;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RevokePermit;

/**
 * A project's permits, each for phases of the project, or for some of their buildings, in force from its grant until it is
 * revoked. Whether to grant one is its authority's own act: the record asks for no paper before it.
 */
final class PermitRules {
    private PermitRules() {}

    static PermitGranted grant(GrantPermit command, Registered project, ProjectFacts facts) {
        Refusal.ifAny(
                PaperRules.unknown(command.phases(), project),
                Unmet.when(
                        project.papers().inForce(command.kind(), command.number()),
                        "project.permit-in-force-already",
                        "number",
                        command.number()),
                command.only().stream().flatMap(building -> outside(building, command, facts.phaseOf())));
        return new PermitGranted(command.kind(), command.number(), command.phases(), command.only());
    }

    static PermitRevoked revoke(RevokePermit command, Registered project) {
        if (!project.papers().inForce(command.kind(), command.number())) {
            throw Refusal.of("project.permit-not-in-force", "number", command.number());
        }
        return new PermitRevoked(command.kind(), command.number(), command.reason());
    }

    /** A building that is not the project's, or is in none of the permit's phases. */
    private static Stream<Unmet> outside(Subject building, GrantPermit command, Map<Subject, String> phaseOf) {
        var phase = phaseOf.get(building);
        return phase == null
                ? Stream.of(Unmet.of("project.unknown-building", "building", building))
                : Unmet.when(
                        !command.phases().contains(phase),
                        "project.building-of-another-phase",
                        "building",
                        building,
                        "phase",
                        phase);
    }
}
