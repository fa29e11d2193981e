package residence.warranty.warranty;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.FigureKey;
import residence.events.HandoverEvent.Promise;
import residence.events.Length;
import residence.events.Part;
import residence.events.Standards;
import residence.events.WarrantyEvent.Term;

/**
 * R11: the terms of a clock from its first day, by the figures that govern. A part without a figure gets no term: what
 * neither law nor profile warrants is not on the record as warranted.
 */
final class Terms {
    private final Standards standards;
    private final @Nullable Integer designLifeYears;

    Terms(Standards standards, @Nullable Integer designLifeYears) {
        this.standards = standards;
        this.designLifeYears = designLifeYears;
    }

    /** Builder to developer, from completion acceptance (条例 art. 40). */
    List<Term> builders(boolean common, LocalDate acceptedOn) {
        return parts(common)
                .flatMap(part -> builders(part, acceptedOn).stream())
                .toList();
    }

    private Optional<Term> builders(Part part, LocalDate acceptedOn) {
        return standards
                .figure(FigureKey.WARRANTY_BUILDER + part)
                .flatMap(figure -> lastDay(part, figure.value(), acceptedOn, acceptedOn)
                        .map(end -> new Term(part, acceptedOn, end, null, figure.clause())));
    }

    /**
     * Developer to owner, from hand-over to the latest of: the builder's end (商品房销售管理办法 art. 33: not less than
     * what is left of the builder's), hand-over and the 1998 minimum, hand-over and what the quality guarantee promises.
     */
    List<Term> owners(boolean common, LocalDate handedOverOn, List<Term> builders, List<Promise> promises) {
        return parts(common)
                .flatMap(part -> owners(part, handedOverOn, builders, promises).stream())
                .toList();
    }

    private Optional<Term> owners(Part part, LocalDate from, List<Term> builders, List<Promise> promises) {
        var ends = new ArrayList<Term>();
        var builder = builders.stream().filter(term -> term.part() == part).findFirst();
        builder.map(term -> new Term(part, from, term.endsOn(), null, term.clause()))
                .ifPresent(ends::add);
        var accepted = builder.map(Term::startsOn).orElse(from);
        standards
                .figure(FigureKey.WARRANTY_OWNER + part)
                .flatMap(figure -> lastDay(part, figure.value(), from, accepted)
                        .map(end -> new Term(part, from, end, null, figure.clause())))
                .ifPresent(ends::add);
        promises.stream()
                .filter(promise -> promise.part() == part)
                .flatMap(promise -> lastDay(part, promise.length(), from, accepted).stream())
                .map(end -> new Term(part, from, end, null, "住宅质量保证书"))
                .forEach(ends::add);
        return latest(ends).map(this::withRevisit);
    }

    /** Of equal ends the first: the law before what merely repeats it. A term that ended before it began is none. */
    private static Optional<Term> latest(List<Term> ends) {
        return ends.stream()
                .filter(term -> !term.endsOn().isBefore(term.startsOn()))
                .reduce((first, second) -> second.endsOn().isAfter(first.endsOn()) ? second : first);
    }

    private Term withRevisit(Term term) {
        var window = window(standards);
        return new Term(
                term.part(),
                term.startsOn(),
                term.endsOn(),
                revisitFrom(term.part(), term.startsOn(), term.endsOn(), window),
                term.clause());
    }

    /** The profile's revisit window, null where it has none. */
    static @Nullable Period window(Standards standards) {
        return standards
                .figure(FigureKey.REVISIT_WINDOW)
                .flatMap(figure -> Length.of(figure.value()))
                .map(length -> length instanceof Length.Span span ? span.period() : null)
                .orElse(null);
    }

    /**
     * R12: the first day of the last {@code window} of a waterproof part's term; null for other parts and where the
     * profile has no window. Six months before an end on 2021-08-31 begin on 2021-03-01.
     */
    static @Nullable LocalDate revisitFrom(Part part, LocalDate startsOn, LocalDate endsOn, @Nullable Period window) {
        if (!part.waterproof() || window == null) {
            return null;
        }
        var from = endsOn.plusDays(1).minus(window);
        return from.isBefore(startsOn) ? startsOn : from;
    }

    /** @param acceptedOn what the design life counts from, on either clock: the building ages from its completion */
    private Optional<LocalDate> lastDay(Part part, String length, LocalDate from, LocalDate acceptedOn) {
        return switch (Length.parse("length", length, part)) {
            case Length.Span span -> Optional.of(span.lastDay(from));
            case Length.Seasons seasons ->
                Season.of(part, standards).map(season -> season.lastDayOf(seasons.number(), from));
            case Length.DesignLife life ->
                Optional.ofNullable(designLifeYears)
                        .map(years -> new Length.Span(Period.ofYears(years)).lastDay(acceptedOn));
        };
    }

    private static Stream<Part> parts(boolean common) {
        return Stream.of(Part.values()).filter(part -> part.common() == common);
    }
}
