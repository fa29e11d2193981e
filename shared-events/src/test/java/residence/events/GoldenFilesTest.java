package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The bytes of every event of the published language, frozen: one golden file per type and version.
 *
 * <p>A new event costs one sample and one golden file, written by {@code mvn -pl shared-events test
 * -Dgolden.write=true}, which writes missing files only. A new version keeps the old version's file: its bytes are in
 * stores and topics for ever, and must go on reading as the current event.
 */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final EventJson JSON = new EventJson();
    private static final Map<String, Entry<?>> SAMPLES = samples();

    @BeforeAll
    static void writesMissingFilesWhenAskedTo() throws IOException {
        if (!Boolean.getBoolean("golden.write")) {
            return;
        }
        for (Entry<?> sample : SAMPLES.values()) {
            if (Files.notExists(file(sample.type()))) {
                Files.write(file(sample.type()), JSON.write(sample));
            }
        }
    }

    @Test
    void everyTypeHasASample() {
        assertThat(SAMPLES.keySet()).isEqualTo(EventCatalogue.types().keySet());
    }

    @Test
    void everyTypeHasAGoldenFile() throws IOException {
        assertThat(goldenTypes()).containsAll(EventCatalogue.types().keySet());
    }

    /** A file that is not of a current type is one of an older version, or of an event that somebody renamed. */
    @Test
    void everyGoldenFileIsOfATypeThatIsKnownOrUpcast() throws IOException {
        var upcast = Upcasters.ALL.stream().map(Upcaster::from).toList();
        assertThat(goldenTypes()).allMatch(type -> EventCatalogue.knows(type) || upcast.contains(type));
    }

    @TestFactory
    Stream<DynamicTest> writingTheSampleGivesTheGoldenBytes() {
        return SAMPLES.values().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.type(),
                        () -> assertThat(Files.readString(file(sample.type())))
                                .isEqualTo(new String(JSON.write(sample), java.nio.charset.StandardCharsets.UTF_8))));
    }

    @TestFactory
    Stream<DynamicTest> readingTheGoldenBytesGivesTheSample() {
        return SAMPLES.values().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.type(), () -> {
                    Entry<?> read = JSON.read(Files.readAllBytes(file(sample.type())));
                    assertThat(read).isEqualTo(sample);
                }));
    }

    /** Older versions too: whatever was published once reads as the event of today. */
    @TestFactory
    Stream<DynamicTest> everyGoldenFileEverPublishedStillReads() throws IOException {
        return goldenTypes().stream()
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    Entry<?> read = JSON.read(Files.readAllBytes(file(type)));
                    assertThat(EventCatalogue.types()).containsKey(read.type());
                }));
    }

    private static Map<String, Entry<?>> samples() {
        var entries = Stream.of(
                        ProjectSamples.all(), QualitySamples.all(), WarrantySamples.all(), PropertySamples.all())
                .<Entry<?>>flatMap(all -> all)
                .toList();
        return Stream.concat(entries.stream(), EntrySamples.all(entries))
                .collect(Collectors.toMap(Entry::type, entry -> entry, (a, b) -> a, TreeMap::new));
    }

    private static List<String> goldenTypes() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    private static Path file(String type) {
        return FOLDER.resolve(type + ".json");
    }
}
