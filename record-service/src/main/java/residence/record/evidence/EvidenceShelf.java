package residence.record.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import residence.events.EventJson;
import residence.events.Refusal;
import residence.kit.command.Caller;
import residence.kit.evidence.Evidence;
import residence.kit.evidence.ObjectStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps evidence by the digest of its bytes, so it can't be changed, only erased. What is known about a piece stands beside
 * it in the same store: the annex needs no database, and is backed up by copying the store.
 */
@Component
class EvidenceShelf {
    private static final JsonMapper JSON = EventJson.mapper();

    private final ObjectStore store;
    private final Clock clock;

    EvidenceShelf(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is known about it, erased or not; empty where it never came. */
    Optional<About> find(String digest) {
        return store.open(about(digest)).map(EvidenceShelf::read);
    }

    /**
     * Keeps it. What was kept before stays as it is, with what is known about it.
     *
     * @throws Refusal {@code evidence.erased} for what was erased
     */
    About keep(Content content, EvidenceClass evidenceClass, Caller caller) throws IOException {
        var before = find(content.digest());
        if (before.filter(known -> known.erased() != null).isPresent()) {
            throw Refusal.of("evidence.erased", "digest", content.digest());
        }
        var about = before.orElseGet(() -> about(content, evidenceClass, caller));
        // what is known about it first: who finds the bytes finds that, too
        store.put(about(content.digest()), JSON.writeValueAsBytes(about));
        if (!store.has(Evidence.key(content.digest()))) {
            store.put(Evidence.key(content.digest()), content.file());
        }
        return about;
    }

    /** Its bytes; empty where it is not there any more. */
    Optional<InputStream> open(About about) {
        return store.open(Evidence.key(about.digest()));
    }

    /** From now on it is not there; its digest, and that it was erased, stay. */
    About erase(About about, String reason, Caller caller) {
        var erased = about.erased(new About.Erasure(caller.organisation(), caller.role(), reason, clock.instant()));
        store.put(about(about.digest()), JSON.writeValueAsBytes(erased));
        store.delete(Evidence.key(about.digest()));
        return erased;
    }

    private About about(Content content, EvidenceClass evidenceClass, Caller caller) {
        return new About(
                content.digest(),
                content.mediaType(),
                content.bytes(),
                evidenceClass,
                caller.account(),
                caller.organisation(),
                caller.role(),
                clock.instant(),
                null);
    }

    private static About read(InputStream bytes) {
        try (bytes) {
            return JSON.readValue(bytes, About.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String about(String digest) {
        return Evidence.key(digest) + ".about.json";
    }
}
