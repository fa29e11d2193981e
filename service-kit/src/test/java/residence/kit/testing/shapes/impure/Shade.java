package residence.kit.testing.shapes.impure;

import org.slf4j.LoggerFactory;

/** Public, and nobody outside its package uses it; stands beside rules, and logs. */
public final class Shade {
    static boolean drawn(String command) {
        LoggerFactory.getLogger(Shade.class).info(command);
        return false;
    }
}
