package residence.project;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.kit.testing.ArchitectureRules;
import residence.kit.testing.RefusalTextRules;

class ShapeTest {
    @TestFactory
    Stream<DynamicTest> keepsItsShape() {
        return ArchitectureRules.ofService("residence.project");
    }

    @TestFactory
    Stream<DynamicTest> refusalsHaveTheirTexts() {
        return RefusalTextRules.ofModule("project");
    }
}
