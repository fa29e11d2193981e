package residence.record.card;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Part;
import residence.events.WarrantyEvent.Clock;
import residence.events.view.Source;
import residence.record.dossier.Dossier;
import residence.record.warranty.CoveredPart;
import residence.record.warranty.Warranties;

/**
 * A part under one clock, as of a day.
 *
 * @param common whether it is the building's, not the dwelling's
 * @param daysLeft 0 on the last day; null where it does not run
 */
record TermView(
        Part part,
        boolean common,
        State state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Long daysLeft,
        @Nullable LocalDate revisitFrom,
        @Nullable String clause,
        List<CoveredPart.Revisit> revisits,
        List<CoveredPart.Reagreement> reagreements,
        @Nullable Source source) {

    enum State {
        NOT_STARTED,
        RUNNING,
        ENDED
    }

    /** The dwelling's parts and the building's common ones under one clock, those that end first in front. */
    static List<TermView> of(Dossier dossier, Clock clock, LocalDate day) {
        return Stream.concat(
                        parts(dossier.own(Warranties.CHAPTER), clock).map(part -> of(part, false, day)),
                        parts(dossier.common(Warranties.CHAPTER), clock).map(part -> of(part, true, day)))
                .sorted(Comparator.comparing(TermView::endsOn, Comparator.nullsLast(LocalDate::compareTo)))
                .toList();
    }

    private static Stream<CoveredPart> parts(Warranties warranties, Clock clock) {
        return warranties.clock(clock).stream().flatMap(running -> running.parts().stream());
    }

    private static TermView of(CoveredPart part, boolean common, LocalDate day) {
        var state = state(part, day);
        return new TermView(
                part.part(),
                common,
                state,
                part.startsOn(),
                part.endsOn(),
                state == State.RUNNING ? daysLeft(part, day) : null,
                part.revisitFrom(),
                part.clause(),
                part.revisits(),
                part.reagreements(),
                part.source());
    }

    private static @Nullable Long daysLeft(CoveredPart part, LocalDate day) {
        return part.endsOn() == null ? null : ChronoUnit.DAYS.between(day, part.endsOn());
    }

    private static State state(CoveredPart part, LocalDate day) {
        if (part.startsOn() == null || day.isBefore(part.startsOn())) {
            return State.NOT_STARTED;
        }
        return part.endsOn() != null && day.isAfter(part.endsOn()) ? State.ENDED : State.RUNNING;
    }
}
