package residence.project.standards;

import static residence.events.FigureKey.SPRAY_SHARE;
import static residence.events.FigureKey.TAKEOVER_DAYS;
import static residence.events.FigureKey.WARRANTY_BUILDER;
import static residence.events.FigureKey.WARRANTY_OWNER;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.Length;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Unmet;
import residence.events.WorkingDays;

/**
 * What a figure may say: a value that the rule which asks for it can read, no warranty term shorter than the statute's
 * (R11: L1 art. 40 for the builder, the 1998 rules for the developer) no smaller share of windows to spray than the
 * country's (R6: S0 二(四)2 and S2 三(四)16 ask for 15 % and more), and no fewer days from takeover inspection to hand-over
 * (R10: L5 art. 10). The floors stand in the law that
 * binds the whole nation; all else is held against them.
 */
final class FigureRules {
    private FigureRules() {}

    /** Everything wrong with the figures. @param floors of the nation, by key */
    static Stream<Unmet> unmet(ProfileEnacted profile, Map<String, Figure> floors) {
        return profile.figures().stream().flatMap(figure -> unmet(figure, isLaw(profile), floors));
    }

    /** Whether it sets the floors itself: it binds everybody, everywhere; as the law changes, so does it. */
    static boolean isLaw(ProfileEnacted profile) {
        return profile.level() == Level.NATION && profile.reach() == Reach.REGION;
    }

    private static Stream<Unmet> unmet(Figure figure, boolean law, Map<String, Figure> floors) {
        var form = FigureForms.of(figure.key());
        if (form.isEmpty()) {
            return misspelt(figure);
        }
        if (!form.get().fits().test(figure)) {
            return Stream.of(Unmet.of(
                    "profile.unreadable-figure",
                    "key",
                    figure.key(),
                    "value",
                    figure.value(),
                    "example",
                    form.get().example()));
        }
        return Stream.concat(tooManyDays(figure), law ? Stream.empty() : tooLow(figure, floors));
    }

    /** A key that no rule asks for is kept, but not one that nearly is a key they ask for: its rule would not hear it. */
    private static Stream<Unmet> misspelt(Figure figure) {
        var alike = FigureForms.alike(figure.key()).collect(Collectors.joining(", "));
        return Unmet.when(!alike.isEmpty(), "profile.unknown-figure", "key", figure.key(), "alike", alike);
    }

    /** A calendar that has hardly a working day, or works every weekend, would move each term that counts by it (R9). */
    private static Stream<Unmet> tooManyDays(Figure figure) {
        long days = WorkingDays.moved(figure);
        return Unmet.when(
                days > WorkingDays.MOST_MOVED,
                "profile.too-many-days",
                "key",
                figure.key(),
                "days",
                days,
                "most",
                WorkingDays.MOST_MOVED,
                "clause",
                WorkingDays.CLAUSE);
    }

    private static Stream<Unmet> tooLow(Figure figure, Map<String, Figure> floors) {
        if (isTerm(figure)) {
            return below(figure, floors, FigureRules::asLong, "R11.shortens-statutory-term");
        }
        return switch (figure.key()) {
            case SPRAY_SHARE -> below(figure, floors, FigureRules::asMany, "R6.lowers-the-share");
            case TAKEOVER_DAYS -> below(figure, floors, FigureRules::asMany, "R10.fewer-days");
            default -> Stream.empty();
        };
    }

    /** Whether the nation's figure is the least that a narrower jurisdiction may set. */
    static boolean isFloor(Figure figure) {
        return isTerm(figure)
                || figure.key().equals(SPRAY_SHARE)
                || figure.key().equals(TAKEOVER_DAYS);
    }

    private static boolean isTerm(Figure figure) {
        return figure.key().startsWith(WARRANTY_BUILDER) || figure.key().startsWith(WARRANTY_OWNER);
    }

    /** Without the nation's profile nobody can tell whether a figure is enough, so that one comes first. */
    private static Stream<Unmet> below(
            Figure figure, Map<String, Figure> floors, BiPredicate<Figure, Figure> enough, String code) {
        if (floors.isEmpty()) {
            return Stream.of(Unmet.of("profile.nation-first", "key", figure.key()));
        }
        var floor = floors.get(figure.key());
        if (floor == null || enough.test(figure, floor)) {
            return Stream.empty();
        }
        return Stream.of(Unmet.of(
                code, "key", figure.key(), "value", figure.value(), "least", floor.value(), "clause", floor.clause()));
    }

    private static boolean asMany(Figure figure, Figure floor) {
        return Integer.parseInt(figure.value()) >= Integer.parseInt(floor.value());
    }

    private static boolean asLong(Figure figure, Figure floor) {
        return Length.of(figure.value())
                .orElseThrow()
                .atLeast(Length.of(floor.value()).orElseThrow());
    }
}
