package residence.project.facility;

import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.FacilityEvent.Kind;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a facility; the subject is {@code project/LC-JINSHUI-WAN/facility/KINDERGARTEN}. */
public sealed interface FacilityCommand extends Command {

    /**
     * The planning or the housing department says what is to be complete with a phase (R21; S1 三(四), S2 8). What asks
     * for it is a condition of the project's parcel, another paper, or both.
     *
     * @param phase id of one of the project's phases
     * @param name 1 to 2000 characters
     * @param condition code of the parcel's condition, or null
     * @param clause of the paper that asks for it, 1 to 2000 characters, or null
     */
    record RequireFacility(
            Act act,
            Subject subject,
            String phase,
            Kind kind,
            String name,
            @Nullable String condition,
            @Nullable String clause)
            implements FacilityCommand {
        public RequireFacility {
            Require.id("phase", phase);
            Require.text("name", name);
            if (condition != null) {
                Require.id("condition", condition);
            }
            if (clause != null) {
                Require.code("clause", clause);
            }
            Require.check(condition != null || clause != null, "condition or clause must say what asks for it");
        }
    }

    /**
     * The developer shows that it stands, complete, on the business day.
     *
     * @param description size, places, where, 1 to 2000 characters
     */
    record CompleteFacility(Act act, Subject subject, String description) implements FacilityCommand {
        public CompleteFacility {
            Require.text("description", description);
        }
    }

    /** @param receiver id of the organisation that the developer hands it over to (S1 三(四)) */
    record HandOverFacility(Act act, Subject subject, String receiver) implements FacilityCommand {
        public HandOverFacility {
            Codes.organisation("receiver", receiver);
        }
    }
}
