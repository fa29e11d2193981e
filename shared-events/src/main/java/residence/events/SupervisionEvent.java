package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a department's quality supervision 质量监督 of a project: what it looked at and found, what it ordered, whether
 * that was done, what it punished (S0 三(二)1, S4 三.1.3). Subject {@code project/.../supervision/...}.
 */
public sealed interface SupervisionEvent extends DomainEvent {

    /** Routine 日常, random 双随机 (S4 三.1.3), special 专项, after a complaint 投诉举报. */
    enum InspectionKind {
        ROUTINE,
        RANDOM,
        SPECIAL,
        COMPLAINT
    }

    /** What the law on construction quality knows (《建设工程质量管理条例》第八章, 《行政处罚法》art. 9). */
    enum PenaltyKind {
        WARNING,
        FINE,
        CONFISCATION,
        SUSPENSION,
        DOWNGRADING,
        REVOCATION
    }

    /** @param buildings of the project that were looked at; empty where it was the site, or who runs it */
    @Correctable("findings")
    record SupervisionInspected(InspectionKind kind, LocalDate inspectedOn, List<Subject> buildings, String findings)
            implements SupervisionEvent {}

    /**
     * @param order its id within the case
     * @param organisation whose task it is
     * @param dueOn last day to have it done
     */
    record RectificationOrdered(
            String order, String organisation, String measures, LocalDate orderedOn, LocalDate dueOn)
            implements SupervisionEvent, Verdict {}

    /** @param verification how the department made sure that it was done */
    record RectificationClosed(String order, String verification) implements SupervisionEvent, Verdict {}

    /**
     * @param documentNumber of the written decision 行政处罚决定书
     * @param amountYuan of a fine or a confiscation; null with any other
     */
    record PenaltyImposed(
            PenaltyKind kind,
            String organisation,
            String documentNumber,
            @Nullable BigDecimal amountYuan,
            String reason)
            implements SupervisionEvent, Verdict {}
}
