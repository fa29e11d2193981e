package residence.quality.siteopenday;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.siteopenday.SiteOpenDayCommand.AnswerOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.GiveOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.HoldOpenDay;

/**
 * What the rules of an open day must know from outside of it.
 *
 * @param unknown of the places that the command names, those that have not been heard of as the project's
 * @param givenOn with an answer, the day of the opinion; null where there is none
 */
record SiteOpenDayFacts(List<Subject> unknown, @Nullable LocalDate givenOn) {
    private static final SiteOpenDayFacts NONE = new SiteOpenDayFacts(List.of(), null);

    Stream<Unmet> unmet() {
        return unknown.stream().map(place -> Unmet.of("open-day.unknown-place", "place", place));
    }

    static SiteOpenDayFacts lookUp(SiteOpenDayCommand command, SiteOpenDay.State state, Lookup lookup) {
        return switch (command) {
            case HoldOpenDay it -> places(it.project(), it.buildings(), it, lookup);
            case GiveOpinion it ->
                state instanceof SiteOpenDay.Held held
                        ? places(held.project(), List.of(it.dwelling()), it, lookup)
                        : NONE;
            case AnswerOpinion it -> new SiteOpenDayFacts(List.of(), givenOn(it, lookup));
        };
    }

    /** @throws Refusal as {@link KnownBuilding#requireStanding} */
    private static SiteOpenDayFacts places(
            Subject project, List<Subject> places, SiteOpenDayCommand command, Lookup lookup) {
        KnownBuilding.requireStanding(lookup, places, command.act().occurredOn());
        return new SiteOpenDayFacts(KnownBuilding.notOf(lookup, project, places), null);
    }

    private static @Nullable LocalDate givenOn(AnswerOpinion answer, Lookup lookup) {
        return Entry.lastDay(lookup.entries(answer.subject(), OpinionGiven.class).stream()
                .filter(given -> given.body().id().equals(answer.id())));
    }
}
