package residence.kit.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Actor;
import residence.events.Region;

/**
 * Who calls, as the verified token says; every command and every query has one. A person with two roles holds two
 * tokens.
 *
 * @param account the token's {@code sub}
 * @param role {@code developer}, {@code owner} ...; a department is {@code authority/housing}; {@code public}
 *     without a token
 * @param organisation id of the organisation it acts for; {@code household} for a private person
 * @param region division code whose whole area an authority answers for; null for others
 * @param persons the person references this account stands behind, one per relation, as the register of people
 *     gave them out
 */
public record Caller(
        String account,
        String role,
        String organisation,
        @Nullable String region,
        List<String> persons) {

    public static final Caller PUBLIC = new Caller("", "public", "", null, List.of());

    /** The platform itself: reactions and deadlines. No token ever says so. */
    public static final Caller PLATFORM = new Caller("platform", "platform", "platform", null, List.of());

    public Caller {
        persons = List.copyOf(persons);
    }

    public boolean is(String... roles) {
        return List.of(roles).contains(role);
    }

    public boolean authority() {
        return role.startsWith("authority/");
    }

    /** Whether {@code code} lies in the region it answers for: {@code 371502} in {@code 371500}, all in {@code 000000}. */
    public boolean covers(String code) {
        return region != null && Region.covers(region, code);
    }

    /** Whether it is one of these persons. */
    public boolean isOneOf(List<String> references) {
        return persons.stream().anyMatch(references::contains);
    }

    /** The same caller in the one relation of {@code person}; in none where that is null or another's. */
    public Caller in(@Nullable String person) {
        var relation = persons.stream().filter(own -> own.equals(person)).toList();
        return new Caller(account, role, organisation, region, relation);
    }

    /** As entries name it; {@code person} is the reference in whose relation it acts, or null. */
    public Actor acting(@Nullable String person) {
        return new Actor(organisation, role, person);
    }
}
