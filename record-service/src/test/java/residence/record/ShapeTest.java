package residence.record;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.kit.testing.ArchitectureRules;

class ShapeTest {
    @TestFactory
    Stream<DynamicTest> keepsItsShape() {
        return ArchitectureRules.ofApplication("residence.record");
    }
}
