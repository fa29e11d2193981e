package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import tools.jackson.databind.node.ObjectNode;

/** An event that had another name and other words once, and one more in between. */
class UpcasterChainTest {
    private static final String FIRST = "residence.project.LandGivenBack.v1";
    private static final String SECOND = "residence.project.LandGivenBack.v2";
    private static final String PRESENT = "residence.project.LandReclaimed.v1";

    private final EventJson json = new EventJson(
            List.of(new Renaming(SECOND, PRESENT, "because", "reason"), new Renaming(FIRST, SECOND, "why", "because")));

    private record Renaming(String from, String to, String old, String present) implements Upcaster {
        @Override
        public ObjectNode upcast(ObjectNode body) {
            body.set(present, body.remove(old));
            return body;
        }
    }

    @Test
    void theOldestVersionIsReadThroughEveryStep() {
        byte[] old = bytes(new LandReclaimed("idle"), PRESENT, FIRST, "reason", "why");
        assertThat(json.read(old).body()).isEqualTo(new LandReclaimed("idle"));
    }

    @Test
    void aVersionInBetweenIsReadThroughTheStepsThatRemain() {
        byte[] old = bytes(new LandReclaimed("idle"), PRESENT, SECOND, "reason", "because");
        assertThat(json.read(old).body()).isEqualTo(new LandReclaimed("idle"));
    }

    @Test
    void theReplacementInACorrectionIsReadThroughTheStepsToo() {
        var correction = new EntryCorrected(
                UUID.randomUUID(), PRESENT, "typo", LocalDate.of(2024, 9, 2), new LandReclaimed("idle"));
        byte[] old = bytes(correction, PRESENT, FIRST, "\"replacement\":{\"reason\"", "\"replacement\":{\"why\"");
        assertThat(json.read(old).body()).isEqualTo(correction);
    }

    @Test
    void aPermitThatNamedNoBuildingsCoversItsPhasesWhole() {
        var permit = new PermitGranted(PermitKind.CONSTRUCTION, "371502202411050101", List.of("1"), List.of());
        byte[] old = bytes(permit, "PermitGranted.v2", "PermitGranted.v1", ",\"buildings\":[]", "");
        assertThat(new String(old, StandardCharsets.UTF_8)).doesNotContain("buildings");
        assertThat(new EventJson().read(old).body()).isEqualTo(permit);
    }

    /** What was said about an entry names the type that it had then. */
    @Test
    void anEarlierTypeIsKnownAsThePresentEvent() {
        assertThat(EventCatalogue.classOf("residence.project.PermitGranted.v1")).isEqualTo(PermitGranted.class);
    }

    @Test
    void aTypeThatNobodyKnowsStopsTheReader() {
        byte[] unknown = bytes(new LandReclaimed("idle"), PRESENT, "residence.project.LandSunk.v1", "", "");
        assertThatThrownBy(() -> json.read(unknown)).isInstanceOf(UnknownEventType.class);
    }

    /** The event's bytes as an older version of the software would have written them. */
    private static byte[] bytes(DomainEvent body, String type, String oldType, String word, String oldWord) {
        var subject = Subject.of("parcel", "P-1");
        var entry = new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject,
                LocalDate.of(2024, 9, 1),
                Instant.parse("2024-09-01T08:00:00Z"),
                UUID.randomUUID(),
                null,
                Actor.PLATFORM,
                List.of(),
                List.of(),
                List.of(),
                body);
        return new String(new EventJson(List.of()).write(entry), StandardCharsets.UTF_8)
                .replace(type, oldType)
                .replace(word, oldWord)
                .getBytes(StandardCharsets.UTF_8);
    }
}
