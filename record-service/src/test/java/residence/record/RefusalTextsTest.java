package residence.record;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import residence.kit.testing.RefusalTextRules;

class RefusalTextsTest {
    @TestFactory
    Stream<DynamicTest> refusalsHaveTheirTexts() {
        return RefusalTextRules.ofModule("record");
    }
}
