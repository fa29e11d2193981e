package residence.record.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import residence.kit.command.Caller;

/**
 * What is known about a piece of evidence; it stays when the evidence is erased.
 *
 * @param digest SHA-256 of its bytes, {@code sha256:} and 64 hexadecimal digits
 * @param mediaType as its content was found to be
 * @param bytes its size
 * @param uploadedBy account of whoever uploaded it first
 * @param erased null while it is there
 */
record About(
        String digest,
        String mediaType,
        long bytes,
        EvidenceClass evidenceClass,
        String uploadedBy,
        String organisation,
        String role,
        Instant uploadedAt,
        @Nullable Erasure erased) {

    /** @param organisation whose decision it was */
    record Erasure(String organisation, String role, String reason, Instant at) {}

    boolean uploadedBy(Caller caller) {
        return uploadedBy.equals(caller.account());
    }

    About erased(Erasure erasure) {
        return new About(digest, mediaType, bytes, evidenceClass, uploadedBy, organisation, role, uploadedAt, erasure);
    }
}
