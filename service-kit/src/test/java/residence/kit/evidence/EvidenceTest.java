package residence.kit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;

class EvidenceTest {
    private static final String PHOTO = "sha256:" + "a1".repeat(32);
    private static final String PAPER = "sha256:" + "b2".repeat(32);

    record Board(String text, List<String> photos) {}

    record PresentBoard(Act act, Subject subject, Board board) implements Command {}

    private ObjectStore store;
    private Evidence evidence;

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        store = ObjectStore.in(folder);
        evidence = new Evidence(store);
    }

    @Test
    void whatACommandCitesIsThereOrAllThatIsMissingIsListedAtOnce() {
        assertThatThrownBy(() -> evidence.require(board(PAPER, PHOTO)))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::unmet)
                .isEqualTo(List.of(
                        Unmet.of("evidence.not-there", "digest", PHOTO),
                        Unmet.of("evidence.not-there", "digest", PAPER)));
        store.put(Evidence.key(PAPER), new byte[] {1});
        assertThatThrownBy(() -> evidence.require(board(PAPER, PHOTO))).hasMessageContaining("evidence.not-there");
        store.put(Evidence.key(PHOTO), new byte[] {2});
        assertThatCode(() -> evidence.require(board(PAPER, PHOTO))).doesNotThrowAnyException();
    }

    @Test
    void whatWasErasedIsNotThere() {
        store.put(Evidence.key(PHOTO), new byte[] {1});
        store.delete(Evidence.key(PHOTO));
        assertThatThrownBy(() -> evidence.require(board(PHOTO))).hasMessageContaining("evidence.not-there");
    }

    @Test
    void textsThatOnlyMentionADigestCiteNothing() {
        var board = new PresentBoard(act(List.of()), new Subject("workitem/W1"), new Board("见 " + PHOTO, List.of()));
        assertThatCode(() -> evidence.require(board)).doesNotThrowAnyException();
    }

    @Test
    void aFolderKeepsNothingOutsideOfItself() {
        for (String key : List.of("../x", "a/../../x", "/x", "", "a//b")) {
            assertThatThrownBy(() -> store.put(key, new byte[0])).as(key).hasMessageContaining("is no key");
        }
        assertThat(store.open("evidence/none")).isEmpty();
    }

    private static PresentBoard board(String paper, String... photos) {
        return new PresentBoard(act(List.of(paper)), new Subject("workitem/W1"), new Board("防水附加层", List.of(photos)));
    }

    private static Act act(List<String> evidence) {
        return new Act(Actor.PLATFORM, LocalDate.of(2026, 5, 1), Instant.parse("2026-05-01T02:00:00Z"), evidence);
    }
}
