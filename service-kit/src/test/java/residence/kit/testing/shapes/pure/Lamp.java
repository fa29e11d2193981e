package residence.kit.testing.shapes.pure;

import java.util.List;

final class Lamp {
    private Lamp() {}

    static List<String> decide(String command, boolean lit) {
        return lit ? List.of() : List.of(command + " done");
    }

    static boolean evolve(boolean lit, String event) {
        return lit || event.endsWith("done");
    }
}
