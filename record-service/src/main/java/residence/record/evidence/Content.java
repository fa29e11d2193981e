package residence.record.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tika.Tika;
import residence.kit.problem.Invalid;
import residence.kit.web.TooLarge;

/**
 * What came in, in a file of its own until it is kept.
 *
 * @param mediaType as the bytes themselves say
 */
record Content(Path file, String digest, String mediaType, long bytes) implements AutoCloseable {
    /** Photos, papers, films, and building models (IFC is a STEP file). */
    static final Set<String> TYPES =
            Set.of("image/jpeg", "image/png", "image/webp", "application/pdf", "video/mp4", "model/step");

    private static final Tika TIKA = new Tika();
    private static final String STEP = "ISO-10303-21;";

    /**
     * Reads a body to its end.
     *
     * @throws TooLarge past {@code largest} bytes
     * @throws Invalid where it is empty
     */
    static Content receive(InputStream body, long largest) throws IOException {
        var file = Files.createTempFile("evidence", null);
        try {
            var sha256 = sha256();
            long bytes = Files.copy(
                    new DigestInputStream(new Bounded(body, largest), sha256),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            if (bytes == 0) {
                throw Invalid.of("body", "blank");
            }
            return new Content(file, "sha256:" + HexFormat.of().formatHex(sha256.digest()), mediaType(file), bytes);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String mediaType(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(STEP.length()), US_ASCII).equals(STEP)
                    ? "model/step"
                    : TIKA.detect(file);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A body that may not go on for ever. */
    private static final class Bounded extends InputStream {
        private final InputStream body;
        private final long largest;
        private long read;

        Bounded(InputStream body, long largest) {
            this.body = body;
            this.largest = largest;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            if (read > largest) {
                throw new TooLarge(largest);
            }
        }
    }
}
