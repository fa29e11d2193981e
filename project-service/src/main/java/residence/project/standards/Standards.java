package residence.project.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.Refusal;
import residence.events.Region;
import residence.events.StandardsEvent;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Unmet;
import residence.project.standards.StandardsCommand.EnactProfile;

/**
 * A region's standards are data (domain, section 6): a profile is enacted once and whole. Figures are checked by {@link
 * FigureRules}; no two profiles of one region and reach set the same figure on the same day.
 */
public final class Standards {

    /** Where a profile stands. */
    public sealed interface State {}

    /** Not enacted. */
    public record Draft() implements State {}

    /** Law from its first to its last day. */
    public record Enacted() implements State {}

    private Standards() {}

    static List<StandardsEvent> decide(StandardsCommand command, State state, StandardsFacts facts) {
        return List.of(
                switch (command) {
                    case EnactProfile profile -> enact(profile, state, facts);
                });
    }

    static State evolve(State state, StandardsEvent event) {
        return switch (event) {
            case ProfileEnacted enacted -> new Enacted();
        };
    }

    private static ProfileEnacted enact(EnactProfile command, State state, StandardsFacts facts) {
        var enacted = enacted(command);
        Refusal.ifAny(Stream.of(
                        once(command, state).stream(),
                        FigureRules.unmet(enacted, facts.floors()),
                        overlaps(enacted, facts.siblings()))
                .flatMap(part -> part)
                .toList());
        return enacted;
    }

    private static ProfileEnacted enacted(EnactProfile command) {
        return new ProfileEnacted(
                command.subject().id(),
                command.region(),
                level(command.region()),
                command.reach(),
                command.title(),
                command.document(),
                command.validFrom(),
                command.validUntil(),
                command.figures());
    }

    /** {@code 000000} nation, {@code 370000} province, {@code 371500} city, anything narrower county. */
    private static Level level(String region) {
        if (region.equals(Region.NATION)) {
            return Level.NATION;
        }
        if (region.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return region.matches("[0-9]{4}00") ? Level.CITY : Level.COUNTY;
    }

    private static Optional<Unmet> once(EnactProfile command, State state) {
        return switch (state) {
            case Draft draft -> Optional.empty();
            case Enacted enacted -> Optional.of(Unmet.of("profile.already-enacted", "profile", command.subject()));
        };
    }

    /** What a figure is on a day has one answer; profiles that share none stand side by side, as a calendar does. */
    private static Stream<Unmet> overlaps(ProfileEnacted profile, List<ProfileEnacted> siblings) {
        return siblings.stream()
                .filter(other -> !other.profile().equals(profile.profile()))
                .filter(other -> other.reach() == profile.reach() && overlap(other, profile))
                .filter(other -> !shared(other, profile).isEmpty())
                .map(other -> Unmet.of(
                        "profile.overlaps",
                        "other",
                        other.profile(),
                        "keys",
                        String.join(", ", shared(other, profile)),
                        "from",
                        other.validFrom(),
                        "until",
                        other.validUntil() == null ? "..." : other.validUntil()));
    }

    private static List<String> shared(ProfileEnacted one, ProfileEnacted other) {
        var keys = one.figures().stream().map(Figure::key).collect(Collectors.toSet());
        return other.figures().stream().map(Figure::key).filter(keys::contains).toList();
    }

    private static boolean overlap(ProfileEnacted one, ProfileEnacted other) {
        return begins(one, other) && begins(other, one);
    }

    /** Whether {@code one} begins before {@code other} has ended. */
    private static boolean begins(ProfileEnacted one, ProfileEnacted other) {
        return other.validUntil() == null || !one.validFrom().isAfter(other.validUntil());
    }
}
