package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Parties;
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
import residence.events.Subject;

/**
 * A project: who builds, who answers for it for life, and with which permits.
 *
 * @param registration null where it was voided
 * @param parties in the order they were appointed; replaced ones and their leaders stay (R2, L4)
 * @param permits in the order they were granted; revoked ones stay
 */
public record ProjectView(
        Subject project, @Nullable Registration registration, List<PartyView> parties, List<Permit> permits) {
    public static final View<ProjectView, ProjectEvent> VIEW = new View<>(
            ProjectView.class,
            ProjectEvent.class,
            project -> new ProjectView(project, null, List.of(), List.of()),
            ProjectView::after);

    public record Registration(
            String name, Subject parcel, String region, String developer, List<Phase> phases, Source source) {}

    public record Permit(
            PermitKind kind,
            String number,
            List<String> phases,
            @Nullable Revocation revoked,
            Source source) {
        /** Whether it is in force for a phase. */
        public boolean covers(String phase) {
            return revoked == null && phases.contains(phase);
        }

        private Permit revoked(Revocation revocation) {
            return new Permit(kind, number, phases, revocation, source);
        }
    }

    public record Revocation(String reason, Source source) {}

    private ProjectView after(ProjectEvent event, Source source) {
        return switch (event) {
            case ProjectRegistered it -> new ProjectView(project, registration(it, source), parties, permits);
            case PartyAppointed it ->
                with(Lists.plus(parties, PartyView.of(it.role(), it.organisation(), it.leader(), it.from(), source)));
            case PartyReplaced it -> replaced(it, source);
            case PledgeSigned it -> pledged(it, source);
            case PermitGranted it ->
                permits(Lists.plus(permits, new Permit(it.kind(), it.number(), it.phases(), null, source)));
            case PermitRevoked it -> revoked(it, source);
        };
    }

    private static Registration registration(ProjectRegistered event, Source source) {
        return new Registration(
                event.name(), event.parcel(), event.region(), event.developer(), event.phases(), source);
    }

    private ProjectView replaced(PartyReplaced event, Source source) {
        var left = Lists.change(
                parties,
                party -> party.role() == event.role() && party.last(),
                party -> party.until(event.from(), event.reason()));
        var successor = PartyView.of(event.role(), event.organisation(), event.leader(), event.from(), source);
        return with(Lists.plus(left, successor));
    }

    /** A pledge is its leader's own: it counts for that leader's last appointment, never for who else is in the role. */
    private ProjectView pledged(PledgeSigned event, Source source) {
        return with(Lists.changeLast(
                parties,
                party -> party.role() == event.role() && event.leader().equals(party.leader()),
                party -> party.pledged(source)));
    }

    private ProjectView revoked(PermitRevoked event, Source source) {
        return permits(Lists.changeLast(
                permits,
                permit -> permit.kind == event.kind() && permit.number.equals(event.number()),
                permit -> permit.revoked(new Revocation(event.reason(), source))));
    }

    /** Whether {@code organisation} is in charge in {@code role} of the record ({@code supervisor}) on {@code day}. */
    public boolean inCharge(String role, String organisation, LocalDate day) {
        var party = Parties.of(role);
        return parties.stream()
                .anyMatch(it -> it.on(day)
                        && it.organisation().equals(organisation)
                        && party.filter(it.role()::equals).isPresent());
    }

    /** Whether who acts in {@code role} for {@code organisation} is its developer. */
    public boolean developedBy(String role, String organisation) {
        return role.equals("developer") && registration != null && registration.developer.equals(organisation);
    }

    public Optional<String> region() {
        return Optional.ofNullable(registration).map(Registration::region);
    }

    public Optional<Subject> parcel() {
        return Optional.ofNullable(registration).map(Registration::parcel);
    }

    /** Whether all five parties were appointed, and who leads for each last has pledged (R2). */
    public boolean fivePartiesPledged() {
        return parties.stream()
                        .filter(party -> party.last() && party.pledge() != null)
                        .map(PartyView::role)
                        .distinct()
                        .count()
                == PartyRole.values().length;
    }

    /** Which organisations, not which persons. */
    public ProjectView withoutLeaders() {
        return with(parties.stream().map(PartyView::withoutLeader).toList());
    }

    private ProjectView with(List<PartyView> changed) {
        return new ProjectView(project, registration, changed, permits);
    }

    private ProjectView permits(List<Permit> changed) {
        return new ProjectView(project, registration, parties, changed);
    }
}
