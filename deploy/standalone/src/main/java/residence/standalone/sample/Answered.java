package residence.standalone.sample;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param outcome {@code recorded}, {@code refused} or {@code unchanged}; empty where the answer is a problem
 * @param codes every reason given, wherever it stands in the answer
 * @param body for people, when it was not what the story expects
 */
record Answered(int status, String outcome, Set<String> codes, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answered of(HttpResponse<String> response) {
        var body = read(response.body());
        var codes = new TreeSet<>(body.findValuesAsString("code"));
        return new Answered(response.statusCode(), body.path("outcome").asString(""), codes, response.body());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException noJson) {
            return JSON.createObjectNode();
        }
    }

    /** Whether the same request may succeed a little later. */
    boolean passing() {
        return status == 429 || status == 503 || status == 502 || status == 504;
    }

    /** A fact of another service has not arrived yet. */
    boolean notHeard() {
        return status == 409 && codes.stream().anyMatch(code -> code.startsWith("not-heard"));
    }
}
