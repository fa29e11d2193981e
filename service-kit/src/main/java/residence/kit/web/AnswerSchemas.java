package residence.kit.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What comes back, as the interface's document says it. */
final class AnswerSchemas {
    private AnswerSchemas() {}

    static Schema<?> answer() {
        return JsonSchemas.typed("object")
                .addProperty("subject", JsonSchemas.subject())
                .addProperty("version", JsonSchemas.formatted("integer", "int64"))
                .addProperty("outcome", JsonSchemas.choice(List.of("recorded", "refused", "unchanged")))
                .addProperty("missing", listOf(unmet()))
                .addProperty("entries", listOf(entry()));
    }

    static Schema<?> problem() {
        return JsonSchemas.typed("object")
                .addProperty("type", JsonSchemas.formatted("string", "uri"))
                .addProperty("title", JsonSchemas.typed("string"))
                .addProperty("status", JsonSchemas.formatted("integer", "int32"))
                .addProperty("detail", JsonSchemas.typed("string"))
                .addProperty("code", JsonSchemas.typed("string"))
                .addProperty("unmet", listOf(unmet()))
                .addProperty("faults", listOf(fault()))
                .addProperty("correlation", JsonSchemas.formatted("string", "uuid"));
    }

    private static Schema<?> unmet() {
        return JsonSchemas.typed("object")
                .addProperty("code", JsonSchemas.typed("string"))
                .addProperty("text", JsonSchemas.typed("string"))
                .addProperty("args", JsonSchemas.typed("object").additionalProperties(JsonSchemas.typed("string")));
    }

    private static Schema<?> fault() {
        return JsonSchemas.typed("object")
                .addProperty("field", JsonSchemas.typed("string"))
                .addProperty("code", JsonSchemas.typed("string"))
                .addProperty("text", JsonSchemas.typed("string"));
    }

    private static Schema<?> entry() {
        return JsonSchemas.typed("object")
                .addProperty("id", JsonSchemas.formatted("string", "uuid"))
                .addProperty("type", JsonSchemas.typed("string"))
                .addProperty("occurredOn", JsonSchemas.formatted("string", "date"))
                .addProperty("position", JsonSchemas.formatted("integer", "int64"));
    }

    private static Schema<?> listOf(Schema<?> items) {
        return JsonSchemas.typed("array").items(items);
    }
}
