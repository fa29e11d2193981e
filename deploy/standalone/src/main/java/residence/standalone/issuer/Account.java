package residence.standalone.issuer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import residence.standalone.template.Template;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sample account, as {@code users.yml} has it.
 *
 * @param name account and client id; its secret is {@code <name>-secret}
 * @param persons person references, one per relation
 */
record Account(
        String name,
        String role,
        String organisation,
        @Nullable String region,
        @Nullable List<String> persons) {
    /** Who a token is for: this platform's services. */
    static final String AUDIENCE = "residence";

    static List<Account> sample() {
        var json = JsonMapper.builder().build();
        return List.of(json.convertValue(Template.read("/users.yml"), Account[].class));
    }

    String secret() {
        return name + "-secret";
    }

    void writeTo(JwtClaimsSet.Builder claims) {
        claims.audience(List.of(AUDIENCE))
                .claims(all -> all.putAll(Map.of(
                        "role", role, "organisation", organisation, "persons", persons == null ? List.of() : persons)));
        if (region != null) {
            claims.claim("region", region);
        }
    }
}
