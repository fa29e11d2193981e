package residence.record.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
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
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The project: who builds, who answers for it for life, and with which permits.
 *
 * @param parties in the order they were appointed; replaced ones and their leaders stay (R2, L4)
 * @param permits in the order they were granted; revoked ones stay
 */
public record Project(@Nullable Registration registration, List<Party> parties, List<Permit> permits) {
    public static final Project BLANK = new Project(null, List.of(), List.of());
    public static final Chapter<ProjectEvent, Project> CHAPTER =
            Chapter.of("project", ProjectEvent.class, Project.class, BLANK, Project::fold, Disclosure.PUBLISHED);

    public record Registration(
            String name, Subject parcel, String region, String developer, List<Phase> phases, Source source) {}

    /**
     * One of the five responsible parties, for as long as it was that.
     *
     * @param leader person reference of its project leader
     * @param until the day its successor began; null while it is in charge
     * @param replacedBecause the reason for which it was replaced
     * @param pledge the leader's own signature 承诺书, null while it is not there
     */
    public record Party(
            PartyRole role,
            String organisation,
            String leader,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String replacedBecause,
            @Nullable Source pledge,
            Source source) {
        public boolean inCharge() {
            return until == null;
        }
    }

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
    }

    public record Revocation(String reason, Source source) {}

    static Project fold(Project project, ProjectEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case ProjectRegistered registered ->
                new Project(registration(registered, source), project.parties, project.permits);
            case PartyAppointed appointed -> project.withParty(appointed(appointed, source));
            case PledgeSigned signed -> project.pledged(signed, source);
            case PartyReplaced replaced -> project.replaced(replaced, source);
            case PermitGranted granted -> project.withPermits(Lists.plus(project.permits, permit(granted, source)));
            case PermitRevoked revoked -> project.revoked(revoked, source);
        };
    }

    private static Registration registration(ProjectRegistered event, Source source) {
        return new Registration(
                event.name(), event.parcel(), event.region(), event.developer(), event.phases(), source);
    }

    private static Party appointed(PartyAppointed event, Source source) {
        return new Party(event.role(), event.organisation(), event.leader(), event.from(), null, null, null, source);
    }

    private static Permit permit(PermitGranted event, Source source) {
        return new Permit(event.kind(), event.number(), event.phases(), null, source);
    }

    private Project pledged(PledgeSigned event, Source source) {
        return new Project(
                registration,
                Lists.change(
                        parties,
                        party -> party.role == event.role() && party.leader.equals(event.leader()),
                        party -> new Party(
                                party.role,
                                party.organisation,
                                party.leader,
                                party.from,
                                party.until,
                                party.replacedBecause,
                                source,
                                party.source)),
                permits);
    }

    private Project replaced(PartyReplaced event, Source source) {
        var left = Lists.change(
                parties,
                party -> party.role == event.role() && party.inCharge(),
                party -> new Party(
                        party.role,
                        party.organisation,
                        party.leader,
                        party.from,
                        event.from(),
                        event.reason(),
                        party.pledge,
                        party.source));
        return new Project(registration, left, permits)
                .withParty(new Party(
                        event.role(), event.organisation(), event.leader(), event.from(), null, null, null, source));
    }

    private Project revoked(PermitRevoked event, Source source) {
        return withPermits(Lists.change(
                permits,
                permit -> permit.kind == event.kind() && permit.number.equals(event.number()),
                permit -> new Permit(
                        permit.kind,
                        permit.number,
                        permit.phases,
                        new Revocation(event.reason(), source),
                        permit.source)));
    }

    private Project withParty(Party party) {
        return new Project(registration, Lists.plus(parties, party), permits);
    }

    private Project withPermits(List<Permit> changed) {
        return new Project(registration, parties, changed);
    }

    /** Whether the five parties are in charge, each with its leader's pledge (R2). */
    public boolean fivePartiesPledged() {
        return parties.stream()
                        .filter(party -> party.inCharge() && Objects.nonNull(party.pledge))
                        .map(Party::role)
                        .distinct()
                        .count()
                == PartyRole.values().length;
    }
}
