package residence.property.occupancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.Use;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be said of who owns and rents a dwelling, and of what it is set aside for; the subject is the dwelling. */
public sealed interface OccupancyCommand extends Command {
    /** Of owners, as of tenants: a dwelling is not held by a crowd. */
    int MOST_PERSONS = 20;

    /** Longest time a lease is made for (《民法典》 art. 705). */
    int LONGEST_LEASE_YEARS = 20;

    /** Nobody decides for longer, nor a lease that begins later than a year from now. */
    int LONGEST_DESIGNATION_YEARS = 70;

    /**
     * Those it was handed to are its owners from that day on (R10).
     *
     * @param buyers person references, 1 to 20, each once
     */
    record TransferToBuyers(Act act, Subject subject, List<String> buyers)
            implements OccupancyCommand, PlatformCommand {
        public TransferToBuyers {
            buyers = Require.ids("buyers", buyers, MOST_PERSONS);
        }
    }

    /**
     * What the land register 不动产登记簿 has, from the day of its entry on.
     *
     * @param owners person references, 1 to 20, each once: all that own it from then on
     * @param ground any but the first sale, which follows the hand-over by itself
     * @param certificate number of the 不动产权证书, up to 64 characters
     */
    record TransferOwnership(
            Act act,
            Subject subject,
            List<String> owners,
            Ground ground,
            @Nullable String certificate) implements OccupancyCommand {
        public TransferOwnership {
            owners = Require.ids("owners", owners, MOST_PERSONS);
            Require.check(
                    ground != Ground.FIRST_SALE, "ground must not be FIRST_SALE: it follows the hand-over by itself");
            if (certificate != null) {
                number("certificate", certificate);
            }
        }
    }

    /**
     * Files a lease (S4 三.3.5), by whoever lets the dwelling.
     *
     * @param tenants person references, 1 to 20, each once
     * @param from first day, up to a year after the business day
     * @param until last day, up to 20 years in all
     * @param filingNumber up to 64 characters
     */
    record FileTenancy(
            Act act, Subject subject, List<String> tenants, LocalDate from, LocalDate until, String filingNumber)
            implements OccupancyCommand {
        public FileTenancy {
            tenants = Require.ids("tenants", tenants, MOST_PERSONS);
            Require.check(!from.isAfter(act.occurredOn().plusYears(1)), "from must be at most a year from now");
            requireSpan(from, until, LONGEST_LEASE_YEARS);
            number("filingNumber", filingNumber);
        }
    }

    /**
     * Ends a tenancy before its time; the business day is its last one.
     *
     * @param from first day of the tenancy that ends
     */
    record EndTenancy(Act act, Subject subject, LocalDate from) implements OccupancyCommand {}

    /**
     * Sets a dwelling aside.
     *
     * @param from first day, up to a year after the business day
     * @param until last day, up to 70 years in all; null where it lasts until it is ended
     * @param reference number of the decision, up to 64 characters
     */
    record DesignateUse(
            Act act,
            Subject subject,
            Use use,
            LocalDate from,
            @Nullable LocalDate until,
            String reference) implements OccupancyCommand {
        public DesignateUse {
            Require.check(!from.isAfter(act.occurredOn().plusYears(1)), "from must be at most a year from now");
            if (until != null) {
                requireSpan(from, until, LONGEST_DESIGNATION_YEARS);
            }
            number("reference", reference);
        }
    }

    /**
     * Ends a designation that lasts, or is to begin; the business day is its last one.
     *
     * @param from first day of the designation that ends
     */
    record EndUseDesignation(Act act, Subject subject, LocalDate from, String reason) implements OccupancyCommand {
        public EndUseDesignation {
            Require.text("reason", reason);
        }
    }

    private static void number(String field, String value) {
        Require.code(field, value);
        Require.atMost(64, field, value);
    }

    private static void requireSpan(LocalDate from, LocalDate until, int years) {
        Require.check(
                !until.isBefore(from) && until.isBefore(from.plusYears(years)),
                "until must be from the first day on, and less than " + years + " years after it");
    }
}
