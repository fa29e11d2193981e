package residence.kit.list;

import java.time.Clock;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.EventJson;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.kit.command.Caller;

/**
 * The rows that a caller may read, by where they lie: an authority its region's, a developer its projects', a party, a
 * laboratory or a reviewer of drawings those of the projects that it is appointed to today. Who holds a dwelling reads what is about it, where the service hears
 * who does; who rents it, where the list says so. Nobody else reads anything, unless the list says so; each part by itself is for lists that say so.
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

    private static final String ELECTED = """
            committees @> ?::jsonb and exists (
                select from jsonb_array_elements(committees) term
                where term ->> 'committee' = ? and term ->> 'from' <= ? and term ->> 'until' > ?)""";

    private static final String MANAGES = """
            assignments @> ?::jsonb and exists (
                select from jsonb_array_elements(assignments) assignment
                where assignment ->> 'company' = ? and assignment ->> 'from' <= ?
                and coalesce(assignment ->> 'until' > assignment ->> 'from', true)
                and coalesce(assignment ->> 'relieved' > ?, true))""";

    private final Clock clock;

    public Visible(Clock clock) {
        this.clock = clock;
    }

    /** Of what is planned, built and sold. */
    public Filter to(Caller caller) {
        return toAuthority(caller).or(toDeveloper(caller)).or(toParty(caller)).or(toHolder(caller));
    }

    /**
     * Of a building in use: without the parties that built it, and with the common parts for who holds a dwelling, for the committee and for the
     * company that manages it.
     */
    public Filter inUse(Caller caller) {
        return toAuthority(caller)
                .or(toDeveloper(caller))
                .or(toHolderWithCommonParts(caller))
                .or(toCommittee(caller).or(toManager(caller)).and(Filter.commonParts()));
    }

    /** What lies in its region. */
    public Filter toAuthority(Caller caller) {
        return caller.authority() && caller.region() != null ? Filter.region(caller.region()) : Filter.NONE;
    }

    /** What belongs to its projects. */
    public Filter toDeveloper(Caller caller) {
        return caller.is("developer") ? Places.where("developer = list_key(?)", caller.organisation()) : Filter.NONE;
    }

    /** What belongs to a project that it is appointed to in its role, and not replaced, today. */
    public Filter toParty(Caller caller) {
        return Parties.of(caller.role())
                .map(PartyRole::name)
                .or(() -> BodyRole.of(caller.role()).map(BodyRole::name))
                .map(role -> appointed(role, caller.organisation()))
                .orElse(Filter.NONE);
    }

    /** What is about the own dwelling. */
    public Filter toHolder(Caller caller) {
        return holds(caller) ? Places.held(persons(caller)) : Filter.NONE;
    }

    /** What is about the own dwelling, or about the common parts of the building that it is in. */
    public Filter toHolderWithCommonParts(Caller caller) {
        return holds(caller) ? Places.heldWithCommonParts(persons(caller)) : Filter.NONE;
    }

    /** Whatever is about the building that the own dwelling is in. */
    public Filter toHolderIn(Caller caller) {
        return holds(caller) ? Places.heldIn(persons(caller)) : Filter.NONE;
    }

    /** What is about the dwelling that it rents today. */
    public Filter toTenant(Caller caller) {
        return caller.is("tenant")
                ? Places.let(persons(caller), Act.today(clock).toString())
                : Filter.NONE;
    }

    /** Whatever is about the community, or the buildings of it, whose owners elected it, in its term today. */
    public Filter toCommittee(Caller caller) {
        return caller.is("owners-committee") ? elected(caller.organisation()) : Filter.NONE;
    }

    /** Whatever is about the communities, or the buildings of them, that the company manages today. */
    public Filter toManager(Caller caller) {
        return caller.is("property-company") ? managed(caller.organisation()) : Filter.NONE;
    }

    private Filter managed(String company) {
        var today = Act.today(clock).toString();
        var assignment = EventJson.mapper().createArrayNode();
        assignment.addObject().put("company", company);
        return ofCommunity(MANAGES, assignment.toString(), company, today, today);
    }

    private Filter elected(String committee) {
        var today = Act.today(clock).toString();
        var term = EventJson.mapper().createArrayNode();
        term.addObject().put("committee", committee);
        return ofCommunity(ELECTED, term.toString(), committee, today, today);
    }

    private static Filter ofCommunity(String condition, Object... values) {
        return Places.inCommunity(condition, values).or(Places.ofCommunity(condition, values));
    }

    private Filter appointed(String role, String organisation) {
        var today = Act.today(clock).toString();
        var appointment = EventJson.mapper().createArrayNode();
        appointment.addObject().put("role", role).put("organisation", organisation);
        return Places.where(APPOINTED, appointment.toString(), role, organisation, today, today);
    }

    private static boolean holds(Caller caller) {
        return caller.is("owner", "buyer");
    }

    private static String[] persons(Caller caller) {
        return caller.persons().toArray(String[]::new);
    }
}
