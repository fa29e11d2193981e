package residence.kit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes by key: a bucket, or a folder. Keys are {@code /}-separated parts of A-Z a-z 0-9 . and -.
 *
 * <p>Every method throws {@link ObjectsAway} where the store does not answer.
 */
public interface ObjectStore {
    /** Objects as files below a folder, which is made when the first comes. */
    static ObjectStore in(Path folder) {
        return new FolderObjects(folder);
    }

    boolean has(String key);

    /** The object, to be closed by the reader; empty where there is none. */
    Optional<InputStream> open(String key);

    /** Puts the file's bytes there; an object of that key is replaced. */
    void put(String key, Path file) throws IOException;

    /** Puts a small object there. */
    void put(String key, byte[] bytes);

    /** Does nothing where there is none. */
    void delete(String key);
}
