package residence.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stands in an event for something that some of its readers may not see. Without the salt, which stays with the
 * thing in its annex, nobody can guess what it was; with both, anybody can check that it was this.
 */
public final class SaltedDigest {
    /** Length of a salt, in bytes. Each thing has a random one of its own. */
    public static final int SALT_BYTES = 32;

    private SaltedDigest() {}

    /**
     * {@code sha256:} and the SHA-256 of salt and content, one after the other, in hexadecimal.
     *
     * @throws IllegalArgumentException where the salt is not {@value #SALT_BYTES} bytes long
     */
    public static String of(byte[] salt, byte[] content) {
        Require.check(salt.length == SALT_BYTES, "salt must be " + SALT_BYTES + " bytes");
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return "sha256:" + HexFormat.of().formatHex(sha256.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
