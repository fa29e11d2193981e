package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Refusal;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.command.Noun;
import residence.kit.command.PartitionKey;
import residence.kit.stream.Reaction;

/**
 * All reactions and nouns of one service on topics that arrive in any order, in memory: what is heard and what is answered
 * are consumers of their own, each partition keeps its order, an answer that lacks a fact waits and its key with it. The
 * service's own store grows in its order, beside them; nothing is heard of before what it relied on there was recorded. What
 * the reactions record is decided by the service's own rules, and is answered in its turn.
 */
public final class Interleavings {
    private static final int PARTITIONS = 12;

    private final List<Noun<?, ?, ?, ?>> nouns = new ArrayList<>();
    private final List<Reaction<?>> reactions = new ArrayList<>();
    private final Set<String> useful = new TreeSet<>();
    private final Service own;
    private int waited;

    /** @param root the service's package */
    public Interleavings(String root) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addExcludeFilter(new AnnotationTypeFilter(SpringBootApplication.class));
            scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
            scanner.addIncludeFilter(new AssignableTypeFilter(Reaction.class));
            scanner.addExcludeFilter(new AnnotationTypeFilter(TestConfiguration.class));
            scanner.scan(root);
            context.refresh();
            context.getBeanProvider(Noun.class).forEach(nouns::add);
            context.getBeanProvider(Reaction.class).forEach(reactions::add);
        }
        own = nouns.getFirst().service();
    }

    /**
     * What the reactions of a service record is the same in every one of {@code rounds} orders, each reaction records
     * something, and some of the orders let one wait.
     *
     * @param story of all topics, in the order in which it happened
     */
    public List<String> requireOneOutcome(List<Entry<?>> story, int rounds) {
        var expected = new Play(story).run(new Random(0));
        requireOutcome(expected, story, rounds);
        assertThat(useful)
                .as("reactions that the story makes record something")
                .containsExactlyInAnyOrderElementsOf(
                        reactions.stream().map(Interleavings::name).toList());
        assertThat(waited).as("answers that waited").isPositive();
        return expected;
    }

    /**
     * Played on all that the services published of the sample, the reactions record what they recorded when it was played
     * on the platform, in every one of {@code rounds} orders.
     *
     * @return how many entries that were
     */
    public int requireTheSamplesOutcome(int rounds) {
        var story = SampleTopics.all().stream()
                .<Entry<?>>map(SampleTopics.Published::entry)
                .toList();
        var expected = new Play(story).expected();
        requireOutcome(expected, story, rounds);
        return expected.size();
    }

    private void requireOutcome(List<String> expected, List<Entry<?>> story, int rounds) {
        for (int seed = 1; seed <= rounds; seed++) {
            assertThat(new Play(story).run(new Random(seed)))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    /** The id that a reaction's entry has in every order; of one about {@code subject} for each type. */
    public static UUID recorded(Subject subject, Class<? extends DomainEvent> type) {
        return UUID.nameUUIDFromBytes((subject + " " + type.getName()).getBytes(StandardCharsets.UTF_8));
    }

    /** The last entry of what is known, as it stands on the record: with those that it relied on. */
    public static Known relyingOn(Known known, UUID... grounds) {
        var last = known.all().getLast();
        return known.without(last.subject().path(), last.body().getClass()).knows(based(last, List.of(grounds)));
    }

    private static <E extends DomainEvent> Entry<E> based(Entry<E> entry, List<UUID> basis) {
        return new Entry<>(
                entry.id(),
                entry.service(),
                entry.subject(),
                entry.key(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.correlationId(),
                entry.causationId(),
                entry.actor(),
                entry.concerns(),
                basis,
                entry.evidence(),
                entry.body());
    }

    private static String name(Reaction<?> reaction) {
        return reaction.getClass().getSimpleName();
    }

    /** One order. */
    private final class Play {
        private final Known known = new Known();
        private final Set<UUID> ids = new HashSet<>();
        private final Map<UUID, Entry<?>> told = new HashMap<>();
        private final Deque<Entry<?>> store = new ArrayDeque<>();
        private final Map<String, Deque<Entry<?>>> lanes = new TreeMap<>();
        private final Map<String, Deque<Entry<?>>> parked = new TreeMap<>();
        private final Set<String> settled = new HashSet<>();
        private final List<String> recorded = new ArrayList<>();

        Play(List<Entry<?>> story) {
            for (var entry : story) {
                told.put(entry.id(), entry);
                if (entry.service() == own) {
                    store.add(entry);
                } else {
                    lane("heard", entry).add(entry);
                    lane("reactions", entry).add(entry);
                }
            }
        }

        /** What reactions recorded when it happened. */
        List<String> expected() {
            return store.stream()
                    .filter(this::ofAReaction)
                    .map(entry -> line(entry.subject(), entry.occurredOn(), entry.concerns(), entry.body()))
                    .sorted()
                    .toList();
        }

        List<String> run(Random random) {
            while (go(random) || retry()) {
                if (random.nextInt(4) == 0) {
                    retry();
                }
            }
            assertThat(store).as("what was never recorded").isEmpty();
            assertThat(lanes).as("what was never heard").isEmpty();
            assertThat(parked).as("what waits for ever").isEmpty();
            return recorded.stream().sorted().toList();
        }

        /** Any that may come next; false where nothing may. */
        private boolean go(Random random) {
            var names = new ArrayList<>(lanes.keySet());
            int first = random.nextInt(names.size() + 1);
            return first == names.size() && grown()
                    || IntStream.range(first, first + names.size())
                            .mapToObj(i -> names.get(i % names.size()))
                            .anyMatch(this::step)
                    || grown();
        }

        /** Nothing happens before what it relied on, or followed from, was recorded here. */
        private boolean possible(Entry<?> entry) {
            return Stream.concat(entry.basis().stream(), Stream.ofNullable(entry.causationId()))
                    .map(told::get)
                    .noneMatch(ground -> ground != null && ground.service() == own && !ids.contains(ground.id()));
        }

        private boolean ofAReaction(Entry<?> entry) {
            var cause = entry.causationId() == null ? null : told.get(entry.causationId());
            return cause != null
                    && entry.actor().equals(Actor.PLATFORM)
                    && reactions.stream().anyMatch(reaction -> reaction.to().isInstance(cause.body()));
        }

        /** The next of the own store; what a reaction is to record there it waits for. */
        private boolean grown() {
            var entry = store.peekFirst();
            if (entry == null || ofAReaction(entry) && !ids.contains(entry.id())) {
                return false;
            }
            store.removeFirst();
            if (!ids.contains(entry.id())) {
                know(entry);
                lane("reactions", entry).add(entry);
            }
            return true;
        }

        private Deque<Entry<?>> lane(String consumer, Entry<?> entry) {
            int partition = Math.floorMod(entry.key().path().hashCode(), PARTITIONS);
            return lanes.computeIfAbsent(consumer + "/" + entry.service() + "/" + partition, _ -> new ArrayDeque<>());
        }

        private void know(Entry<?> entry) {
            known.knows(entry);
            ids.add(entry.id());
        }

        private boolean step(String name) {
            var lane = lanes.get(name);
            if (!possible(lane.getFirst())) {
                return false;
            }
            var entry = lane.removeFirst();
            if (lane.isEmpty()) {
                lanes.remove(name);
            }
            if (name.startsWith("heard")) {
                know(entry);
            } else {
                take(entry);
            }
            return true;
        }

        private void take(Entry<?> entry) {
            var key = entry.service() + "/" + entry.key();
            if (parked.containsKey(key) || !answered(entry)) {
                parked.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(entry);
                waited++;
            }
        }

        /** Whether anything went on. */
        private boolean retry() {
            boolean progress = false;
            for (var queue : List.copyOf(parked.values())) {
                while (!queue.isEmpty() && answered(queue.getFirst())) {
                    queue.removeFirst();
                    progress = true;
                }
            }
            parked.values().removeIf(Deque::isEmpty);
            return progress;
        }

        private boolean answered(Entry<?> entry) {
            return reactions.stream()
                    .filter(reaction -> reaction.to().isInstance(entry.body()))
                    .allMatch(reaction -> settled.contains(name(reaction) + entry.id()) || answered(reaction, entry));
        }

        private boolean answered(Reaction<?> reaction, Entry<?> entry) {
            boolean done = ids.containsAll(entry.basis()) && tried(() -> react(reaction, entry));
            if (done) {
                settled.add(name(reaction) + entry.id());
            }
            return done;
        }

        /** Each command is refused by itself; where one waits, all of the answer does. */
        private void react(Reaction<?> reaction, Entry<?> entry) {
            for (var command : commands(reaction, entry)) {
                if (!tried(() -> send(reaction, entry, command))) {
                    throw Refusal.of("not-heard");
                }
            }
        }

        @SuppressWarnings("unchecked") // the body is of the class that the reaction names
        private <E extends DomainEvent> List<? extends Command> commands(Reaction<E> reaction, Entry<?> entry) {
            var act = new Act(Actor.PLATFORM, entry.occurredOn(), Instant.parse("2040-01-01T04:00:00Z"), List.of());
            return reaction.react((Entry<E>) entry, act, known);
        }

        /** Whether it is over and done with, be it refused: false where it waits. */
        private boolean tried(Runnable action) {
            try {
                action.run();
                return true;
            } catch (Refusal refusal) {
                return !refusal.unmet().stream().allMatch(unmet -> unmet.code().startsWith("not-heard"));
            }
        }

        /** Once, as the same command id changes nothing a second time. */
        private void send(Reaction<?> reaction, Entry<?> entry, Command command) {
            var id = name(reaction) + entry.id() + command.getClass() + command.subject();
            if (!settled.contains(id)) {
                nouns.stream()
                        .filter(noun -> noun.commands().isInstance(command))
                        .forEach(noun -> record(noun, command, reaction, entry));
                settled.add(id);
            }
        }

        private <C extends Command, F, S, E extends DomainEvent> void record(
                Noun<C, F, S, E> noun, Command command, Reaction<?> reaction, Entry<?> cause) {
            var it = noun.commands().cast(command);
            var state = state(noun, command.subject());
            for (E event : noun.decide().decide(it, state, noun.facts().lookUp(it, state, known))) {
                state = noun.evolve().evolve(state, event);
                var entry = entry(noun, command, event, noun.concerns().apply(state), cause);
                know(entry);
                lane("reactions", entry).add(entry);
                recorded.add(line(entry.subject(), entry.occurredOn(), entry.concerns(), event));
                useful.add(name(reaction));
            }
        }

        private <S, E extends DomainEvent> S state(Noun<?, ?, S, E> noun, Subject subject) {
            S state = noun.initial();
            for (var entry : known.entries(subject, noun.events())) {
                state = entry.subject().equals(subject) ? noun.evolve().evolve(state, entry.body()) : state;
            }
            return state;
        }

        private <E extends DomainEvent> Entry<E> entry(
                Noun<?, ?, ?, E> noun, Command command, E event, List<Subject> concerns, Entry<?> cause) {
            return new Entry<>(
                    id(command.subject(), event, cause),
                    noun.service(),
                    command.subject(),
                    PartitionKey.of(command.subject(), concerns),
                    command.act().occurredOn(),
                    command.act().at(),
                    cause.correlationId(),
                    cause.id(),
                    Actor.PLATFORM,
                    concerns,
                    List.of(),
                    List.of(),
                    event);
        }

        /** That which the entry had when it was recorded, where the story tells of it. */
        private UUID id(Subject subject, DomainEvent event, Entry<?> cause) {
            return store.stream()
                    .filter(entry -> cause.id().equals(entry.causationId())
                            && entry.subject().equals(subject)
                            && entry.body().getClass() == event.getClass())
                    .map(Entry::id)
                    .findFirst()
                    .orElse(recorded(subject, event.getClass()));
        }

        private static String line(Subject subject, LocalDate on, List<Subject> concerns, DomainEvent event) {
            return subject + " " + on + " " + concerns + " " + event;
        }
    }
}
