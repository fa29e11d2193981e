package residence.record.reads;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import residence.events.EventJson;
import residence.events.Subject;

/** One read of a card. */
record Read(Subject subject, Instant at, String account, String role, String organisation, String audience) {

    /** SHA-256 over the hash before it and this row, each value behind its length, so that no two rows look the same. */
    byte[] hash(byte[] previous, long number) {
        var covered = new ByteArrayOutputStream();
        covered.writeBytes(previous);
        for (String value : new String[] {
            String.valueOf(number), subject.path(), EventJson.stamp(at), account, role, organisation, audience
        }) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            covered.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            covered.writeBytes(bytes);
        }
        return sha256(covered.toByteArray());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
