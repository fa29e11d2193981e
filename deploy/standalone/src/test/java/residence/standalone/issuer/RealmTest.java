package residence.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak knows the same accounts, with the same claims, as the embedded issuer. */
class RealmTest {
    private static final Path FILE = Path.of("../keycloak/realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void realmFollowsFromTheSampleAccounts() throws IOException {
        var expected = written();
        if (Boolean.getBoolean("realm.write")) {
            Files.writeString(FILE, expected);
        }

        assertThat(FILE)
                .as("users.yml was changed: write the realm anew with"
                        + " mvn -pl deploy/standalone -am test -Dtest=RealmTest -Drealm.write=true")
                .hasContent(expected);
    }

    /** A client a line. */
    private static String written() {
        var head = JSON.writeValueAsString(realm());
        var clients = Account.sample().stream()
                .map(account -> JSON.writeValueAsString(client(account)))
                .collect(Collectors.joining(",\n"));
        return head.substring(0, head.length() - 1) + ",\"clients\":[\n" + clients + "\n]}\n";
    }

    private static Map<String, Object> realm() {
        var realm = new LinkedHashMap<String, Object>();
        realm.put("realm", "residence");
        realm.put("enabled", true);
        realm.put("sslRequired", "external");
        realm.put("defaultSignatureAlgorithm", "RS256");
        realm.put("accessTokenLifespan", 3600);
        return realm;
    }

    private static Map<String, Object> client(Account account) {
        var client = new LinkedHashMap<String, Object>();
        client.put("clientId", account.name());
        client.put("secret", account.secret());
        client.put("protocol", "openid-connect");
        client.put("publicClient", false);
        client.put("serviceAccountsEnabled", true);
        client.put("standardFlowEnabled", false);
        client.put("directAccessGrantsEnabled", false);
        client.put("defaultClientScopes", List.of());
        client.put("optionalClientScopes", List.of());
        client.put("protocolMappers", mappers(account));
        return client;
    }

    private static List<Map<String, Object>> mappers(Account account) {
        var mappers = new ArrayList<Map<String, Object>>();
        mappers.add(mapper("audience", "oidc-audience-mapper", Map.of("included.custom.audience", Account.AUDIENCE)));
        mappers.add(claim("sub", account.name(), "String"));
        mappers.add(claim("role", account.role(), "String"));
        mappers.add(claim("organisation", account.organisation(), "String"));
        if (account.region() != null) {
            mappers.add(claim("region", account.region(), "String"));
        }
        var persons = account.persons() == null ? List.of() : account.persons();
        mappers.add(claim("persons", JsonMapper.builder().build().writeValueAsString(persons), "JSON"));
        return mappers;
    }

    private static Map<String, Object> claim(String name, String value, String type) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", type));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> config) {
        var settings = new TreeMap<>(config);
        settings.put("access.token.claim", "true");
        var mapper = new LinkedHashMap<String, Object>();
        mapper.put("name", name);
        mapper.put("protocol", "openid-connect");
        mapper.put("protocolMapper", kind);
        mapper.put("config", settings);
        return mapper;
    }
}
