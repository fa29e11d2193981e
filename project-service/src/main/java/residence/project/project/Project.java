package residence.project.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;

/**
 * A project (R1, R2): registered on its developer's land; its five parties appointed and their leaders pledged
 * ({@link PartyRules}); its permits granted and revoked phase by phase ({@link PermitRules}).
 */
public final class Project {

    public sealed interface State {}

    public record Unregistered() implements State {}

    /**
     * One appointment; it stays on the record when another follows it.
     *
     * @param pledged whether the leader has signed the pledge, for this appointment
     */
    public record Appointment(PartyRole role, String organisation, String leader, LocalDate from, boolean pledged) {}

    /** A permit in force. */
    public record Permit(PermitKind kind, String number, List<String> phases) {}

    /**
     * @param phases ids
     * @param appointments in the order they were recorded, replaced ones too
     * @param permits those in force
     */
    public record Registered(
            Subject parcel, String developer, List<String> phases, List<Appointment> appointments, List<Permit> permits)
            implements State {

        /** Who was last appointed in this role, whether or not the day it starts from has come. */
        public Optional<Appointment> latest(PartyRole role) {
            return on(LocalDate.MAX, role);
        }

        /** Who is in this role on {@code day}. */
        public Optional<Appointment> on(LocalDate day, PartyRole role) {
            return appointments.stream()
                    .filter(appointment ->
                            appointment.role() == role && !appointment.from().isAfter(day))
                    .reduce((earlier, later) -> later);
        }

        /** Whether a permit of this kind is in force for the phase. */
        public boolean permits(PermitKind kind, String phase) {
            return permits.stream()
                    .anyMatch(permit -> permit.kind() == kind && permit.phases().contains(phase));
        }

        boolean inForce(PermitKind kind, String number) {
            return permits.stream().anyMatch(permit -> is(permit, kind, number));
        }

        private Registered appoint(PartyRole role, String organisation, String leader, LocalDate from) {
            var all = append(appointments, new Appointment(role, organisation, leader, from, false));
            return new Registered(parcel, developer, phases, all, permits);
        }

        /** A pledge is its leader's own: it counts for that leader's last appointment, never for who else is in the role. */
        private Registered pledge(PledgeSigned pledge) {
            var signer = appointments.stream()
                    .filter(each ->
                            each.role() == pledge.role() && each.leader().equals(pledge.leader()))
                    .reduce((earlier, later) -> later);
            var all = appointments.stream()
                    .map(each -> signer.filter(each::equals).isPresent() ? signed(each) : each)
                    .toList();
            return new Registered(parcel, developer, phases, all, permits);
        }

        private Registered grant(PermitGranted granted) {
            var all = append(permits, new Permit(granted.kind(), granted.number(), granted.phases()));
            return new Registered(parcel, developer, phases, appointments, all);
        }

        private Registered revoke(PermitRevoked revoked) {
            var left = permits.stream()
                    .filter(permit -> !is(permit, revoked.kind(), revoked.number()))
                    .toList();
            return new Registered(parcel, developer, phases, appointments, left);
        }
    }

    private Project() {}

    static List<ProjectEvent> decide(ProjectCommand command, State state, ProjectFacts facts) {
        return List.of(
                switch (command) {
                    case RegisterProject registration -> register(registration, state, facts);
                    case AppointParty appointment -> PartyRules.appoint(appointment, registered(command, state));
                    case ReplaceParty replacement -> PartyRules.replace(replacement, registered(command, state));
                    case SignPledge pledge -> PartyRules.pledge(pledge, registered(command, state));
                    case GrantPermit permit -> PermitRules.grant(permit, registered(command, state));
                    case RevokePermit revocation -> PermitRules.revoke(revocation, registered(command, state));
                });
    }

    static State evolve(State state, ProjectEvent event) {
        return switch (state) {
            case Unregistered nothing -> event instanceof ProjectRegistered registered ? evolve(registered) : nothing;
            case Registered project ->
                switch (event) {
                    case ProjectRegistered again -> evolve(again);
                    case PartyAppointed party ->
                        project.appoint(party.role(), party.organisation(), party.leader(), party.from());
                    case PartyReplaced party ->
                        project.appoint(party.role(), party.organisation(), party.leader(), party.from());
                    case PledgeSigned pledge -> project.pledge(pledge);
                    case PermitGranted permit -> project.grant(permit);
                    case PermitRevoked permit -> project.revoke(permit);
                };
        };
    }

    public static State fold(Stream<? extends ProjectEvent> events) {
        return events.reduce((State) new Unregistered(), Project::evolve, (left, right) -> right);
    }

    static List<Subject> concerns(State state) {
        return state instanceof Registered project ? List.of(project.parcel()) : List.of();
    }

    private static Registered evolve(ProjectRegistered project) {
        var phases = project.phases().stream().map(Phase::id).toList();
        return new Registered(project.parcel(), project.developer(), phases, List.of(), List.of());
    }

    private static Registered registered(ProjectCommand command, State state) {
        return switch (state) {
            case Registered project -> project;
            case Unregistered nothing -> throw Refusal.of("not-heard.project", "project", command.subject());
        };
    }

    private static ProjectRegistered register(RegisterProject command, State state, ProjectFacts facts) {
        if (state instanceof Registered) {
            throw Refusal.of("project.already-registered", "project", command.subject());
        }
        var developer = command.act().actor().organisation();
        var land = facts.land();
        if (land == null || land.transferee() == null) {
            throw Refusal.of("R1.parcel-not-transferred", "parcel", command.parcel());
        }
        if (!developer.equals(land.transferee())) {
            throw Refusal.of("R1.not-the-transferee", "parcel", command.parcel(), "transferee", land.transferee());
        }
        return new ProjectRegistered(command.name(), command.parcel(), land.region(), developer, command.phases());
    }

    private static boolean is(Permit permit, PermitKind kind, String number) {
        return permit.kind() == kind && permit.number().equals(number);
    }

    private static Appointment signed(Appointment by) {
        return new Appointment(by.role(), by.organisation(), by.leader(), by.from(), true);
    }

    private static <T> List<T> append(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
