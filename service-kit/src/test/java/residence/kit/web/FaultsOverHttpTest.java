package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.kit.command.Caller;
import residence.kit.testing.TestIssuer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a request is told with its field, all at once. */
class FaultsOverHttpTest extends OverHttp {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static Map<String, String> faults(MockMvcTester.MockMvcRequestBuilder request) throws Exception {
        var answer = request.exchange();
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        var body = MAPPER.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(body.get("code").asString()).isEqualTo("invalid");
        return body.get("faults")
                .valueStream()
                .collect(Collectors.toMap(
                        fault -> fault.get("field").asString(),
                        fault -> fault.get("code").asString()));
    }

    private Map<String, String> faultsOf(String field, String json) throws Exception {
        var tree = (ObjectNode) MAPPER.readTree(TREE);
        tree.set(field, MAPPER.readTree(json));
        return faults(to(PLANT, tree.toString()));
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() throws Exception {
        assertThat(faults(to(PLANT, "{}")))
                .containsOnlyKeys(
                        "kind",
                        "description",
                        "heightMetres",
                        "rings",
                        "seeds",
                        "common",
                        "plannedOn",
                        "wateredAt",
                        "neighbour",
                        "branches")
                .containsValue("missing")
                .doesNotContainValue("null");
    }

    @Test
    void faultsOfAllKindsComeTogetherWithTheirPaths() throws Exception {
        String body = """
                {"kind":"OAK","description":null,"heightMetres":"4","rings":2147483648,"seeds":1.5,"common":"true",
                 "plannedOn":"2026-02-30","wateredAt":"2026-10-31 08:00","neighbour":"B1","surplus":1,
                 "branches":[{"name":"n","centimetres":0,"sound":true},{"name":" ","centimetres":1,"sound":true},null],
                 "near":["ROOF"],"age":"old","evidence":["sha256:12"],"occurredOn":"2026-11-02"}
                """;
        assertThat(faults(to(PLANT, body)))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("kind", "not-one-of"),
                        Map.entry("description", "null"),
                        Map.entry("heightMetres", "not-decimal"),
                        Map.entry("rings", "not-integer"),
                        Map.entry("seeds", "not-long"),
                        Map.entry("common", "not-boolean"),
                        Map.entry("plannedOn", "not-date"),
                        Map.entry("wateredAt", "not-instant"),
                        Map.entry("neighbour", "not-subject"),
                        Map.entry("surplus", "unknown"),
                        Map.entry("branches[0].centimetres", "value"),
                        Map.entry("branches[1].name", "blank"),
                        Map.entry("branches[2]", "null"),
                        Map.entry("near[0]", "not-one-of"),
                        Map.entry("age", "not-integer"),
                        Map.entry("evidence[0]", "not-digest"),
                        Map.entry("occurredOn", "future")));
        assertThat(told.sent).isEmpty();
    }

    @Test
    void aFaultSaysWhatIsAllowed() {
        assertThat(to(PLANT, TREE.replace("GINKGO", "OAK")).header("Accept-Language", "en-GB,zh;q=0.5"))
                .bodyJson()
                .extractingPath("$.faults[0].text")
                .isEqualTo("must be one of: GINKGO, PLANE");
        assertThat(to(PLANT, TREE.replace("GINKGO", "OAK")).header("Accept-Language", "fr"))
                .bodyJson()
                .extractingPath("$.faults[0].text")
                .isEqualTo("须为下列之一：GINKGO, PLANE");
    }

    @Test
    void aCompactConstructorsSentenceIsToldWithItsField() throws Exception {
        assertThat(faultsOf("description", "\"" + "长".repeat(2001) + "\"")).isEqualTo(Map.of("description", "value"));
    }

    @ParameterizedTest
    @CsvSource({"\\u200B\\u2060,blank", "\\u0301,blank", "好\\u202E坏,turned", "\\u2066好\\u2069,turned"})
    void aTextIsReadAsWhatItIs(String text, String code) throws Exception {
        assertThat(faultsOf("description", "\"" + text + "\"")).isEqualTo(Map.of("description", code));
    }

    @Test
    void aRareCharacterIsOneCharacter() throws Exception {
        assertThat(to(PLANT, TREE.replaceFirst("(?<=\"description\":\")[^\"]*", "𠮷".repeat(2000))))
                .hasStatus(201);
        assertThat(faultsOf("description", "\"" + "𠮷".repeat(2001) + "\"")).isEqualTo(Map.of("description", "value"));
    }

    @Test
    void todayIsShanghaisAndTomorrowIsRefused() throws Exception {
        assertThat(to(FELL, "{\"occurredOn\":\"2026-11-01\"}")).hasStatus(201);
        assertThat(faults(to(FELL, "{\"occurredOn\":\"2026-11-02\"}"))).isEqualTo(Map.of("occurredOn", "future"));
    }

    @Test
    void fiftyDigestsAreEnough() throws Exception {
        String digest = "\"sha256:" + "0".repeat(64) + "\"";
        assertThat(to(FELL, "{\"evidence\":[" + String.join(",", Collections.nCopies(50, digest)) + "]}"))
                .hasStatus(201);
        assertThat(told.last().command().act().evidence()).hasSize(50);
        assertThat(faults(to(FELL, "{\"evidence\":[" + String.join(",", Collections.nCopies(51, digest)) + "]}")))
                .isEqualTo(Map.of("evidence", "too-many"));
    }

    @Test
    void pathVariablesAreChecked() throws Exception {
        assertThat(faults(to("/api/warranty/yards/Y_1/trees/" + "T".repeat(65) + "/fell-tree", "{}")))
                .isEqualTo(Map.of("yard", "not-id", "tree", "not-id"));
        assertThat(to("/api/warranty/yards/Y1/trees/" + "T".repeat(64) + "/fell-tree", "{}"))
                .hasStatus(201);
    }

    @ParameterizedTest
    @CsvSource({
        "Idempotency-Key,银,not-key",
        "If-Match,3,not-version",
        "If-Match,*,not-version",
        "Residence-Correlation,1-1-1-1-1,not-uuid",
        "Residence-Person,P-2,not-yours"
    })
    void headersAreChecked(String header, String value, String code) throws Exception {
        assertThat(faults(to(FELL, "{}").header(header, value))).isEqualTo(Map.of(header, code));
    }

    @Test
    void aKeyHasAtMostTwoHundredCharacters() throws Exception {
        assertThat(to(FELL, "{}").header("Idempotency-Key", "k".repeat(200))).hasStatus(201);
        assertThat(faults(to(FELL, "{}").header("Idempotency-Key", "k".repeat(201))))
                .isEqualTo(Map.of("Idempotency-Key", "not-key"));
    }

    @Test
    void whoHasSeveralRelationsSaysInWhichOneItActs() throws Exception {
        var owner = new Caller("o", "owner", "household", null, List.of("P-1", "P-2"));
        var request = mvc.post().uri(FELL).header("Authorization", TestIssuer.bearer(owner));
        assertThat(faults(request)).isEqualTo(Map.of("Residence-Person", "which-person"));
        assertThat(mvc.post()
                        .uri(FELL)
                        .header("Authorization", TestIssuer.bearer(owner))
                        .header("Residence-Person", "P-2"))
                .hasStatus(201);
        assertThat(told.last().command().act().actor().person()).isEqualTo("P-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{} {}", "{\"a\":1,\"a\":2}", "\uFEFF\uFEFF{}", "{'a':1}", "[[[[[[[[[[[[[[1]]]]]]]]]]]]]]"})
    void whatIsNoJsonDocumentIsMalformed(String body) {
        assertThat(to(FELL, body))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("malformed");
    }

    @Test
    void aBodyIsBounded() {
        assertThat(to(FELL, " ".repeat(RequestBytes.LARGEST))).hasStatus(201);
        assertThat(to(FELL, " ".repeat(RequestBytes.LARGEST + 1))).hasStatus(413);
    }

    @Test
    void aBodyIsPlainUtf8Json() {
        assertThat(to(FELL, "{}").contentType("text/plain")).hasStatus(415);
        assertThat(to(FELL, "{}").contentType("application/json;charset=GBK")).hasStatus(415);
        assertThat(to(FELL, "{}").header("Content-Encoding", "gzip")).hasStatus(415);
        assertThat(to(FELL, "{}").contentType("application/json;charset=utf-8")).hasStatus(201);
    }

    @Test
    void aDecimalThatWouldGrowIsRefused() throws Exception {
        assertThat(faultsOf("heightMetres", "1e999999")).isEqualTo(Map.of("heightMetres", "not-decimal"));
        assertThat(faultsOf("rings", "1e999999")).isEqualTo(Map.of("rings", "not-integer"));
    }

    @Test
    void noMoreThanAHundredFaultsAreTold() throws Exception {
        var answer = to(FELL, "{\"evidence\":[" + "1,".repeat(5000) + "1]}").exchange();
        var told = MAPPER.readTree(answer.getResponse().getContentAsByteArray()).get("faults");
        assertThat(told.size()).isEqualTo(101);
        assertThat(told.get(100).get("code").asString()).isEqualTo("more");
    }
}
