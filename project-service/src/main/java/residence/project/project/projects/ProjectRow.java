package residence.project.project.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Codes;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;

/**
 * A project as it stands, with everybody who ever led a part of it.
 *
 * @param parties in the order of their appointments, replaced ones too
 * @param permits in the order they were granted, revoked ones too
 */
record ProjectRow(
        Subject project,
        String name,
        Subject parcel,
        String region,
        String developer,
        LocalDate registeredOn,
        List<Phase> phases,
        List<Party> parties,
        List<Permit> permits) {

    /**
     * @param leader person reference; null for readers who may not see it
     * @param until day its successor started; null for the present one
     * @param pledgedOn null where the pledge is not signed
     * @param doubtfulCode the organisation's credit code has a wrong check digit: a warning
     */
    record Party(
            PartyRole role,
            String organisation,
            @Nullable String leader,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate pledgedOn,
            boolean doubtfulCode) {

        static Party of(PartyRole role, String organisation, String leader, LocalDate from) {
            boolean doubtful = Codes.isCreditCode(organisation) && !Codes.creditCodeChecks(organisation);
            return new Party(role, organisation, leader, from, null, null, doubtful);
        }

        private Party until(LocalDate day) {
            return new Party(role, organisation, leader, from, day, pledgedOn, doubtfulCode);
        }

        private Party pledged(LocalDate day) {
            return new Party(role, organisation, leader, from, until, day, doubtfulCode);
        }

        private Party withoutLeader() {
            return new Party(role, organisation, null, from, until, pledgedOn, doubtfulCode);
        }
    }

    /** @param revokedOn null while it is in force */
    record Permit(
            PermitKind kind,
            String number,
            List<String> phases,
            LocalDate grantedOn,
            @Nullable LocalDate revokedOn) {
        private Permit revoked(LocalDate day) {
            return new Permit(kind, number, phases, grantedOn, day);
        }
    }

    static ProjectRow registered(Subject project, LocalDate on, ProjectRegistered event) {
        return new ProjectRow(
                project,
                event.name(),
                event.parcel(),
                event.region(),
                event.developer(),
                on,
                event.phases(),
                List.of(),
                List.of());
    }

    ProjectRow appointed(Party party) {
        var ended = parties.stream()
                .map(each -> each.role() == party.role() && each.until() == null ? each.until(party.from()) : each);
        return parties(Stream.concat(ended, Stream.of(party)).toList());
    }

    ProjectRow pledged(LocalDate on, PledgeSigned pledge) {
        return parties(parties.stream()
                .map(each -> each.role() == pledge.role() && each.until() == null ? each.pledged(on) : each)
                .toList());
    }

    ProjectRow granted(LocalDate on, PermitGranted event) {
        var permit = new Permit(event.kind(), event.number(), event.phases(), on, null);
        return permits(Stream.concat(permits.stream(), Stream.of(permit)).toList());
    }

    ProjectRow revoked(LocalDate on, PermitRevoked event) {
        UnaryOperator<Permit> revoke = permit ->
                permit.kind() == event.kind() && permit.number().equals(event.number()) && permit.revokedOn() == null
                        ? permit.revoked(on)
                        : permit;
        return permits(permits.stream().map(revoke).toList());
    }

    /** As anybody may see it: which organisations, not which persons. */
    ProjectRow published() {
        return parties(parties.stream().map(Party::withoutLeader).toList());
    }

    private ProjectRow parties(List<Party> parties) {
        return new ProjectRow(project, name, parcel, region, developer, registeredOn, phases, parties, permits);
    }

    private ProjectRow permits(List<Permit> permits) {
        return new ProjectRow(project, name, parcel, region, developer, registeredOn, phases, parties, permits);
    }
}
