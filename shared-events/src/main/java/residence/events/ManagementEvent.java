package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who manages a community 物业管理: a property company, which the developer assigns before the owners first meet (前期物业) and
 * their committee afterwards (《物业管理条例》 art. 21, 26; S0 二(五), S2 三(五)18, S4 三.5). Subject {@code community/...}; an
 * inspection of what is taken over concerns its buildings.
 */
public sealed interface ManagementEvent extends DomainEvent {

    /** Who chose the company. */
    enum Assigner {
        DEVELOPER,
        COMMITTEE
    }

    /** How its price is found: 市场调节价 (S0 二(五)1) or 政府指导价 (S2 三(五)18). */
    enum PriceRegime {
        MARKET,
        GUIDED
    }

    enum Rating {
        GOOD,
        FAIR,
        POOR
    }

    /**
     * @param grade of the service 服务等级, as its contract names it
     * @param from first day on which it manages
     * @param until first day after its contract; null where none was agreed. It goes on until another begins (民法典 art. 948, 950)
     */
    record ManagementAssigned(
            String company,
            Assigner by,
            String grade,
            PriceRegime priceRegime,
            LocalDate from,
            @Nullable LocalDate until)
            implements ManagementEvent {}

    /** What was found in the common parts or the common equipment. @param description what, and where */
    record TakeoverFinding(Part part, String description) {}

    /**
     * The common parts and common equipment of buildings were inspected and taken over 承接查验 (L5, 建房〔2010〕165号).
     *
     * @param company that takes over
     * @param handedOverBy the developer, or the company that had taken over before; null where nobody knows who built an
     *     admitted building
     * @param buildings that were inspected, 1 to 500
     * @param findings at most 500; none where nothing was found
     * @param agreement digest of the agreement 承接查验协议 that both signed (L5 art. 20)
     */
    record TakeoverInspected(
            String company,
            @Nullable String handedOverBy,
            List<Subject> buildings,
            List<TakeoverFinding> findings,
            String agreement)
            implements ManagementEvent {}

    /** The contract ends before its time. @param until first day after it */
    @Correctable("reason")
    record ManagementEnded(String company, LocalDate until, String reason) implements ManagementEvent {}

    /**
     * What the owners' committee says of the company's service (S2 三(五)18).
     *
     * @param from first day of the period that is judged
     * @param to its last day
     */
    @Correctable("remarks")
    record ServiceEvaluated(String company, LocalDate from, LocalDate to, Rating rating, String remarks)
            implements ManagementEvent {}
}
