package residence.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.kit.command.EntryCommand;

class StoryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 3);

    @Test
    void storiesAreToldTogetherDayByDay() {
        var sample = Sample.read("/sample-for-test/sample.yml");

        assertThat(sample.steps())
                .extracting(Step::id)
                .containsExactly("one-0001", "two-0001", "two-0002", "one-0002", "one-0003");
        assertThat(sample.steps()).extracting(Step::service).containsOnly("project", "quality");
    }

    @Test
    void shippedSampleCanBeRead() {
        var sample = Sample.read("/sample/sample.yml");

        assertThat(sample.ends()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(sample.steps()).allMatch(step -> !step.on().isBefore(sample.starts()));
        assertThat(sample.steps()).allMatch(step -> !step.on().isAfter(sample.ends()));
    }

    /** What names an entry by its id has no step: the ids of entries follow from when they were recorded. */
    @Test
    void everyCommandThatPeopleSendHasAStepInTheShippedSample() {
        var sent = Sample.read("/sample/sample.yml").steps().stream()
                .map(step -> step.post().substring(step.post().lastIndexOf('/') + 1))
                .map(command -> command.replace("-", ""))
                .collect(Collectors.toSet());
        var commands = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("residence").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(Command.class))
                        .filter(type -> !type.isAssignableTo(PlatformCommand.class))
                        .filter(type -> !type.isAssignableTo(EntryCommand.class))
                        .map(type -> type.getSimpleName().toLowerCase(Locale.ROOT));
        assertThat(commands).isNotEmpty().allMatch(sent::contains);
    }

    @Test
    void expectationsSayOutcomeAndReasons() {
        assertThat(Expected.of("recorded").matches(new Answered(201, "recorded", Set.of(), "")))
                .isTrue();
        assertThat(Expected.of("recorded").matches(new Answered(200, "refused", Set.of(), "")))
                .isFalse();
        assertThat(Expected.of("refused R8.a").matches(new Answered(200, "refused", Set.of("R8.a", "R8.b"), "")))
                .isTrue();
        assertThat(Expected.of("409 R10.x").matches(new Answered(409, "", Set.of("refused", "R10.y"), "")))
                .isFalse();
        assertThat(Expected.of("403").matches(new Answered(403, "", Set.of("forbidden"), "")))
                .isTrue();
        assertThatThrownBy(() -> Expected.of("fine")).hasMessageContaining("is no outcome");
    }

    @Test
    void unknownWordInAStepIsRefused() {
        var told = Map.of("as", "a", "post", "/api/project/x", "expected", "recorded");

        assertThatThrownBy(() -> Step.of("s-0001", DAY, told)).hasMessageContaining("[expected]");
    }
}
