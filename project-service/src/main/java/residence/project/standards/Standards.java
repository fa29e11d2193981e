package residence.project.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.Refusal;
import residence.events.Region;
import residence.events.StandardsEvent;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Unmet;
import residence.project.standards.StandardsCommand.EnactProfile;

/**
 * A region's standards are data (domain, section 6): a profile is enacted once and whole. Figures are checked by {@link
 * FigureRules}; of one region and reach only one profile is in force on any day.
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

    private static Stream<Unmet> overlaps(ProfileEnacted profile, List<ProfileEnacted> siblings) {
        return siblings.stream()
                .filter(other -> !other.profile().equals(profile.profile()))
                .filter(other -> other.reach() == profile.reach() && overlap(other, profile))
                .map(other -> Unmet.of(
                        "profile.overlaps",
                        "other",
                        other.profile(),
                        "from",
                        other.validFrom(),
                        "until",
                        other.validUntil() == null ? "..." : other.validUntil()));
    }

    private static boolean overlap(ProfileEnacted one, ProfileEnacted other) {
        return begins(one, other) && begins(other, one);
    }

    /** Whether {@code one} begins before {@code other} has ended. */
    private static boolean begins(ProfileEnacted one, ProfileEnacted other) {
        return other.validUntil() == null || !one.validFrom().isAfter(other.validUntil());
    }
}
