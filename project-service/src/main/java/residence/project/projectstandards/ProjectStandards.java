package residence.project.projectstandards;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Refusal;
import residence.events.Region;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;

/**
 * What one project is measured by beyond its region's standards (domain, section 6): a profile of its region, or of one
 * around it, made law for it by its land's conditions, a pilot library or its recognition.
 */
public final class ProjectStandards {

    /** There is but one state, because nothing ends: what was applied. */
    public sealed interface State {}

    /** @param profiles in the order they were applied; the last one's figures come first */
    public record Applied(List<Subject> profiles) implements State {
        static final Applied NOTHING = new Applied(List.of());
    }

    private ProjectStandards() {}

    static List<ProjectStandardsEvent> decide(
            ProjectStandardsCommand command, State state, ProjectStandardsFacts facts) {
        return switch (state) {
            case Applied applied ->
                switch (command) {
                    case ApplyProfile application -> List.of(apply(application, applied, facts));
                };
        };
    }

    static State evolve(State state, ProjectStandardsEvent event) {
        return switch (state) {
            case Applied applied ->
                switch (event) {
                    case ProfileApplied profile ->
                        new Applied(Stream.concat(applied.profiles().stream(), Stream.of(profile.profile()))
                                .toList());
                };
        };
    }

    /** The profiles, so that it is found who is bound by one. */
    static List<Subject> concerns(State state) {
        return switch (state) {
            case Applied applied -> applied.profiles();
        };
    }

    private static ProfileApplied apply(ApplyProfile command, Applied applied, ProjectStandardsFacts facts) {
        Refusal.ifAny(
                project(command, facts.region()),
                profile(command, facts.profile()),
                surrounds(command, facts.region()),
                inForce(command.begins(), facts.profile()),
                once(command, applied));
        return new ProfileApplied(command.profile(), command.basis(), command.reference(), command.begins());
    }

    private static Stream<Unmet> project(ApplyProfile command, @Nullable String region) {
        return Unmet.when(region == null, "not-heard.project", "project", command.subject());
    }

    private static Stream<Unmet> profile(ApplyProfile command, @Nullable ProfileEnacted profile) {
        return Unmet.when(profile == null, "profile.not-enacted", "profile", command.profile());
    }

    /** A profile may be adopted by what lies inside its region, never by a neighbour. */
    private static Stream<Unmet> surrounds(ApplyProfile command, @Nullable String region) {
        var law = command.profile().root().id();
        boolean inside = region == null || Region.covers(law, region);
        return Unmet.when(
                !inside, "profile.of-another-region", "profile", command.profile(), "region", String.valueOf(region));
    }

    private static Stream<Unmet> inForce(LocalDate day, @Nullable ProfileEnacted profile) {
        boolean outside = profile != null
                && (day.isBefore(profile.validFrom())
                        || profile.validUntil() != null && day.isAfter(profile.validUntil()));
        return Unmet.when(outside, "profile.not-in-force", "day", day);
    }

    private static Stream<Unmet> once(ApplyProfile command, Applied applied) {
        return Unmet.when(
                applied.profiles().contains(command.profile()),
                "profile.already-applied",
                "profile",
                command.profile());
    }
}
