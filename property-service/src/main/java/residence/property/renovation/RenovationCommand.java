package residence.property.renovation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.CommunityScope;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationClass;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a renovation; the subject is {@code renovation/...} (R16; S3, S4 三.4.1). */
public sealed interface RenovationCommand extends Command {

    /**
     * @param places 1 to 500 buildings, and entrances of others
     * @param description 1 to 2000 characters
     */
    record ProposeRenovation(
            Act act,
            Subject subject,
            RenovationClass renovationClass,
            boolean addsLift,
            List<Subject> places,
            String description)
            implements RenovationCommand {
        public ProposeRenovation {
            places = CommunityScope.of("places", places);
            Require.check(!places.isEmpty(), "places must have at least one entry");
            Require.text("description", description);
        }
    }

    /** @param permit of the department that had to grant one; null where none is needed */
    record ApproveRenovation(
            Act act, Subject subject, @Nullable Permit permit) implements RenovationCommand {
        public ApproveRenovation {
            if (permit != null) {
                Require.code("permit.number", permit.number());
                Codes.organisation("permit.department", permit.department());
            }
        }
    }

    /**
     * @param reportNumber 1 to 2000 characters
     * @param lifts up to 50 devices, as which the added lifts were installed; none where it adds none
     */
    record AcceptRenovation(Act act, Subject subject, String reportNumber, List<Subject> lifts)
            implements RenovationCommand {
        public AcceptRenovation {
            Require.code("reportNumber", reportNumber);
            lifts = Require.each("lifts", lifts, 0, 50, lift -> lift);
            lifts.forEach(lift -> Require.check(
                    lift.root().equals(lift) && lift.kind().equals("device"), "lifts must each be device/<id>"));
        }
    }
}
