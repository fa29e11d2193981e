package residence.project.landparcel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a land parcel; the subject is {@code parcel/LC-2024-017}. */
public sealed interface LandParcelCommand extends Command {

    /**
     * Puts the land up with the conditions that will bind whoever builds on it (建设条件意见书; S0 三(二)1, S2 三(一)1).
     *
     * @param location 1 to 2000 characters
     * @param areaSquareMetres more than 0, at most 10 000 000
     * @param clearSite 净地 (S2 三(一)2)
     * @param conditions at most 200, each with a code of its own
     */
    record ListLandParcel(
            Act act,
            Subject subject,
            String region,
            String location,
            BigDecimal areaSquareMetres,
            boolean clearSite,
            List<Condition> conditions)
            implements LandParcelCommand {
        public ListLandParcel {
            Codes.region("region", region);
            Require.text("location", location);
            LandParcelListed.area(areaSquareMetres);
            conditions = List.copyOf(conditions);
            Require.check(conditions.size() <= 200, "conditions must be at most 200");
            conditions.forEach(ListLandParcel::check);
            Require.eachOnce("conditions", conditions, Condition::code);
        }

        private static void check(Condition condition) {
            Require.id("conditions.code", condition.code());
            Require.text("conditions.text", condition.text());
            Require.code("conditions.clause", condition.clause());
        }
    }

    /** @param transferee id of the organisation that gets the land; @param contractNumber 1 to 2000 characters */
    record TransferLand(Act act, Subject subject, TransferMode mode, String transferee, String contractNumber)
            implements LandParcelCommand {
        public TransferLand {
            Codes.organisation("transferee", transferee);
            Require.code("contractNumber", contractNumber);
        }
    }

    /**
     * Changes the transfer in force.
     *
     * @param approvalNumber of the government's approval; without it the rules refuse (R1, S1 三(二))
     * @param change what changes, in words, 1 to 2000 characters
     * @param transferee who takes the transferee's place, or null
     */
    record AmendLandTransfer(
            Act act,
            Subject subject,
            @Nullable String approvalNumber,
            String change,
            @Nullable String transferee) implements LandParcelCommand {
        public AmendLandTransfer {
            Require.text("change", change);
            if (transferee != null) {
                Codes.organisation("transferee", transferee);
            }
        }
    }

    /** Takes the land back. */
    record ReclaimLand(Act act, Subject subject, String reason) implements LandParcelCommand {
        public ReclaimLand {
            Require.text("reason", reason);
        }
    }
}
