package residence.project.standards;

import static residence.events.FigureKey.CALENDAR_HOLIDAYS;
import static residence.events.FigureKey.CALENDAR_MAKE_UP_DAYS;
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
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import residence.events.Length;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Unmet;
import residence.events.WorkingDays;

/**
 * What a figure may say: a value that the rule which asks for it can read, no warranty term shorter than the statute's
 * (R11: L1 art. 40 for the builder, the 1998 rules for the developer) and no smaller share of windows to spray than the
 * country's (R6: S0 二(四)2 and S2 三(三)16 ask for 15 % and more). The floors stand in the nation's profile.
 */
final class FigureRules {
    private static final Set<String> HOURS = Set.of(PONDING_WATERPROOF_HOURS, PONDING_SURFACE_HOURS);
    private static final Set<String> DAYS = Set.of(REPAIR_ASSIGN_DAYS, REPAIR_COMPLETE_DAYS, REPAIR_DEEMED_DAYS);
    private static final Set<String> DAYS_OF_THE_YEAR =
            Set.of(HEATING_SEASON_START, HEATING_SEASON_END, COOLING_SEASON_START, COOLING_SEASON_END);

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
        return national ? Optional.empty() : tooLow(figure, floors);
    }

    private static Optional<Unmet> tooLow(Figure figure, Map<String, Figure> floors) {
        if (isTerm(figure)) {
            return below(figure, floors, FigureRules::asLong, "R11.shortens-statutory-term");
        }
        return figure.key().equals(SPRAY_SHARE)
                ? below(figure, floors, FigureRules::asMany, "R6.lowers-the-share")
                : Optional.empty();
    }

    /** Whether the nation's figure is the least that a narrower jurisdiction may set. */
    static boolean isFloor(Figure figure) {
        return isTerm(figure) || figure.key().equals(SPRAY_SHARE);
    }

    private static boolean isTerm(Figure figure) {
        return figure.key().startsWith(WARRANTY_BUILDER) || figure.key().startsWith(WARRANTY_OWNER);
    }

    /** Without the nation's profile nobody can tell whether a figure is enough, so that one comes first. */
    private static Optional<Unmet> below(
            Figure figure, Map<String, Figure> floors, BiPredicate<Figure, Figure> enough, String code) {
        if (floors.isEmpty()) {
            return Optional.of(Unmet.of("profile.nation-first", "key", figure.key()));
        }
        return Optional.ofNullable(floors.get(figure.key()))
                .filter(floor -> !enough.test(figure, floor))
                .map(floor -> Unmet.of(
                        code,
                        "key",
                        figure.key(),
                        "value",
                        figure.value(),
                        "least",
                        floor.value(),
                        "clause",
                        floor.clause()));
    }

    private static boolean asMany(Figure figure, Figure floor) {
        return Integer.parseInt(figure.value()) >= Integer.parseInt(floor.value());
    }

    private static boolean asLong(Figure figure, Figure floor) {
        return Length.of(figure.value())
                .orElseThrow()
                .atLeast(Length.of(floor.value()).orElseThrow());
    }

    private static boolean readable(Figure figure) {
        var key = figure.key();
        if (key.equals(SPRAY_SHARE)) {
            return figure.value().matches("[1-9][0-9]?|100");
        }
        if (HOURS.contains(key)) {
            return figure.value().matches("[1-9][0-9]{0,2}");
        }
        if (DAYS.contains(key)) {
            return figure.value().matches("[0-9]{1,6}");
        }
        if (DAYS_OF_THE_YEAR.contains(key)) {
            return isDayOfTheYear(figure.value());
        }
        if (key.equals(REVISIT_WINDOW)) {
            return Length.of(figure.value())
                    .filter(Length.Span.class::isInstance)
                    .isPresent();
        }
        if (key.startsWith(CALENDAR_HOLIDAYS) || key.startsWith(CALENDAR_MAKE_UP_DAYS)) {
            return WorkingDays.listed(figure).isPresent();
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
