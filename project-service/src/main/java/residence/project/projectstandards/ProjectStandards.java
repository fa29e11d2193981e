package residence.project.projectstandards;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.ProjectStandardsEvent;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.Refusal;
import residence.events.Region;
import residence.events.Standards.Governing;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;

/**
 * What one project is measured by beyond its region's standards (domain, section 6): a profile of its region, or of one
 * around it, made law for it by its land's conditions, a pilot library or its recognition, and how it measures up.
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
                    case ApplyProfile it -> List.of(apply(it, applied, facts));
                    case DeclareIndicators it -> List.of(declare(it, facts));
                    case AssessIndicators it -> List.of(assess(it, facts));
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
                    case IndicatorsDeclared declared -> applied;
                    case IndicatorsAssessed assessed -> applied;
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
                project(command, facts),
                profile(command, facts.profile()),
                surrounds(command, facts.region()),
                inForce(command.begins(), facts.profile()),
                once(command, applied));
        return new ProfileApplied(command.profile(), command.basis(), command.reference(), command.begins());
    }

    private static IndicatorsDeclared declare(DeclareIndicators command, ProjectStandardsFacts facts) {
        Refusal.ifAny(
                project(command, facts),
                govern(command, facts),
                ofTheProject(command, facts),
                command.values().stream().flatMap(value -> askedFor(value, facts)));
        return new IndicatorsDeclared(command.place(), command.values());
    }

    private static IndicatorsAssessed assess(AssessIndicators command, ProjectStandardsFacts facts) {
        Refusal.ifAny(project(command, facts), govern(command, facts));
        return new Assessment(command.subject(), facts).verdict();
    }

    private static Stream<Unmet> project(ProjectStandardsCommand command, ProjectStandardsFacts facts) {
        return Unmet.when(facts.region() == null, "not-heard.project", "project", command.subject());
    }

    private static Stream<Unmet> govern(ProjectStandardsCommand command, ProjectStandardsFacts facts) {
        return Unmet.when(
                facts.region() != null && facts.indicators().isEmpty(),
                "indicators.none-govern",
                "project",
                command.subject(),
                "day",
                command.act().occurredOn());
    }

    private static Stream<Unmet> ofTheProject(DeclareIndicators command, ProjectStandardsFacts facts) {
        var building = command.building();
        return Unmet.when(
                facts.region() != null && building != null && !facts.buildings().contains(building),
                "indicators.building-of-another-project",
                "building",
                building,
                "project",
                command.subject());
    }

    /** What nobody asks for would never be assessed, and in another unit it could not be. */
    private static Stream<Unmet> askedFor(Declared value, ProjectStandardsFacts facts) {
        var figure = facts.indicator(value.key()).map(Governing::figure);
        if (figure.isEmpty()) {
            return Unmet.when(!facts.indicators().isEmpty(), "indicators.not-asked-for", "key", value.key());
        }
        var unit = figure.get().unit();
        return Unmet.when(
                !Objects.equals(unit, value.unit()),
                "indicators.other-unit",
                "key",
                value.key(),
                "unit",
                value.unit() == null ? "-" : value.unit(),
                "expected",
                unit == null ? "-" : unit);
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
