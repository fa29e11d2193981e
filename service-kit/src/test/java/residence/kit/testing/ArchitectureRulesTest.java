package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import residence.events.Subject;

class ArchitectureRulesTest {
    private static final JavaClasses PURE = samples("pure");
    private static final JavaClasses IMPURE = samples("impure");

    @Test
    void rulesInPlainJavaPass() {
        assertThatCode(() -> ArchitectureRules.rulesArePure().check(PURE)).doesNotThrowAnyException();
        assertThatCode(() -> ArchitectureRules.oneClock().check(PURE)).doesNotThrowAnyException();
        assertThatCode(() -> ArchitectureRules.packagesAreNullMarked().check(PURE))
                .doesNotThrowAnyException();
        assertThatCode(() -> ArchitectureRules.publicMeansUsedElsewhere().check(PURE))
                .doesNotThrowAnyException();
    }

    @Test
    void rulesThatLogOrLookAtAClockFail() {
        assertThatThrownBy(() -> ArchitectureRules.rulesArePure().check(IMPURE))
                .hasMessageContaining("org.slf4j")
                .hasMessageContaining("take time and ids from the command");
        assertThatThrownBy(() -> ArchitectureRules.oneClock().check(IMPURE)).hasMessageContaining("Instant.now");
    }

    @Test
    void whatStandsBesideRulesAndLogsFails() {
        assertThatThrownBy(() -> ArchitectureRules.rulesArePure().check(IMPURE)).hasMessageContaining("Shade.drawn");
    }

    @Test
    void publicWithoutNeedFails() {
        assertThatThrownBy(() -> ArchitectureRules.publicMeansUsedElsewhere().check(IMPURE))
                .hasMessageContaining("Shade");
    }

    @Test
    void nothingToRuleFails() {
        var nothing = new ClassFileImporter().importClasses(Subject.class);
        assertThatThrownBy(() -> ArchitectureRules.rulesArePure().check(nothing))
                .isInstanceOf(AssertionError.class);
    }

    private static JavaClasses samples(String name) {
        return new ClassFileImporter().importPackages("residence.kit.testing.shapes." + name);
    }
}
