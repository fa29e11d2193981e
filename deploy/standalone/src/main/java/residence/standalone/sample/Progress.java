package residence.standalone.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/** Which steps are done, a line each: a crash leaves at most the last one to be repeated, which changes nothing. */
final class Progress implements AutoCloseable {
    private final Set<String> done;
    private final FileChannel file;

    Progress(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            done = Files.exists(path) ? new HashSet<>(Files.readAllLines(path)) : new HashSet<>();
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean done(Step step) {
        return done.contains(step.id());
    }

    void finished(Step step) {
        try {
            file.write(ByteBuffer.wrap((step.id() + "\n").getBytes(UTF_8)));
            done.add(step.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
