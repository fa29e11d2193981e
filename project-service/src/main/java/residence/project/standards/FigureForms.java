package residence.project.standards;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import residence.events.Bound;
import residence.events.FigureKey;
import residence.events.Length;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.WorkingDays;

/** How a figure is written, by its key, so that the rule that asks for it can read it. */
final class FigureForms {

    /** @param example of a value that fits; words of it are part of the language of profiles */
    record Form(Predicate<Figure> fits, String example) {
        private static Form matching(String pattern, String example) {
            return new Form(figure -> figure.value().matches(pattern), example);
        }
    }

    private static final Form SHARE = Form.matching("[1-9][0-9]?|100", "15");
    private static final Form HOURS = Form.matching("[1-9][0-9]{0,2}", "24");
    private static final Form DAYS = Form.matching("[0-9]{1,6}", "15");
    private static final Form FEW_DAYS = Form.matching("[0-9]{1,3}", "15");
    private static final Form WORKING_DAYS = Form.matching("[1-9][0-9]{0,2}", "15");
    private static final Form SPAN = new Form(FigureForms::isSpan, "P6M");
    private static final Form TERM = new Form(FigureForms::isTermOfItsPart, "P5Y, 2 seasons, design-life");
    private static final Form DAY_OF_THE_YEAR = new Form(FigureForms::isDayOfTheYear, "11-15");
    private static final Form CALENDAR =
            new Form(figure -> WorkingDays.listed(figure).isPresent(), "2026-01-01, 2026-05-01/2026-05-05");
    private static final Form YES_OR_NO = Form.matching("true|false", "true");

    /** A key that ends with a dot is what others begin with. */
    private static final Map<String, Form> FORMS = Map.ofEntries(
            entry(FigureKey.PONDING_WATERPROOF_HOURS, HOURS),
            entry(FigureKey.PONDING_SURFACE_HOURS, HOURS),
            entry(FigureKey.SPRAY_SHARE, SHARE),
            entry(FigureKey.WARRANTY_BUILDER, TERM),
            entry(FigureKey.WARRANTY_OWNER, TERM),
            entry(FigureKey.REVISIT_WINDOW, SPAN),
            entry(FigureKey.REPAIR_ASSIGN_DAYS, DAYS),
            entry(FigureKey.REPAIR_COMPLETE_DAYS, DAYS),
            entry(FigureKey.REPAIR_DEEMED_DAYS, DAYS),
            entry(FigureKey.HEATING_SEASON_START, DAY_OF_THE_YEAR),
            entry(FigureKey.HEATING_SEASON_END, DAY_OF_THE_YEAR),
            entry(FigureKey.COOLING_SEASON_START, DAY_OF_THE_YEAR),
            entry(FigureKey.COOLING_SEASON_END, DAY_OF_THE_YEAR),
            entry(FigureKey.CALENDAR_HOLIDAYS, CALENDAR),
            entry(FigureKey.CALENDAR_MAKE_UP_DAYS, CALENDAR),
            entry(FigureKey.OPINION_DAYS, WORKING_DAYS),
            entry(FigureKey.INSURANCE_LATENT_DEFECTS, SPAN),
            entry(FigureKey.INSURANCE_CHECK_UPS, SPAN),
            entry(FigureKey.CHECK_UP_INTERVAL, SPAN),
            entry(FigureKey.TAKEOVER_DAYS, FEW_DAYS),
            entry(FigureKey.COMPLAINT_ANSWER_DAYS, DAYS),
            entry(FigureKey.RENOVATION_CHECK_UP_PERIOD, SPAN),
            entry(FigureKey.PRICE_REGIME, Form.matching("market|guided", "market")),
            entry(FigureKey.GATE_REVIEWED_DRAWINGS, YES_OR_NO),
            entry(FigureKey.GATE_PREVENTION_PLAN, YES_OR_NO),
            entry(FigureKey.GATE_QUALITY_INFORMATION, YES_OR_NO),
            entry(FigureKey.GATE_SITE_OPEN_DAY, YES_OR_NO),
            entry(FigureKey.GATE_SALE_AFTER_COMPLETION, YES_OR_NO),
            entry(FigureKey.GATE_FUNCTION_TESTS, YES_OR_NO),
            entry(FigureKey.GATE_FILING, YES_OR_NO),
            entry(FigureKey.GATE_FIRST_REGISTRATION, YES_OR_NO),
            entry(FigureKey.INDICATORS_ALL_REQUIRED, YES_OR_NO),
            entry(Bound.INDICATOR + "at-least.", indicator("3.00")),
            entry(Bound.INDICATOR + "at-most.", indicator("300")),
            entry(Bound.INDICATOR + "kinds.", indicator("5")),
            entry(Bound.INDICATOR + "is.", indicator("true")),
            entry(FigureKey.ADVICE, Form.matching(".+", "5")));

    private FigureForms() {}

    /** Empty where no rule asks for the key. */
    static Optional<Form> of(String key) {
        return Optional.ofNullable(FORMS.get(key))
                .or(() -> FORMS.keySet().stream()
                        .filter(start -> start.endsWith(".") && key.startsWith(start))
                        .findFirst()
                        .map(FORMS::get));
    }

    /** The keys that begin with the same word as {@code key}, in their order: what it may have been meant to be. */
    static Stream<String> alike(String key) {
        var family = family(key);
        return FORMS.keySet().stream()
                .filter(known -> family(known).equals(family))
                .sorted();
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Form indicator(String example) {
        return new Form(
                figure -> Bound.of(figure.key())
                        .filter(bound -> bound.sets(figure.value()))
                        .isPresent(),
                example);
    }

    private static boolean isSpan(Figure figure) {
        return Length.of(figure.value()).filter(Length.Span.class::isInstance).isPresent();
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

    private static boolean isDayOfTheYear(Figure figure) {
        try {
            return MonthDay.parse("--" + figure.value()).isValidYear(2001);
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
