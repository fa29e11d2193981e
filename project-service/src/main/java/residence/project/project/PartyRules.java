package residence.project.project;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.project.People.Appointment;
import residence.project.project.Project.Registered;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.SignPledge;

/**
 * The five responsible parties and their leaders (R2, L4). A leader answers for the design life of what was built, so
 * nothing here ever takes one off the record; a successor signs a pledge of its own.
 */
final class PartyRules {
    private PartyRules() {}

    static PartyAppointed appoint(AppointParty command, Registered project) {
        var role = command.role();
        var from = from(command.from(), command);
        Refusal.ifAny(
                Unmet.when(project.people().latest(role).isPresent(), "R2.already-appointed", "party", role),
                developersOwn(role, command.organisation(), project),
                BodyRules.judgedByItself(role, command.organisation(), from, project));
        return new PartyAppointed(role, command.organisation(), command.leader(), from);
    }

    static PartyReplaced replace(ReplaceParty command, Registered project) {
        var role = command.role();
        var from = from(command.from(), command);
        var earlier = appointed(role, project);
        Refusal.ifAny(
                nobodyNew(command, earlier),
                tooEarly(from, earlier),
                developersOwn(role, command.organisation(), project),
                BodyRules.judgedByItself(role, command.organisation(), from, project));
        return new PartyReplaced(role, command.organisation(), command.leader(), from, command.reason());
    }

    /** Who leads on that day signs, for that organisation: a successor that is named already from the day it begins. */
    static PledgeSigned pledge(SignPledge command, Registered project) {
        var role = command.role();
        var appointment =
                project.people().on(command.act().occurredOn(), role).orElseGet(() -> appointed(role, project));
        Refusal.ifAny(
                Unmet.before(command.act(), appointment.from(), "project.dated-before"),
                Unmet.when(!appointment.isOf(command.act().actor()), "R2.pledge-by-the-leader-only", "party", role),
                Unmet.when(appointment.pledged(), "R2.pledge-already-signed", "party", role));
        return new PledgeSigned(role, appointment.leader());
    }

    private static Appointment appointed(PartyRole role, Registered project) {
        return project.people().latest(role).orElseThrow(() -> Refusal.of("R2.not-appointed", "party", role));
    }

    private static LocalDate from(@Nullable LocalDate from, ProjectCommand command) {
        return from == null ? command.act().occurredOn() : from;
    }

    /** The developer is the project's for good; what may change is who leads for it. */
    private static Stream<Unmet> developersOwn(PartyRole role, String organisation, Registered project) {
        boolean another = role == PartyRole.DEVELOPER && !organisation.equals(project.developer());
        return Unmet.when(another, "R2.developer-is-the-projects", "developer", project.developer());
    }

    private static Stream<Unmet> nobodyNew(ReplaceParty command, Appointment earlier) {
        boolean same = earlier.leader().equals(command.leader())
                && earlier.organisation().equals(command.organisation());
        return Unmet.when(same, "R2.nobody-replaced", "party", command.role());
    }

    private static Stream<Unmet> tooEarly(LocalDate from, Appointment earlier) {
        return Unmet.when(
                from.isBefore(earlier.from()),
                "R2.replaced-before-appointed",
                "from",
                from,
                "appointed",
                earlier.from());
    }
}
