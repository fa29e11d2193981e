package residence.kit.list;

import java.time.Clock;
import residence.events.Act;
import residence.events.EventJson;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.kit.command.Caller;

/**
 * The rows that a caller may read, by where they lie: an authority its region's, a developer its projects', a party those
 * of the projects that it is appointed to today. Who holds a dwelling reads what is about it, where the service hears
 * who does. Nobody else reads anything, unless the list says so.
 *
 * <p>A row lies where its columns {@code region}, {@code building} and {@code project} say, those of them that the list
 * has; it is about its {@code place}.
 */
public final class Visible {
    private static final String APPOINTED = """
            parties @> ?::jsonb and exists (
                select from jsonb_array_elements(parties) party
                where party ->> 'role' = ? and party ->> 'organisation' = ? and party ->> 'from' <= ?
                and coalesce(party ->> 'until' > ?, true))""";

    private final Clock clock;

    Visible(Clock clock) {
        this.clock = clock;
    }

    public Filter to(Caller caller) {
        if (caller.authority()) {
            return caller.region() == null ? Filter.NONE : Filter.region(caller.region());
        }
        var asParty = Parties.of(caller.role())
                .map(role -> appointed(role, caller.organisation()))
                .orElse(Filter.NONE);
        return switch (caller.role()) {
            case "developer" ->
                Places.where("developer = ?", caller.organisation()).or(asParty);
            case "owner", "buyer" -> Places.held(persons(caller));
            default -> asParty;
        };
    }

    /** As {@link #to}; who holds a dwelling also reads about the common parts of its building. */
    public Filter withCommonParts(Caller caller) {
        return caller.is("owner", "buyer") ? to(caller).or(Places.common(persons(caller))) : to(caller);
    }

    /** The rows of projects that the organisation is appointed to in that role, and not replaced, today. */
    private Filter appointed(PartyRole role, String organisation) {
        var today = Act.today(clock).toString();
        var appointment = EventJson.mapper().createArrayNode();
        appointment.addObject().put("role", role.name()).put("organisation", organisation);
        return Places.where(APPOINTED, appointment.toString(), role.name(), organisation, today, today);
    }

    private static String[] persons(Caller caller) {
        return caller.persons().toArray(String[]::new);
    }
}
