package residence.project.standards;

import static residence.events.FigureKey.CHECK_UP_PERIOD;
import static residence.events.FigureKey.COOLING_SEASON_END;
import static residence.events.FigureKey.COOLING_SEASON_START;
import static residence.events.FigureKey.HEATING_SEASON_END;
import static residence.events.FigureKey.HEATING_SEASON_START;
import static residence.events.FigureKey.PONDING_SURFACE_HOURS;
import static residence.events.FigureKey.PONDING_WATERPROOF_HOURS;
import static residence.events.FigureKey.REPAIR_ASSIGN_DAYS;
import static residence.events.FigureKey.REPAIR_COMPLETE_DAYS;
import static residence.events.FigureKey.REPAIR_DEEMED_DAYS;
import static residence.events.FigureKey.REVISIT_WINDOW;
import static residence.events.FigureKey.SPRAY_SHARE;
import static residence.events.FigureKey.WARRANTY_BUILDER;
import static residence.events.FigureKey.WARRANTY_OWNER;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Length;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Unmet;

/**
 * What a figure may say: a value that the rule which asks for it can read, and no warranty term shorter than the
 * statute's (R11: L1 art. 40 for the builder, the 1998 rules for the developer, both in the nation's profile).
 */
final class FigureRules {
    private static final Set<String> NUMBERS = Set.of(
            PONDING_WATERPROOF_HOURS,
            PONDING_SURFACE_HOURS,
            SPRAY_SHARE,
            REPAIR_ASSIGN_DAYS,
            REPAIR_COMPLETE_DAYS,
            REPAIR_DEEMED_DAYS);
    private static final Set<String> DAYS_OF_THE_YEAR =
            Set.of(HEATING_SEASON_START, HEATING_SEASON_END, COOLING_SEASON_START, COOLING_SEASON_END);
    private static final Set<String> PERIODS = Set.of(REVISIT_WINDOW, CHECK_UP_PERIOD);

    private FigureRules() {}

    /** Everything wrong with the figures. @param floors of the nation, by key */
    static Stream<Unmet> unmet(ProfileEnacted profile, Map<String, Figure> floors) {
        return profile.figures().stream()
                .flatMap(figure -> unmet(figure, profile.level() == Level.NATION, floors).stream());
    }

    private static Optional<Unmet> unmet(Figure figure, boolean national, Map<String, Figure> floors) {
        if (!readable(figure)) {
            return Optional.of(Unmet.of("profile.unreadable-figure", "key", figure.key(), "value", figure.value()));
        }
        return national || !isTerm(figure) ? Optional.empty() : shortened(figure, floors);
    }

    private static boolean isTerm(Figure figure) {
        return figure.key().startsWith(WARRANTY_BUILDER) || figure.key().startsWith(WARRANTY_OWNER);
    }

    /** Without the nation's profile nobody can tell whether a term is long enough, so that one comes first. */
    private static Optional<Unmet> shortened(Figure figure, Map<String, Figure> floors) {
        if (floors.isEmpty()) {
            return Optional.of(Unmet.of("profile.nation-first", "key", figure.key()));
        }
        return Optional.ofNullable(floors.get(figure.key()))
                .filter(floor -> !atLeast(figure, floor))
                .map(floor -> Unmet.of(
                        "R11.shortens-statutory-term",
                        "key",
                        figure.key(),
                        "value",
                        figure.value(),
                        "least",
                        floor.value(),
                        "clause",
                        floor.clause()));
    }

    private static boolean atLeast(Figure figure, Figure floor) {
        return Length.of(figure.value())
                .orElseThrow()
                .atLeast(Length.of(floor.value()).orElseThrow());
    }

    private static boolean readable(Figure figure) {
        var key = figure.key();
        if (NUMBERS.contains(key)) {
            return figure.value().matches("[0-9]{1,6}");
        }
        if (DAYS_OF_THE_YEAR.contains(key)) {
            return isDayOfTheYear(figure.value());
        }
        if (PERIODS.contains(key)) {
            return Length.of(figure.value())
                    .filter(Length.Span.class::isInstance)
                    .isPresent();
        }
        return !isTerm(figure) || isTermOfItsPart(figure);
    }

    private static boolean isTermOfItsPart(Figure figure) {
        return part(figure.key())
                .flatMap(part -> Length.of(figure.value()).filter(length -> length.fits(part)))
                .isPresent();
    }

    private static Optional<Part> part(String key) {
        var part = key.substring(key.lastIndexOf('.') + 1);
        return Stream.of(Part.values()).filter(each -> each.name().equals(part)).findFirst();
    }

    private static boolean isDayOfTheYear(String value) {
        try {
            return MonthDay.parse("--" + value).isValidYear(2001);
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
