package residence.project.project;

import java.util.stream.Stream;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.project.Project.Registered;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RevokePermit;

/** A project's permits, each for phases of the project, in force from its grant until it is revoked. */
final class PermitRules {
    private PermitRules() {}

    static PermitGranted grant(GrantPermit command, Registered project) {
        var unknown = command.phases().stream()
                .filter(phase -> !project.phases().contains(phase))
                .map(phase -> Unmet.of("project.unknown-phase", "phase", phase));
        var taken = Stream.of(command.number())
                .filter(number -> project.inForce(command.kind(), number))
                .map(number -> Unmet.of("project.permit-in-force-already", "number", number));
        Refusal.ifAny(Stream.concat(unknown, taken).toList());
        return new PermitGranted(command.kind(), command.number(), command.phases());
    }

    static PermitRevoked revoke(RevokePermit command, Registered project) {
        if (!project.inForce(command.kind(), command.number())) {
            throw Refusal.of("project.permit-not-in-force", "number", command.number());
        }
        return new PermitRevoked(command.kind(), command.number(), command.reason());
    }
}
