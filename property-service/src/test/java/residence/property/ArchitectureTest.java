package residence.property;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.kit.testing.ArchitectureRules;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsItsShape() {
        return ArchitectureRules.ofService("residence.property");
    }
}
