package residence.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import residence.kit.evidence.Evidence;
import residence.kit.evidence.ObjectStore;

/** Photos and papers that lie in the store of evidence of every context of {@link OnInfrastructure}. */
public final class Papers {
    private static final Once<Path> FOLDER = new Once<>(Papers::make);

    private Papers() {}

    /** Puts a paper there. @return its digest */
    public static String paper(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        String digest = "sha256:" + HexFormat.of().formatHex(sha256(bytes));
        var file = folder().resolve(Evidence.key(digest));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest;
    }

    /** The rule over that store, for what is put together by hand. */
    public static Evidence evidence() {
        return new Evidence(ObjectStore.in(folder()));
    }

    static Path folder() {
        return FOLDER.get();
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("evidence");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
