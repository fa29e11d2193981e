package residence.kit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.EventCatalogue;
import residence.events.Lookup;
import residence.events.Service;
import residence.events.Subject;

/**
 * A noun of the domain as the shell sees it: where its commands come in, what its rules need to know, and its rules.
 * One bean per noun; the kit does the rest (HTTP, authorisation, load, decide, append, deadlines).
 *
 * @param paths where its commands are posted, one path variable per level of its subject, named after the kind:
 *     {@code /api/warranty/repairs/{repair}}; a command's kebab-case name follows ({@code /request-repair}). More than
 *     one where its subjects differ in depth (a warranty's clock stands below a dwelling or below a building)
 * @param commands the sealed interface of its commands
 * @param events the sealed interface of its events
 * @param initial its state before anything happened
 * @param facts what the rules must know from outside the aggregate
 * @param concerns other subjects that its entries touch, from the state after the event
 * @param deadlines what falls due if nothing happens, from the present state
 * @param idsOnce whether a thing that was struck out (its state is the initial one, its stream is not empty) never begins
 *     again under its id
 */
public record Noun<C extends Command, F, S, E extends DomainEvent>(
        List<String> paths,
        Class<C> commands,
        Class<E> events,
        S initial,
        Facts<C, S, F> facts,
        Decide<C, S, F, E> decide,
        Evolve<S, E> evolve,
        Function<S, List<Subject>> concerns,
        Function<S, List<Deadline<C>>> deadlines,
        boolean idsOnce) {

    private static final Function<Object, List<Object>> NOTHING_DUE = state -> List.of();

    /** Looks up what the rules must know; throws a {@code Refusal} where the service has not heard of a subject. */
    @FunctionalInterface
    public interface Facts<C, S, F> {
        F lookUp(C command, S state, Lookup lookup);
    }

    /** The rules: pure, and the only place that says what may happen. */
    @FunctionalInterface
    public interface Decide<C, S, F, E> {
        List<E> decide(C command, S state, F facts);
    }

    /** What an event does to the state; total, never refuses, never logs. */
    @FunctionalInterface
    public interface Evolve<S, E> {
        S evolve(S state, E event);
    }

    /**
     * Something the platform has to do unless it has become needless by then.
     *
     * @param name stable within the stream, names part and kind ({@code revisit-due/ROOF_WATERPROOFING})
     * @param due first day in Asia/Shanghai on which the command is sent; it carries that day as {@code occurredOn}
     *     even where it is found later
     * @param command made of the platform's act and the stream's subject, which the state need not know
     */
    public record Deadline<C>(String name, LocalDate due, BiFunction<Act, Subject, C> command) {}

    /** Facts of a noun whose rules need none. */
    public record NoFacts() {
        public static <C, S> NoFacts none(C command, S state, Lookup lookup) {
            return new NoFacts();
        }
    }

    public static <C extends Command, E extends DomainEvent> Path<C, E> of(Class<C> commands, Class<E> events) {
        return (path, more) ->
                new Path.At<>(Stream.concat(Stream.of(path), Stream.of(more)).toList(), commands, events);
    }

    /** The noun's name: {@code Repair} of {@code RepairEvent}; part of its streams' ids and frozen. */
    public String name() {
        return events.getSimpleName().substring(0, events.getSimpleName().length() - "Event".length());
    }

    public Service service() {
        return EventCatalogue.serviceOf(events);
    }

    /** The id of the stream that holds the noun's entries about {@code subject}. */
    public String stream(Subject subject) {
        return name() + " " + subject.path();
    }

    public Noun<C, F, S, E> concerning(Function<S, List<Subject>> concerns) {
        return new Noun<>(paths, commands, events, initial, facts, decide, evolve, concerns, deadlines, idsOnce);
    }

    /**
     * Its subjects are ids that somebody chose, each for one thing: what was recorded under an id that was struck out stays
     * there, and never becomes another thing's (domain, section 3; ADR 15).
     */
    public Noun<C, F, S, E> usingIdsOnce() {
        return new Noun<>(paths, commands, events, initial, facts, decide, evolve, concerns, deadlines, true);
    }

    /** Whether anything of it can ever fall due. */
    public boolean hasDeadlines() {
        return deadlines != (Function<?, ?>) NOTHING_DUE;
    }

    public Noun<C, F, S, E> withDeadlines(Function<S, List<Deadline<C>>> deadlines) {
        return new Noun<>(paths, commands, events, initial, facts, decide, evolve, concerns, deadlines, idsOnce);
    }

    @SuppressWarnings("unchecked") // it never gives one
    private static <C, S> Function<S, List<Deadline<C>>> nothingDue() {
        return (Function<S, List<Deadline<C>>>) (Function<?, ?>) NOTHING_DUE;
    }

    /** First step of building a noun. */
    @FunctionalInterface
    public interface Path<C extends Command, E extends DomainEvent> {
        At<C, E> at(String path, String... more);

        /** Second step: its rules. */
        record At<C extends Command, E extends DomainEvent>(List<String> paths, Class<C> commands, Class<E> events) {
            public <F, S> Noun<C, F, S, E> ruledBy(
                    S initial, Facts<C, S, F> facts, Decide<C, S, F, E> decide, Evolve<S, E> evolve) {
                return new Noun<>(
                        paths,
                        commands,
                        events,
                        initial,
                        facts,
                        decide,
                        evolve,
                        state -> List.of(),
                        nothingDue(),
                        false);
            }
        }
    }
}
