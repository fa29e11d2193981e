package residence.kit.command;

import java.time.LocalDate;
import java.util.List;
import residence.events.Holders;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * What a private person is to a dwelling, for {@link Relations}: today, and on the day that it acts for.
 *
 * <p>Each throws a {@link Refusal}, {@code relation.not-holder-then}, where the caller is that today and was not then.
 */
record PersonalRelations(Caller caller, LocalDate today, LocalDate actsOn, Lookup lookup) {

    boolean owns(Subject dwelling) {
        return is(dwelling, Holders.owners(lookup, dwelling), Holders.owners(lookup, dwelling, actsOn));
    }

    boolean ownsIn(Subject building) {
        return is(building, Holders.ownersIn(lookup, building), Holders.ownersIn(lookup, building, actsOn));
    }

    boolean holds(Subject dwelling) {
        return is(dwelling, Holders.of(lookup, dwelling), Holders.of(lookup, dwelling, actsOn));
    }

    boolean rents(Subject dwelling) {
        return is(dwelling, Holders.tenants(lookup, dwelling, today), Holders.tenants(lookup, dwelling, actsOn));
    }

    private boolean is(Subject place, List<String> now, List<String> then) {
        boolean holds = caller.isOneOf(now);
        Refusal.ifAny(
                Unmet.when(holds && !caller.isOneOf(then), "relation.not-holder-then", "place", place, "day", actsOn));
        return holds;
    }
}
