package residence.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a dwelling, who rents it, and what it is set aside for (S1 二(二): the card records its use; S4 三.2-3). Subject is
 * the dwelling. Persons stand here as references alone, and no text says more about them.
 */
public sealed interface OccupancyEvent extends HoldingEvent {

    /** What made the owners its owners. */
    enum Ground {
        /** Bought from an owner. */
        RESALE,
        INHERITANCE,
        GIFT,
        COURT_DECISION,
        /** As the land register 不动产登记簿 has it of a dwelling that nobody handed over on this record. */
        FIRST_RECORD,
        /** Bought from the developer and handed over (R10). */
        FIRST_SALE;

        /** Whether it is a sale on the market, which a designation forbids (R20). */
        public boolean onTheMarket() {
            return this == RESALE;
        }
    }

    /** What a dwelling may be set aside for. */
    enum Use {
        /** 保障性租赁住房: it does not come onto the market 不得上市销售或变相销售 (S4 三.2.1). */
        AFFORDABLE_RENTAL
    }

    /**
     * From then on these are the owners, all of them, and nobody else is.
     *
     * @param owners person references; never empty
     * @param transferredOn the first day on which it is theirs
     * @param certificate number of the 不动产权证书; null where it follows or is not told
     */
    record OwnershipTransferred(
            List<String> owners,
            Ground ground,
            LocalDate transferredOn,
            @Nullable String certificate) implements OccupancyEvent, Verdict {}

    /**
     * A lease, signed online and filed 住房租赁合同网签备案 (S4 三.3.5).
     *
     * @param tenants person references; never empty
     * @param from its first day; no other tenancy of the dwelling has the same
     * @param until its last day
     * @param filingNumber of the 备案
     */
    @Correctable("filingNumber")
    record TenancyFiled(List<String> tenants, LocalDate from, LocalDate until, String filingNumber)
            implements OccupancyEvent, Begun {}

    /**
     * Before its time.
     *
     * @param from the first day of the tenancy that ended
     * @param endedOn its last day; one before {@code from} means that it never began
     */
    record TenancyEnded(LocalDate from, LocalDate endedOn) implements OccupancyEvent, Ended {}

    /**
     * The dwelling is on the list of those set aside 房源清单 (S4 三.2.1).
     *
     * @param until its last day; null where it lasts until it is ended
     * @param reference number of the decision
     */
    @Correctable("reference")
    record UseDesignated(Use use, LocalDate from, @Nullable LocalDate until, String reference)
            implements OccupancyEvent, Begun {}

    /**
     * Before its time, or where it had no end.
     *
     * @param from the first day of the designation that ended
     * @param endedOn its last day; one before {@code from} means that it never began
     */
    @Correctable("reason")
    record UseDesignationEnded(LocalDate from, LocalDate endedOn, String reason) implements OccupancyEvent, Ended {}

    /** What lasts for some time: a tenancy, a designation. */
    interface Begun {
        /** First day. */
        LocalDate from();

        /** Last day as it was agreed; null where it has none. */
        @Nullable
        LocalDate until();
    }

    /** That it was over before its time. */
    interface Ended {
        /** First day of what ended. */
        LocalDate from();

        LocalDate endedOn();
    }
}
