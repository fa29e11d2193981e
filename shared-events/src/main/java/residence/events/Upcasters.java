package residence.events;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Every step from an older version of an event to the next. Nothing is ever taken out: stored bytes last for ever. */
public final class Upcasters {
    public static final List<Upcaster> ALL = List.of(new PermitNamesBuildings());

    private Upcasters() {}

    /** The present version of {@code type}, of whatever version it is. */
    static String current(String type) {
        return ALL.stream()
                .filter(upcaster -> upcaster.from().equals(type))
                .findFirst()
                .map(upcaster -> current(upcaster.to()))
                .orElse(type);
    }

    /** A permit without buildings covered its phases whole. */
    private record PermitNamesBuildings() implements Upcaster {
        @Override
        public String from() {
            return "residence.project.PermitGranted.v1";
        }

        @Override
        public String to() {
            return "residence.project.PermitGranted.v2";
        }

        @Override
        public ObjectNode upcast(ObjectNode body) {
            body.putArray("buildings");
            return body;
        }
    }
}
