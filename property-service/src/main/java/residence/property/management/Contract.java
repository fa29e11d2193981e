package residence.property.management;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;

/**
 * The contract by which a company manages, or is to.
 *
 * @param until first day after it; null where none was agreed
 * @param before the contract made before it; null for the first
 */
record Contract(
        String company,
        Assigner by,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Contract before) {

    static Contract of(ManagementAssigned it, @Nullable Contract before) {
        return new Contract(it.company(), it.by(), it.from(), it.until(), before);
    }

    /** One that was ended on its first day is over on any. */
    boolean overOn(LocalDate day) {
        return until != null && (!until.isAfter(day) || !until.isAfter(from));
    }

    /** Ended on its first day it never began, and the one before it stands. */
    Contract ended(LocalDate day) {
        return day.isAfter(from) || before == null ? new Contract(company, by, from, day, before) : before;
    }
}
