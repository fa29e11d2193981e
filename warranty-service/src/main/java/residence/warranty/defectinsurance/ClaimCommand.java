package residence.warranty.defectinsurance;

import residence.events.Act;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a claim; the subject is {@code policy/JX-2026-1/claim/C-1}. */
public sealed interface ClaimCommand extends Command {

    /** The policy that it is made on. */
    default Subject policy() {
        return subject().root();
    }

    /**
     * An owner claims for a latent defect (R22).
     *
     * @param place the owner's dwelling; for a common part the building
     * @param description 1 to 2000 characters
     */
    record FileClaim(Act act, Subject subject, Subject place, Part part, DefectKind defect, String description)
            implements ClaimCommand {
        public FileClaim {
            Require.placeOf(part, "place", place);
            Require.text("description", description);
        }
    }

    /** @param amountFen what the insurer pays, 1 to 100 000 000 000 fen */
    record SettleClaim(Act act, Subject subject, long amountFen) implements ClaimCommand {
        public SettleClaim {
            ClaimSettled.amount(amountFen);
        }
    }

    /** @param reason 1 to 2000 characters, which the owner reads */
    record RejectClaim(Act act, Subject subject, String reason) implements ClaimCommand {
        public RejectClaim {
            Require.text("reason", reason);
        }
    }
}
