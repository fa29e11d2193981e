package residence.project.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyKind;

/**
 * What may be asked of a case of quality supervision, all of it the department's own acts; the subject is {@code
 * project/LC-JINSHUI-WAN/supervision/2025-031}.
 */
public sealed interface SupervisionCommand extends Command {

    /**
     * Records what an inspection on the business day found; the first one opens the case, others may follow.
     *
     * @param buildings {@code building/...} of the project, at most 200, each once; empty where it was the site, or who
     *     runs it
     * @param findings 1 to 2000 characters
     */
    record RecordSupervision(Act act, Subject subject, InspectionKind kind, List<Subject> buildings, String findings)
            implements SupervisionCommand {
        public RecordSupervision {
            Require.check(buildings.size() <= 200, "buildings must be at most 200");
            buildings.forEach(building -> Require.building("buildings", building));
            buildings = Require.eachOnce("buildings", buildings, building -> building);
            Require.text("findings", findings);
        }
    }

    /**
     * Orders an organisation to put right what was found.
     *
     * @param order its id within the case
     * @param organisation one of the project's parties, present or former, or its developer
     * @param measures 1 to 2000 characters
     * @param dueOn last day to have it done, the business day or later
     */
    record OrderRectification(
            Act act, Subject subject, String order, String organisation, String measures, LocalDate dueOn)
            implements SupervisionCommand {
        public OrderRectification {
            Require.id("order", order);
            Codes.organisation("organisation", organisation);
            Require.text("measures", measures);
        }
    }

    /**
     * The department has made sure that an order was followed.
     *
     * @param order as it was given
     * @param verification how, 1 to 2000 characters
     */
    record CloseRectification(Act act, Subject subject, String order, String verification)
            implements SupervisionCommand {
        public CloseRectification {
            Require.id("order", order);
            Require.text("verification", verification);
        }
    }

    /**
     * @param organisation as in {@link OrderRectification}
     * @param documentNumber of the written decision, 1 to 2000 characters
     * @param amountYuan of a fine or a confiscation, and of nothing else: more than 0, at most 10 000 000 000, in yuan with at
     *     most two decimals
     * @param reason 1 to 2000 characters
     */
    record ImposePenalty(
            Act act,
            Subject subject,
            PenaltyKind kind,
            String organisation,
            String documentNumber,
            @Nullable BigDecimal amountYuan,
            String reason)
            implements SupervisionCommand {
        private static final Set<PenaltyKind> OF_MONEY = EnumSet.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION);
        private static final BigDecimal MOST = new BigDecimal("10000000000");

        public ImposePenalty {
            Codes.organisation("organisation", organisation);
            Require.code("documentNumber", documentNumber);
            Require.check(
                    OF_MONEY.contains(kind) == (amountYuan != null),
                    "amountYuan must be given for a fine or a confiscation, and for nothing else");
            Require.check(
                    amountYuan == null || isAmount(amountYuan),
                    "amountYuan must be more than 0, at most 10000000000, with at most two decimals");
            Require.text("reason", reason);
        }

        private static boolean isAmount(BigDecimal yuan) {
            return yuan.signum() > 0 && yuan.compareTo(MOST) <= 0 && yuan.scale() <= 2;
        }
    }
}
