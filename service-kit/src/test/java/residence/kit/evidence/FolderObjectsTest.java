package residence.kit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is there whole or not at all. */
class FolderObjectsTest {
    @TempDir
    Path folder;

    @Test
    void whatCouldNotBeWrittenLeavesNothingBehind() throws IOException {
        var store = ObjectStore.in(folder);
        assertThatThrownBy(() -> store.put("evidence/a", folder.resolve("not-there")))
                .isInstanceOf(ObjectsAway.class);
        assertThat(files()).isEmpty();
        store.put("evidence/a", "whole".getBytes());
        assertThat(files()).containsExactly("a");
    }

    private java.util.List<String> files() throws IOException {
        try (var found = Files.list(folder.resolve("evidence"))) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}
