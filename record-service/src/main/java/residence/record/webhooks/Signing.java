package residence.record.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets and signatures as Standard Webhooks 1.0.0 has them. A secret is derived from the operator's key and a salt that
 * is kept with the webhook: a dump of the database holds none.
 */
final class Signing {
    private static final int LEAST_KEY = 32;
    private static final int SALT = 32;
    private static final String PREFIX = "whsec_";

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key in base64; empty where there is none
     * @throws IllegalArgumentException where it is no base64 or shorter than 32 bytes
     */
    Signing(String key) {
        this.key = Base64.getDecoder().decode(key);
        if (!key.isEmpty() && this.key.length < LEAST_KEY) {
            throw new IllegalArgumentException("residence.record.webhooks.key must have 32 bytes or more");
        }
    }

    /** Whether there is a key to sign with. */
    boolean on() {
        return key.length > 0;
    }

    byte[] salt() {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** As its owner gets to know it, once. */
    String secret(byte[] salt) {
        return PREFIX + Base64.getEncoder().encodeToString(hmac(key, salt));
    }

    /** The three headers of an attempt. */
    Map<String, String> headers(byte[] salt, String id, Instant attempt, byte[] body) {
        long seconds = attempt.getEpochSecond();
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", String.valueOf(seconds),
                "webhook-signature", signature(hmac(key, salt), id, seconds, body));
    }

    /** Of {@code id.timestamp.body}. */
    static String signature(byte[] secret, String id, long seconds, byte[] body) {
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret, head, body));
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
