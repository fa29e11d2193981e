package residence.kit.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.stream.Position;

/**
 * What the four services published while the sample was played: every entry, of each service in the order of its store.
 * {@code make sample-topics} plays the sample and writes the file anew.
 */
public final class SampleTopics {
    /** Within the resources of the kit's tests. */
    public static final String FILE = "sample-topics.jsonl.gz";

    /**
     * An entry as its service's relay published it.
     *
     * @param position in its service's store, from 1
     */
    public record Published(int partition, long position, Entry<?> entry, byte[] bytes) {}

    private SampleTopics() {}

    /** All of them, one service after the other. */
    public static List<Published> all() {
        var json = new EventJson();
        Map<Service, Long> positions = new EnumMap<>(Service.class);
        var all = new ArrayList<Published>();
        for (String line : lines()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            var entry = json.read(bytes);
            long position = positions.merge(entry.service(), 1L, Long::sum);
            all.add(new Published(Position.partition(entry.key()), position, entry, bytes));
        }
        return all;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(SampleTopics.class.getResourceAsStream("/" + FILE), FILE);
                var text =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
