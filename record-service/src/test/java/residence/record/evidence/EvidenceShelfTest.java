package residence.record.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residence.events.Refusal;
import residence.kit.command.Caller;
import residence.kit.evidence.Evidence;
import residence.kit.evidence.ObjectStore;
import residence.kit.testing.SettableClock;

/** Evidence that is kept and erased by several at the same time. */
class EvidenceShelfTest {
    private static final Caller CONTRACTOR = new Caller("site", "contractor", "LUBAN", null, List.of());
    private static final Instant UPLOADED = Instant.parse("2026-10-26T08:00:00Z");
    private static final Duration GRACE = Duration.ofHours(24);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(UPLOADED);
    private ObjectStore store;
    private EvidenceShelf shelf;

    @BeforeEach
    void aShelf() {
        store = ObjectStore.in(folder);
        shelf = new EvidenceShelf(store, clock, GRACE);
    }

    @Test
    void anUploadOfTheSameBytesNeverTakesAnErasureBackThatCameMeanwhile() throws IOException {
        var about = keep(shelf);
        var racing =
                new EvidenceShelf(new ErasingMeanwhile(() -> shelf.erase(about, "画面中有人", CONTRACTOR)), clock, GRACE);

        assertThatThrownBy(() -> keep(racing))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .singleElement()
                                .satisfies(unmet -> assertThat(unmet.code()).isEqualTo("evidence.erased")));

        assertThat(shelf.find(about.digest()))
                .hasValueSatisfying(it -> assertThat(it.erased()).isNotNull());
        assertThat(store.has(Evidence.key(about.digest()))).isFalse();
    }

    @Test
    void anUploadThatNobodyErasesMeanwhileIsKeptAsItCameFirst() throws IOException {
        var about = keep(shelf);
        assertThat(keep(new EvidenceShelf(new ErasingMeanwhile(() -> {}), clock, GRACE)))
                .isEqualTo(about);
        assertThat(store.has(Evidence.key(about.digest()))).isTrue();
    }

    @Test
    void itsUploaderErasesItFromTheEndOfTheGraceOn() throws IOException {
        var about = keep(shelf);
        clock.set(UPLOADED.plus(GRACE).minusMillis(1));
        assertThatThrownBy(() -> shelf.requireSettled(about)).isInstanceOf(Refusal.class);
        clock.set(UPLOADED.plus(GRACE));
        assertThatCode(() -> shelf.requireSettled(about)).doesNotThrowAnyException();
    }

    private static About keep(EvidenceShelf shelf) throws IOException {
        try (var content = Content.receive(new ByteArrayInputStream("ISO-10303-21;".getBytes()), 1_000)) {
            return shelf.keep(content, EvidenceClass.TECHNICAL, CONTRACTOR);
        }
    }

    /** The same store, in which somebody else erases right after it was asked what is known. */
    private final class ErasingMeanwhile implements ObjectStore {
        private final Runnable erasing;
        private boolean erased;

        ErasingMeanwhile(Runnable erasing) {
            this.erasing = erasing;
        }

        @Override
        public Optional<InputStream> open(String key) {
            var known = store.open(key);
            if (!erased) {
                erased = true;
                erasing.run();
            }
            return known;
        }

        @Override
        public boolean has(String key) {
            return store.has(key);
        }

        @Override
        public void put(String key, Path file) throws IOException {
            store.put(key, file);
        }

        @Override
        public void put(String key, byte[] bytes) {
            store.put(key, bytes);
        }

        @Override
        public void delete(String key) {
            store.delete(key);
        }
    }
}
