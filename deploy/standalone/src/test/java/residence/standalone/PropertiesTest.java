package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Of two texts under one key the first would be lost without a word: merges bring such. */
class PropertiesTest {

    @TestFactory
    Stream<DynamicTest> everyKeyStandsOnce() throws IOException {
        try (var files = Files.walk(Path.of("../.."))) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> file.toString().contains("src/main/resources"))
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertThat(keys(file)).doesNotHaveDuplicates()));
        }
    }

    private static List<Object> keys(Path file) throws IOException {
        var keys = new ArrayList<>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add(key);
                return super.put(key, value);
            }
        };
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
        }
        assertThat(keys).as("%s", file).isNotEmpty();
        return keys;
    }
}
