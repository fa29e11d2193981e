package residence.kit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Objects as files below one folder: for one machine. A file is there whole or not at all. */
final class FolderObjects implements ObjectStore {
    private final Path folder;

    FolderObjects(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public boolean has(String key) {
        return Files.exists(at(key));
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(Files.newInputStream(at(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectsAway(e);
        }
    }

    @Override
    public void put(String key, Path file) {
        write(key, half -> Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void put(String key, byte[] bytes) {
        write(key, half -> Files.write(half, bytes));
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(at(key));
        } catch (IOException e) {
            throw new ObjectsAway(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path half) throws IOException;
    }

    private void write(String key, Writing writing) {
        try {
            var file = at(key);
            Files.createDirectories(file.getParent());
            var half = Files.createTempFile(file.getParent(), ".half", null);
            try {
                writing.to(half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new ObjectsAway(e);
        }
    }

    private Path at(String key) {
        if (!key.matches("[A-Za-z0-9.-]+(/[A-Za-z0-9.-]+)*") || key.contains("..")) {
            throw new IllegalArgumentException(key + " is no key");
        }
        return folder.resolve(key);
    }
}
