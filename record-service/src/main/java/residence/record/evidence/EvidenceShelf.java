package residence.record.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.EventJson;
import residence.events.Refusal;
import residence.events.Unmet;
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
    private final Duration grace;

    /** @param grace after an upload, in which its uploader does not erase it */
    EvidenceShelf(ObjectStore store, Clock clock, @Value("${residence.evidence.grace:24h}") Duration grace) {
        this.store = store;
        this.clock = clock;
        this.grace = grace;
    }

    /** What is known about it, erased or not; empty where it never came. */
    Optional<About> find(String digest) {
        return store.open(about(digest)).map(EvidenceShelf::read);
    }

    /**
     * Keeps it. What was kept before stays as it is, with what is known about it, also where somebody erases it meanwhile.
     *
     * @throws Refusal {@code evidence.erased} for what was erased
     */
    About keep(Content content, EvidenceClass evidenceClass, Caller caller) throws IOException {
        String digest = content.digest();
        var about = standing(digest).orElseGet(() -> put(about(content, evidenceClass, caller)));
        // what is known about it first: who finds the bytes finds that, too
        if (!store.has(Evidence.key(digest))) {
            store.put(Evidence.key(digest), content.file());
            staysErased(digest);
        }
        return about;
    }

    private Optional<About> standing(String digest) {
        var known = find(digest);
        boolean erased = known.filter(it -> it.erased() != null).isPresent();
        Refusal.ifAny(Unmet.when(erased, "evidence.erased", "digest", digest));
        return known;
    }

    /** Whoever erases says so before the bytes are deleted: bytes that came after it are seen here. */
    private void staysErased(String digest) {
        try {
            standing(digest);
        } catch (Refusal erased) {
            store.delete(Evidence.key(digest));
            throw erased;
        }
    }

    private About put(About about) {
        store.put(about(about.digest()), JSON.writeValueAsBytes(about));
        return about;
    }

    /** Its bytes; empty where it is not there any more. */
    Optional<InputStream> open(About about) {
        return store.open(Evidence.key(about.digest()));
    }

    /** @throws Refusal {@code evidence.too-early} while an entry that cites it may still be on its way to the record */
    void requireSettled(About about) {
        var from = about.uploadedAt().plus(grace);
        var said = LocalDateTime.ofInstant(from, Act.ZONE).truncatedTo(ChronoUnit.SECONDS);
        Refusal.ifAny(Unmet.when(
                clock.instant().isBefore(from), "evidence.too-early", "digest", about.digest(), "from", said));
    }

    /** From now on it is not there; its digest, and that it was erased, stay. */
    About erase(About about, String reason, Caller caller) {
        var erased =
                put(about.erased(new About.Erasure(caller.organisation(), caller.role(), reason, clock.instant())));
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
