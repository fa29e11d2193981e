package residence.kit.testing.shapes.impure;

import java.time.Instant;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Public without need, logs, and looks at a clock. */
public final class Lamp {
    private Lamp() {}

    static List<String> decide(String command) {
        return List.of(command + Instant.now());
    }

    static boolean evolve(boolean lit, String event) {
        LoggerFactory.getLogger(Lamp.class).info(event);
        return lit;
    }
}
