package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.Entry;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;
import residence.kit.stream.Parked.Queue;

/** Lists of the warranty service over what it hears from the project service in one partition. */
class ListsTest {
    private static final int PARTITION = 2;
    private static final List<String> PARCELS = StreamDatabase.sharing(PARTITION, 2);
    private static final Subject A = Subject.of("parcel", PARCELS.get(0));
    private static final Subject B = Subject.of("parcel", PARCELS.get(1));
    private static final String RECLAIMED = "residence.project.LandReclaimed.v1";

    private final StreamDatabase database = new StreamDatabase();
    private final Heard heard = new Heard(database.jdbc, database.json);
    private final ListStates states = new ListStates(database.jdbc);
    private final EventLog log = new EventLog(
            java.util.Objects.requireNonNull(database.jdbc.getDataSource()),
            Clock.systemUTC(),
            database.json,
            new SimpleMeterRegistry(),
            PublishedPosition.NONE);
    private final Said said = new Said(Service.WARRANTY, log, heard);
    private final ListKeeper keeper = new ListKeeper(said, database.watermarks, database.parked);
    private final Reasons one = new Reasons("one");
    private final Reasons other = new Reasons("other");
    private final List<Projection> lists = List.of(one, other);
    private final Effect effect = new ListsEffect(lists, said, heard, keeper, states);
    private final Intake intake = new Intake(
            ListsEffect.CONSUMER, effect, database.json, database.watermarks, database.parked, database.transactions);
    private final Rebuilds rebuilds =
            new Rebuilds(lists, said, keeper, states, database.watermarks, database.transactions);

    /** The reasons of each parcel in their order; can't stand poison while {@code strict}. */
    private final class Reasons implements Projection {
        private final String name;
        private boolean strict;

        Reasons(String name) {
            this.name = name;
            database.jdbc.execute("create table list_" + name + " (n serial, subject text, reason text)");
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Service> hears() {
            return Set.of(Service.PROJECT);
        }

        @Override
        public void on(Entry<?> entry) {
            String reason = ((LandReclaimed) entry.body()).reason();
            if (strict && reason.equals("poison")) {
                throw new IllegalStateException("can't stand " + reason);
            }
            database.jdbc.update(
                    "insert into list_" + name + " (subject, reason) values (?, ?)",
                    entry.subject().path(),
                    reason);
        }

        @Override
        public void forget(Subject subject) {
            database.jdbc.update("delete from list_" + name + " where subject = ?", subject.path());
        }

        @Override
        public void reset() {
            database.jdbc.update("delete from list_" + name);
        }

        List<String> of(Subject subject) {
            return database.jdbc.queryForList(
                    "select reason from list_" + name + " where subject = ? order by n", String.class, subject.path());
        }
    }

    @AfterEach
    void close() {
        rebuilds.stop();
        log.close();
    }

    private Published take(Published published) {
        intake.take(StreamDatabase.batch(Service.PROJECT, PARTITION, List.of(published)));
        return published;
    }

    private Published reclaimed(Subject parcel, String reason) {
        return database.next(parcel, new LandReclaimed(reason));
    }

    private Published voided(Subject parcel, Published entry) {
        var id = database.json.read(entry.bytes()).id();
        return database.next(parcel, new EntryVoided(id, RECLAIMED, "recorded by mistake"));
    }

    private void built() {
        rebuilds.start();
        await().until(rebuilds::done);
    }

    @Test
    void aVoidedEntryLeavesTheListAndTheOthersStay() {
        built();
        take(reclaimed(A, "a1"));
        var mistake = take(reclaimed(A, "a2"));
        take(reclaimed(B, "b1"));
        take(reclaimed(A, "a3"));

        take(voided(A, mistake));

        assertThat(one.of(A)).containsExactly("a1", "a3");
        assertThat(one.of(B)).containsExactly("b1");
    }

