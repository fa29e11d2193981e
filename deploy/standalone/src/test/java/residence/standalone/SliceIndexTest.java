package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import residence.events.Command;
import residence.events.EventCatalogue;

/** The README lists every slice, and nothing that is not there. */
class SliceIndexTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)#]+)\\)");

    @Test
    void everyCommandHasItsRowAndNoRowIsWithoutItsCommand() throws IOException {
        assertThat(new TreeSet<>(firstLinks())).isEqualTo(commands());
    }

    @Test
    void everyEventIsLedToBySomeCommand() throws IOException {
        var events = EventCatalogue.types().values().stream()
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        var linked = rows().stream()
                .flatMap(row -> LINK.matcher(row).results())
                .map(link -> link.group(1))
                .toList();
        assertThat(linked).containsAll(events);
    }

    @Test
    void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
        var links = LINK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(link -> link.group(2))
                .filter(target -> !target.startsWith("http"))
                .distinct();
        assertThat(links).allSatisfy(target -> assertThat(ROOT.resolve(target)).exists());
    }

    /** Its command or its event stands in the test, or gave it its name: a test that speaks of neither is about something else. */
    @Test
    void everyRowLeadsToATestThatSpeaksOfIt() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            var links = LINK.matcher(row).results().toList();
            var tests = links.stream()
                    .filter(link -> link.group(2).contains("/src/test/"))
                    .toList();
            var slice = links.stream()
                    .filter(link -> !tests.contains(link))
                    .map(link -> link.group(1))
                    .toList();
            assertThat(slice)
                    .anyMatch(name ->
                            tests.stream().anyMatch(test -> file(test.group(2)).contains(name)));
        });
    }

    private static String file(String target) {
        try {
            return Files.readString(ROOT.resolve(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .toList();
    }

    private static List<String> firstLinks() throws IOException {
        return rows().stream()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> LINK.matcher(cell).results())
                .map(link -> link.group(1))
                .toList();
    }

    private static Set<String> commands() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("residence").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Command.class))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
