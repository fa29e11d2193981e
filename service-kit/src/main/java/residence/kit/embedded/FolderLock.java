package residence.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of a data folder. The operating system takes it back however the owner ends, so whoever gets it knows that
 * what still runs on the folder was left behind.
 */
public final class FolderLock implements AutoCloseable {
    private static final String FILE = ".lock";

    private final FileLock lock;

    private FolderLock(FileLock lock) {
        this.lock = lock;
    }

    /**
     * Creates the folder where it is missing.
     *
     * @param patience how long to wait for a former owner that is just ending
     * @throws IllegalStateException where another process still owns it afterwards
     */
    public static FolderLock of(Path folder, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (; ; ) {
            var lock = tryNow(folder);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(folder + " is in use by another process: stop that one first");
            }
            pause();
        }
    }

    /** The lock, or null where the folder has an owner. */
    public static @Nullable FolderLock tryNow(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock != null) {
                return new FolderLock(lock);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("can't use " + folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a data folder", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
