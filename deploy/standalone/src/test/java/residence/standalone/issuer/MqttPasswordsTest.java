package residence.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MqttPasswordsTest {
    @TempDir
    Path data;

    @Test
    void everyPropertyCompanyHasOneAndSoHasTheService() {
        var passwords = MqttPasswords.keptIn(data.resolve("passwords"), "property-service");
        assertThat(passwords.byName()).containsOnlyKeys("property-service", "hupan-property", "guangyue-property");
        assertThat(passwords.byName().values()).doesNotHaveDuplicates().allMatch(word -> word.length() == 32);
    }

    @Test
    void theyAreMadeOnceAndNobodyElseReadsThem() throws Exception {
        var file = data.resolve("passwords");
        var first = MqttPasswords.keptIn(file, "property-service");
        assertThat(MqttPasswords.keptIn(file, "property-service")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