    @Test
    void aCorrectedEntryStandsWithItsReplacement() {
        built();
        var wrong = take(reclaimed(A, "raod"));
        var id = database.json.read(wrong.bytes()).id();
        take(database.next(
                A, new EntryCorrected(id, RECLAIMED, "typo", LocalDate.of(2024, 9, 2), new LandReclaimed("road"))));
        assertThat(one.of(A)).containsExactly("road");
    }

    @Test
    void aVoidInTheSameBatchIsSeenInItsPlace() {
        built();
        var first = reclaimed(A, "a1");
        var batch = List.of(first, reclaimed(A, "a2"), voided(A, first), reclaimed(A, "a3"));
        intake.take(StreamDatabase.batch(Service.PROJECT, PARTITION, batch));
        assertThat(one.of(A)).containsExactly("a2", "a3");
    }

    @Test
    void aListThatIsNewIsBuiltFromWhatWasHeardBefore() {
        var before = new ArrayList<Published>();
        for (int n = 0; n < 1_203; n++) {
            before.add(reclaimed(n % 2 == 0 ? A : B, "r" + n));
        }
        var withoutLists = new ListsEffect(List.of(), said, heard, keeper, states);
        new Intake(
                        ListsEffect.CONSUMER,
                        withoutLists,
                        database.json,
                        database.watermarks,
                        database.parked,
                        database.transactions)
                .take(StreamDatabase.batch(Service.PROJECT, PARTITION, before));

        built();
        take(reclaimed(A, "after"));

        assertThat(one.of(A)).hasSize(603).startsWith("r0", "r2").endsWith("r1202", "after");
        assertThat(one.of(B)).hasSize(601);
    }

    @Test
    void aRebuiltListEndsAsItWasAndTheOthersGoOn() {
        built();
        var mistake = take(reclaimed(A, "a1"));
        take(reclaimed(A, "a2"));
        take(voided(A, mistake));
        rebuilds.stop();

        assertThat(rebuilds.rebuild("one")).isTrue();
        take(reclaimed(A, "a3"));
        assertThat(one.of(A)).isEmpty();
        assertThat(other.of(A)).containsExactly("a2", "a3");

        built();
        assertThat(one.of(A)).containsExactly("a2", "a3");
        take(reclaimed(A, "a4"));
        assertThat(one.of(A)).containsExactly("a2", "a3", "a4");
        assertThat(rebuilds.rebuild("nobody's")).isFalse();
    }

    @Test
    void whatOtherCodeFoldedIsFilledAnewAtTheNextStart() {
        built();
        take(reclaimed(A, "a1"));
        filledBy("one", "'before'");
        filledBy("other", "null");

        built();

        assertThat(one.of(A)).containsExactly("a1");
        assertThat(other.of(A)).containsExactly("a1");
        take(reclaimed(A, "a2"));
        assertThat(one.of(A)).containsExactly("a1", "a2");
    }

    @Test
    void whatThisCodeFoldedStaysAsItIs() {
        built();
        take(reclaimed(A, "a1"));
        filledBy("one", "folded_by");

        built();

        assertThat(one.of(A)).containsExactly("folded otherwise");
    }

    /** @param code an expression */
    private void filledBy(String list, String code) {
        rebuilds.stop();
        database.jdbc.update("update list_" + list + " set reason = 'folded otherwise'");
        database.jdbc.update("update projection set folded_by = " + code + " where name = ?", list);
    }

    @Test
    void whatIsParkedComesToARebuiltListOnceItIsRetried() {
        built();
        other.strict = true;
        take(reclaimed(A, "poison"));
        take(reclaimed(A, "a2"));
        take(reclaimed(B, "b1"));
        rebuilds.stop();
        rebuilds.rebuild("one");
        built();
        assertThat(one.of(A)).isEmpty();
        assertThat(one.of(B)).containsExactly("b1");

        other.strict = false;
        var queue = new Queue(ListsEffect.CONSUMER, Service.PROJECT, PARTITION, A.path());
        assertThat(database.retry(effect).run(queue)).isTrue();

        assertThat(one.of(A)).containsExactly("poison", "a2");
        assertThat(other.of(A)).containsExactly("poison", "a2");
    }
}
