package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface's document lists every command as it is read. */
class CommandDocumentTest extends OverHttp {
    private static final String PLANT_TREE = "/api/warranty/yards/{yard}/trees/{tree}/plant-tree";

    private JsonNode document() {
        MvcTestResult answer = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void everyCommandHasItsPathParametersAndAnswers() {
        var post = document().get("paths").get(PLANT_TREE).get("post");
        assertThat(post.get("parameters")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .contains("yard", "tree", "Idempotency-Key", "If-Match");
        assertThat(post.get("responses").propertyNames()).contains("200", "201", "400", "403", "409");
        assertThat(post.at("/requestBody/content/application~1json/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Repair.PlantTree");
    }

    @Test
    void aBodysSchemaIsTheCommandsOwnFieldsWithDayAndEvidence() {
        var schema = document().get("components").get("schemas").get("Repair.PlantTree");
        var properties = schema.get("properties");
        assertThat(properties.propertyNames())
                .contains("kind", "occurredOn", "evidence")
                .doesNotContain("act", "subject");
        assertThat(properties.at("/kind/enum").valueStream().map(JsonNode::asString))
                .containsExactly("GINKGO", "PLANE");
        assertThat(properties.at("/branches/items/properties/centimetres/type").asString())
                .isEqualTo("integer");
        assertThat(schema.get("required").valueStream().map(JsonNode::asString))
                .contains("kind", "branches")
                .doesNotContain("age", "near", "occurredOn", "evidence");
    }

    @Test
    void queriesStandThereWithoutTheirCallerAndThePlatformsCommandsDoNot() {
        var paths = document().get("paths");
        var query = paths.get("/api/warranty/trees/{tree}").get("get");
        assertThat(query.get("parameters")
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .containsExactly("tree");
        assertThat(paths.propertyNames())
                .noneMatch(path -> path.contains("count-rings") || path.equals("/error"))
                .contains("/api/warranty/entries/{entry}/void-entry");
    }
}
