package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent.EntryVoided;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.Append;
import residence.kit.store.Condition;
import residence.kit.store.ConditionFailed;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;

class ServiceLookupTest {
    private static final Subject PARCEL = Subject.of("parcel", "P-1");
    private static final String RECLAIMED = "residence.project.LandReclaimed.v1";

    private final StreamDatabase database = new StreamDatabase();
    private final Heard heard = new Heard(database.jdbc, database.json);
    private final EventLog log = new EventLog(
            Objects.requireNonNull(database.jdbc.getDataSource()),
            Clock.systemUTC(),
            database.json,
            new SimpleMeterRegistry(),
            PublishedPosition.NONE);

    @AfterEach
    void close() {
        log.close();
    }

    private ServiceLookup lookup(Service self) {
        return new ServiceLookup(self, log, heard);
    }

    private Entry<?> record(DomainEvent event, @org.jspecify.annotations.Nullable Condition condition) {
        String stream = "LandParcel " + PARCEL.path();
        long next = log.lastSequence(stream).map(last -> last + 1).orElse(0L);
        var draft = StreamDatabase.entry(PARCEL, event);
        return log.append(new Append(stream, next, List.of(draft), condition, null, null))
                .getFirst()
                .entry();
    }

    @Test
    void ownFactsBindTheAppend() {
        var first = record(new LandReclaimed("first"), null);
        var lookup = lookup(Service.PROJECT);

        assertThat(lookup.entries(PARCEL, LandParcelEvent.class))
                .extracting(Entry::id)
                .containsExactly(first.id());
        assertThat(lookup.basis()).containsExactly(first.id());
        assertThat(lookup.condition()).isNotNull().satisfies(condition -> {
            assertThat(condition.position()).isEqualTo(1);
            assertThat(condition.about()).singleElement().satisfies(about -> {
                assertThat(about.subject()).isEqualTo(PARCEL);
                assertThat(about.types()).contains(RECLAIMED).hasSize(4);
            });
        });

        record(new LandReclaimed("somebody was faster"), null);
        assertThatThrownBy(() -> record(new LandReclaimed("too late"), lookup.condition()))
                .isInstanceOf(ConditionFailed.class);
    }

    @Test
    void whatWasReadFirstDecidesWhichPositionBinds() {
        var lookup = lookup(Service.PROJECT);
        assertThat(lookup.entries(PARCEL, LandReclaimed.class)).isEmpty();
        record(new LandReclaimed("meanwhile"), null);
        lookup.entries(Subject.of("parcel", "P-2"), LandReclaimed.class);

        assertThat(lookup.condition()).isNotNull().satisfies(condition -> {
            assertThat(condition.position()).isZero();
            assertThat(condition.about()).hasSize(2);
        });
    }

    @Test
    void factsOfOthersAreThoseHeardThatStillStand() {
        var struckOut = database.next(PARCEL, new LandReclaimed("mistake"));
        var stands = database.next(PARCEL, new LandReclaimed("road"));
        var id = database.json.read(struckOut.bytes()).id();
        var strikes = database.next(PARCEL, new EntryVoided(id, RECLAIMED, "mistake"));
        List.of(struckOut, stands, strikes, stands).forEach(published -> heard.keep(published.read(database.json)));

        var lookup = lookup(Service.WARRANTY);
        assertThat(lookup.entries(PARCEL, LandReclaimed.class))
                .extracting(entry -> entry.body().reason())
                .containsExactly("road");
        assertThat(lookup.entries(Subject.of("parcel", "P-2"), LandReclaimed.class))
                .isEmpty();
        assertThat(lookup.basis())
                .containsExactly(database.json.read(stands.bytes()).id());
        assertThat(lookup.condition()).isNull();
    }

    @Test
    void whatIsHeardTwiceIsKeptOnce() {
        var once = database.next(PARCEL, new LandReclaimed("road")).read(database.json);
        heard.keep(once);
        heard.keep(once);
        assertThat(heard.about(Service.PROJECT, PARCEL, Set.of(LandReclaimed.class)))
                .hasSize(1);
    }
}
