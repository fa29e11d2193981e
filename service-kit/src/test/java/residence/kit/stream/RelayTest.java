package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.PublishedPosition;
import residence.kit.store.Recorded;

class RelayTest {
    private final Node.World world = new Node.World();

    @Test
    void whatIsRecordedIsPublishedAsItStandsInTheStore() {
        try (var project = world.start(Service.PROJECT, Set.of());
                var warranty = world.start(Service.WARRANTY, Set.of(Service.PROJECT))) {
            var recorded = IntStream.range(0, 30)
                    .mapToObj(i -> project.reclaimed("P-" + i % 7, "reason " + i))
                    .toList();
            await().untilAsserted(() -> assertThat(heard(warranty)).hasSize(30));
            assertThat(warranty.jdbc().queryForList("select payload from heard order by position", byte[].class))
                    .containsExactlyElementsOf(
                            recorded.stream().map(Recorded::bytes).toList());
            assertThat(project.get(PublishedPosition.class).last()).isEqualTo(30);
            assertThat(project.get(Relay.class).lag()).isZero();
        }
    }

    @Test
    void aRelayGoesOnWhereTheLastOneStopped() {
        try (var warranty = world.start(Service.WARRANTY, Set.of(Service.PROJECT))) {
            try (var project = world.start(Service.PROJECT, Set.of())) {
                project.reclaimed("P-1", "first");
                await().untilAsserted(() -> assertThat(heard(warranty)).containsExactly("first"));
            }
            try (var again = world.start(Service.PROJECT, Set.of())) {
                again.reclaimed("P-1", "second");
                await().untilAsserted(() -> assertThat(heard(warranty)).containsExactly("first", "second"));
            }
        }
    }

    @Test
    void ofTwoInstancesOneRelays() {
        try (var one = world.start(Service.PROJECT, Set.of());
                var other = world.start(Service.PROJECT, Set.of());
                var warranty = world.start(Service.WARRANTY, Set.of(Service.PROJECT))) {
            one.reclaimed("P-1", "by one");
            other.reclaimed("P-2", "by the other");
            await().untilAsserted(() -> assertThat(heard(warranty)).containsExactly("by one", "by the other"));
            var ends = one.get(Topics.class).ends(Service.PROJECT);
            assertThat(ends.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
        }
    }

    @Test
    void whatIsHeardAnswersQuestionsAboutSubjects() {
        try (var project = world.start(Service.PROJECT, Set.of());
                var warranty = world.start(Service.WARRANTY, Set.of(Service.PROJECT))) {
            project.reclaimed("P-1", "road");
            await().untilAsserted(() -> assertThat(heard(warranty)).hasSize(1));
            var lookup = warranty.get(residence.kit.command.LookupFactory.class).open();
            var found = lookup.entries(Subject.of("parcel", "P-1"), LandReclaimed.class);
            assertThat(found)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.body().reason()).isEqualTo("road"));
            assertThat(lookup.basis()).containsExactly(found.getFirst().id());
            assertThat(lookup.condition()).isNull();
        }
    }

    private static List<String> heard(Node node) {
        return node.jdbc().queryForList("select payload from heard order by position", byte[].class).stream()
                .map(bytes ->
                        ((LandReclaimed) new EventJson(List.of()).read(bytes).body()).reason())
                .toList();
    }
}
