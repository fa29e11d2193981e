package residence.kit.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.Part;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** Commands of a fictional noun, one field of every shape there is: a tree in a building's yard. */
public sealed interface TreeCommand extends Command {
    enum Kind {
        GINKGO,
        PLANE
    }

    record Branch(
            String name,
            int centimetres,
            boolean sound,
            @Nullable String remark) {
        public Branch {
            if (centimetres < 1 || centimetres > 5000) {
                throw new IllegalArgumentException("centimetres must be 1 to 5000");
            }
        }
    }

    record PlantTree(
            Act act,
            Subject subject,
            Kind kind,
            String description,
            BigDecimal heightMetres,
            int rings,
            long seeds,
            boolean common,
            LocalDate plannedOn,
            Instant wateredAt,
            Subject neighbour,
            List<Branch> branches,
            @Nullable Integer age,
            @Nullable List<Part> near)
            implements TreeCommand {
        public PlantTree {
            Require.atMost(2000, "description", description);
            branches = List.copyOf(branches);
        }
    }

    record FellTree(Act act, Subject subject) implements TreeCommand {}

    record CountRings(Act act, Subject subject) implements TreeCommand, PlatformCommand {}
}
