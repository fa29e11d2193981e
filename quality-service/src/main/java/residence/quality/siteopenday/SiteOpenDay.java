package residence.quality.siteopenday;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import residence.events.Refusal;
import residence.events.SiteOpenDayEvent;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.siteopenday.SiteOpenDayCommand.AnswerOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.GiveOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.HoldOpenDay;

/**
 * A site open day 工地开放日, by which buyers watch over how their dwellings are built (S0 二(四)2, S2 16: 施工质量监督权) and are heard
 * (S1 二(二): 充分听取购房户意见): it is shown by photos, and each opinion is answered once.
 */
final class SiteOpenDay {

    sealed interface State {}

    record NotHeld() implements State {}

    /** @param given ids of the opinions; @param answered those of them that were */
    record Held(Subject project, LocalDate heldOn, List<String> given, List<String> answered) implements State {}

    private SiteOpenDay() {}

    static List<SiteOpenDayEvent> decide(SiteOpenDayCommand command, State state, SiteOpenDayFacts facts) {
        return switch (command) {
            case HoldOpenDay it -> hold(it, state, facts);
            case GiveOpinion it -> give(it, held(it, state), facts);
            case AnswerOpinion it -> answer(it, held(it, state), facts);
        };
    }

    private static List<SiteOpenDayEvent> hold(HoldOpenDay it, State state, SiteOpenDayFacts facts) {
        Refusal.ifAny(
                Unmet.when(state instanceof Held, "open-day.held", "openDay", it.subject()),
                Unmet.when(it.act().evidence().isEmpty(), "open-day.photo-missing"),
                facts.unmet());
        return List.of(new OpenDayHeld(
                it.project(), it.buildings(), it.visitors(), it.act().occurredOn()));
    }

    /** Whoever gives one acts as the buyer or owner it is: access lets nobody else in. */
    private static List<SiteOpenDayEvent> give(GiveOpinion it, Held day, SiteOpenDayFacts facts) {
        Refusal.ifAny(
                Unmet.when(day.given().contains(it.id()), "open-day.opinion-given", "id", it.id()), facts.unmet());
        var buyer = Objects.requireNonNull(it.act().actor().person(), "an opinion is a person's");
        return List.of(new OpinionGiven(it.id(), buyer, it.opinion()));
    }

    private static List<SiteOpenDayEvent> answer(AnswerOpinion it, Held day, SiteOpenDayFacts facts) {
        Refusal.ifAny(
                Unmet.when(!day.given().contains(it.id()), "open-day.opinion-not-given", "id", it.id()),
                Unmet.when(day.answered().contains(it.id()), "open-day.opinion-answered", "id", it.id()),
                Unmet.before(it.act(), facts.givenOn(), "open-day.answered-before-given"));
        return List.of(new OpinionAnswered(it.id(), it.answer()));
    }

    private static Held held(SiteOpenDayCommand command, State state) {
        return switch (state) {
            case NotHeld none -> throw Refusal.of("open-day.not-held", "openDay", command.subject());
            case Held day -> {
                Refusal.ifAny(Unmet.before(command.act(), day.heldOn(), "open-day.before-held"));
                yield day;
            }
        };
    }

    /** Where it was voided that it was held, nothing that was said there stands. */
    static State evolve(State state, SiteOpenDayEvent event) {
        return switch (event) {
            case OpenDayHeld it -> new Held(it.project(), it.heldOn(), List.of(), List.of());
            case OpinionGiven it ->
                state instanceof Held day
                        ? new Held(day.project, day.heldOn, plus(day.given, it.id()), day.answered)
                        : state;
            case OpinionAnswered it ->
                state instanceof Held day
                        ? new Held(day.project, day.heldOn, day.given, plus(day.answered, it.id()))
                        : state;
        };
    }

    private static List<String> plus(List<String> ids, String id) {
        return Stream.concat(ids.stream(), Stream.of(id)).toList();
    }

    static List<Subject> concerns(State state) {
        return state instanceof Held day ? List.of(day.project()) : List.of();
    }
}
