package residence.kit.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Subject;
import residence.kit.command.Noun;
import residence.kit.command.Noun.Deadline;

/**
 * Years of a noun's streams, in memory and day by day: its own rules decide, its own deadlines fall due. What the kit does
 * with them against the store is done here as there: they are renewed with each entry, found in the order of their days, tried
 * once, and carry the day on which they fell due, however long nobody looked.
 */
public final class Years<C extends Command, F, S, E extends DomainEvent> {
    private final Noun<C, F, S, E> noun;
    private final Function<Subject, Known> known;
    private final Predicate<LocalDate> down;
    private final Map<Subject, S> states = new HashMap<>();
    private final Map<Subject, List<Entry<E>>> entries = new HashMap<>();
    private final Map<Subject, Set<Row>> rows = new HashMap<>();
    private final Set<Row> tried = new HashSet<>();
    private final TreeSet<Row> open = new TreeSet<>(Comparator.comparing(Row::due)
            .thenComparing(row -> row.subject().path())
            .thenComparing(Row::name));
    private final TreeMap<LocalDate, List<Runnable>> agenda = new TreeMap<>();
    private LocalDate today;

    /**
     * @param known what the service has heard around a stream; takes in what is recorded
     * @param down the days on which nothing runs
     */
    public Years(Noun<C, F, S, E> noun, Function<Subject, Known> known, LocalDate start, Predicate<LocalDate> down) {
        this.noun = noun;
        this.known = known;
        this.today = start;
        this.down = down;
    }

    private record Row(Subject subject, String name, LocalDate due) {}

    /** The first day from {@code day} on that is no day of downtime. */
    public LocalDate upFrom(LocalDate day) {
        return down.test(day) ? upFrom(day.plusDays(1)) : day;
    }

    public LocalDate today() {
        return today;
    }

    public S state(Subject subject) {
        return states.getOrDefault(subject, noun.initial());
    }

    /** Everything recorded, by stream. */
    public Map<Subject, List<Entry<E>>> entries() {
        return entries;
    }

    /** As somebody does it who comes on that day, or on the first after a downtime. */
    public void on(LocalDate day, Runnable act) {
        agenda.computeIfAbsent(upFrom(day), _ -> new ArrayList<>()).add(act);
    }

    /** Day by day, {@code until} included; each day begins and ends with a look at what is due. */
    public void pass(LocalDate until, Consumer<Entry<E>> found) {
        for (; !today.isAfter(until); today = today.plusDays(1)) {
            if (!down.test(today)) {
                runDue(found);
                agenda.getOrDefault(today, List.of()).forEach(Runnable::run);
                runDue(found);
            }
        }
    }

    /** An act of today, about {@code occurredOn}. */
    public Act act(Actor actor, LocalDate occurredOn) {
        return new Act(actor, occurredOn, SettableClock.noon(today), List.of());
    }

    /** @throws residence.events.Refusal as the rules say */
    public List<Entry<E>> send(C command) {
        var subject = command.subject();
        var lookup = known.apply(subject);
        var state = state(subject);
        var recorded = new ArrayList<Entry<E>>();
        for (E event : noun.decide().decide(command, state, noun.facts().lookUp(command, state, lookup))) {
            states.put(subject, noun.evolve().evolve(state(subject), event));
            var entry = entry(command, event);
            lookup.knows(entry);
            recorded.add(entry);
        }
        entries.computeIfAbsent(subject, _ -> new ArrayList<>()).addAll(recorded);
        renew(subject);
        return recorded;
    }

    private Entry<E> entry(C command, E event) {
        var act = command.act();
        return new Entry<>(
                UUID.randomUUID(),
                noun.service(),
                command.subject(),
                command.subject().root(),
                act.occurredOn(),
                act.at(),
                UUID.randomUUID(),
                null,
                act.actor(),
                noun.concerns().apply(state(command.subject())),
                List.of(),
                act.evidence(),
                event);
    }

    private void renew(Subject subject) {
        var before = rows.getOrDefault(subject, Set.of());
        open.removeAll(before);
        var now = new HashSet<Row>();
        due(subject)
                .map(deadline -> row(subject, deadline))
                .filter(row -> !tried.contains(row))
                .forEach(now::add);
        rows.put(subject, now);
        open.addAll(now);
    }

    private Stream<Deadline<C>> due(Subject subject) {
        return noun.deadlines().apply(state(subject)).stream();
    }

    private Row row(Subject subject, Deadline<C> deadline) {
        return new Row(subject, deadline.name(), deadline.due());
    }

    private void runDue(Consumer<Entry<E>> found) {
        while (!open.isEmpty() && !open.first().due().isAfter(today)) {
            var row = open.removeFirst();
            tried.add(row);
            var command = due(row.subject())
                    .filter(deadline -> row(row.subject(), deadline).equals(row))
                    .map(deadline -> deadline.command().apply(act(Actor.PLATFORM, row.due()), row.subject()))
                    .findFirst();
            command.ifPresent(it -> send(it).forEach(found));
        }
    }
}
