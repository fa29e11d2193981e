package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.Entry;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.SaleEvent.UnitSold;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.Append;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;

/**
 * An entry of one topic is answered, which was decided on entries of three partitions of another; they arrive in every
 * order, and the answer is the same.
 */
class OrderOfTopicsTest {
    private static final int SEEDS = 30;

    private final StreamDatabase database = new StreamDatabase();
    private final SentCommands sent = new SentCommands();
    private final Heard heard = new Heard(database.jdbc, database.json);
    private final EventLog log = new EventLog(
            Objects.requireNonNull(database.jdbc.getDataSource()),
            Clock.systemUTC(),
            database.json,
            new SimpleMeterRegistry(),
            PublishedPosition.NONE);
    private final ReactionOutcomes outcomes = new ReactionOutcomes(database.jdbc, Clock.systemUTC());
    private final Effect effect = effect();
    private final Intake reactions = intake(ReactionsEffect.CONSUMER, effect);
    private final Intake hearing = intake("heard", new HeardEffect(heard));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void r11_theAnswerIsTheSameInWhicheverOrderItsGroundsArrive() {
        int waited = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var building = Subject.of("building", "B" + seed);
            waited += play(new Random(seed), AcceptedBuilding.story(seed, building)) ? 1 : 0;
            assertThat(promises(building)).as("seed %d", seed).containsExactly("P10Y");
        }
        assertThat(waited).isBetween(SEEDS / 4, SEEDS - 1);
    }

    @Test
    void whatNobodyReliedOnIsNotWaitedFor() {
        var story = AcceptedBuilding.story(0, Subject.of("building", "B"));
        var grounds = story.subList(0, story.size() - 1).stream()
                .filter(entry -> !(entry.body() instanceof ProfileApplied))
                .toList();
        var ids = grounds.stream().<UUID>map(Entry::id).toList();
        var accepted = AcceptedBuilding.entry(
                "building/B/acceptance/whole", new CompletionAccepted(Scope.WHOLE, AcceptedBuilding.DAY), ids);
        grounds.forEach(entry -> hear(database.next(entry)));
        answer(database.next(accepted));
        assertThat(promises(Subject.of("building", "B"))).containsExactly("P5Y");
    }

    @Test
    void whatThisServiceRecordedItselfIsKnown() {
        var own = AcceptedBuilding.entry(
                "building/B/entrance/1/unit/101", new UnitSold(List.of("p-1"), "LC-1"), List.of());
        log.append(new Append("Sale " + own.subject().path(), 0, List.of(own), null, null, null));
        var story = AcceptedBuilding.story(0, Subject.of("building", "B"));
        var accepted = AcceptedBuilding.entry(
                "building/B/acceptance/whole",
                new CompletionAccepted(Scope.WHOLE, AcceptedBuilding.DAY),
                List.of(own.id()));
        story.subList(0, story.size() - 1).forEach(entry -> hear(database.next(entry)));
        answer(database.next(accepted));
        assertThat(promises(Subject.of("building", "B"))).containsExactly("P10Y");
    }

    @Test
    void whatHasNotComeIsNamed() {
        var never = UUID.randomUUID();
        var accepted = AcceptedBuilding.entry(
                "building/B/acceptance/whole",
                new CompletionAccepted(Scope.WHOLE, AcceptedBuilding.DAY),
                List.of(never));
        answer(database.next(accepted));
        assertThat(sent.sent()).isEmpty();
        assertThat(outcomes.of(accepted.id())).singleElement().satisfies(outcome -> {
            assertThat(outcome.outcome()).isEqualTo("waiting");
            assertThat(outcome.detail()).contains("not-heard.basis").contains(never.toString());
        });
    }

    /** Delivers each partition in its order and the partitions in any; what waits is tried now and then, and last. */
    private boolean play(Random random, List<Entry<?>> story) {
        var partitions = new TreeMap<String, Deque<Published>>();
        story.stream()
                .map(database::next)
                .forEach(one -> partitions
                        .computeIfAbsent(one.service() + "/" + one.partition(), _ -> new ArrayDeque<>())
                        .add(one));
        boolean waited = false;
        while (!partitions.isEmpty()) {
            deliver(partitions, random.nextInt(partitions.size()));
            waited |= !database.parked.waiting(10).isEmpty();
            if (partitions.isEmpty() || random.nextBoolean()) {
                tryAgain();
            }
        }
        return waited;
    }

    private void deliver(Map<String, Deque<Published>> partitions, int which) {
        var name = partitions.keySet().stream().skip(which).findFirst().orElseThrow();
        var partition = partitions.get(name);
        var next = partition.removeFirst();
        if (partition.isEmpty()) {
            partitions.remove(name);
        }
        if (next.service() == Service.PROJECT) {
            hear(next);
        } else {
            answer(next);
        }
    }

    private void hear(Published published) {
        hearing.take(StreamDatabase.batch(published.service(), published.partition(), List.of(published)));
    }

    private void answer(Published published) {
        reactions.take(StreamDatabase.batch(published.service(), published.partition(), List.of(published)));
    }

    private void tryAgain() {
        database.parked.waiting(10).forEach(queue -> database.retry(effect).run(queue));
    }

    private List<String> promises(Subject building) {
        return sent.sent().stream()
                .map(one -> (WhenAcceptedThenPromise.Promise) one.command())
                .filter(promise -> promise.subject().equals(building))
                .map(WhenAcceptedThenPromise.Promise::term)
                .toList();
    }

    private Effect effect() {
        List<Reaction<?>> all = List.of(new WhenAcceptedThenPromise());
        var starts = new ReactionStarts(
                all, Set.of(Service.QUALITY), database.jdbc, database.watermarks, _ -> Map.of(), database.transactions);
        starts.start();
        var answer = new ReactionAnswer(
                () -> new ServiceLookup(Service.WARRANTY, log, heard),
                new Basis(log, heard),
                sent,
                outcomes,
                Clock.systemUTC());
        return new ReactionsEffect(all, starts, answer);
    }

    private Intake intake(String consumer, Effect does) {
        return new Intake(consumer, does, database.json, database.watermarks, database.parked, database.transactions);
    }
}
