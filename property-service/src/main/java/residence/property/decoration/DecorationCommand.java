package residence.property.decoration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.DecorationEvent.Design;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a decoration; the subject is {@code building/.../entrance/.../unit/.../decoration/...} (R23). */
public sealed interface DecorationCommand extends Command {

    /**
     * @param description 1 to 2000 characters
     * @param endsOn not before {@code startsOn}, and within five years of the business day
     * @param contractor organisation id; a credit code must be shaped like one; null where the owner does it
     * @param loadBearing whether it touches load-bearing structure
     * @param design null where there is none
     * @param permitNumber 1 to 2000 characters; null where there is none
     */
    record FileDecoration(
            Act act,
            Subject subject,
            String description,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String contractor,
            boolean loadBearing,
            @Nullable Design design,
            @Nullable String permitNumber)
            implements DecorationCommand {
        private static final int YEARS = 5;

        public FileDecoration {
            Require.text("description", description);
            Require.check(!endsOn.isBefore(startsOn), "endsOn must not be before startsOn");
            Require.check(
                    !endsOn.isAfter(act.occurredOn().plusYears(YEARS)),
                    "endsOn must be at most " + YEARS + " years ahead");
            if (contractor != null) {
                Codes.organisation("contractor", contractor);
            }
            if (design != null) {
                check(design);
            }
            if (permitNumber != null) {
                Require.code("permitNumber", permitNumber);
            }
        }

        private static void check(Design design) {
            Require.digest("design.digest", design.digest());
            Codes.organisation("design.designer", design.designer());
            Require.code("design.certificateNumber", design.certificateNumber());
        }
    }
}
