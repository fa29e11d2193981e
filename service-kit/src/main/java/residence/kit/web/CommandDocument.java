package residence.kit.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.problem.Correlation;

/** Adds every command to the interface's document, from the very shapes that its bodies are read by. */
final class CommandDocument implements OpenApiCustomizer {
    private static final String ANSWER = "CommandAnswer";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "What was sent can't be read; all faults are listed",
            "401", "No token, or not a good one",
            "403", "The caller may not send this command",
            "409", "The rules do not allow it; all that is unmet is listed, and nothing was recorded",
            "412", "The version has moved on since If-Match",
            "422", "The Idempotency-Key came with another request before",
            "503", "Not possible at the moment; worth a repeat");

    private final CommandRoutes routes;
    private final String title;

    CommandDocument(CommandRoutes routes, String title) {
        this.routes = routes;
        this.title = title;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Paging.class)
                .replaceWithSchema(Subject.class, JsonSchemas.subject())
                .replaceWithSchema(Cursor.class, JsonSchemas.typed("string"));
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info().title(title).version("1"));
        if (document.getComponents() == null) {
            document.components(new Components());
        }
        if (document.getPaths() == null) {
            document.paths(new Paths());
        }
        var components = document.getComponents();
        components.addSecuritySchemes(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        components.addSchemas(ANSWER, AnswerSchemas.answer());
        components.addSchemas(PROBLEM, AnswerSchemas.problem());
        routes.all().forEach(route -> add(route, document));
    }

    private static void add(CommandRoute route, OpenAPI document) {
        document.getComponents().addSchemas(schemaName(route), JsonSchemas.of(CommandReader.members(route.type())));
        document.path(route.path(), new PathItem().post(operation(route)));
    }

    private static Operation operation(CommandRoute route) {
        var operation = new Operation()
                .addTagsItem(route.tag())
                .operationId(schemaName(route) + "." + String.join("-", route.kinds()))
                .summary(CommandRoute.name(route.type()).replace('-', ' '))
                .requestBody(new RequestBody().content(json(schemaName(route))))
                .responses(responses())
                .addSecurityItem(new SecurityRequirement().addList("token"));
        parameters(route).forEach(operation::addParametersItem);
        return operation;
    }

    private static Stream<Parameter> parameters(CommandRoute route) {
        var ids = route.kinds().stream()
                .map(kind -> new Parameter()
                        .in("path")
                        .name(kind)
                        .required(true)
                        .schema(JsonSchemas.typed("string").pattern("^[A-Za-z0-9-]{1,64}$")));
        var headers = Stream.of(
                header(CommandHeaders.KEY, "A repeat with the same key and body gets the first answer again"),
                header(CommandHeaders.VERSION, "The version seen, in quotes, as the ETag of an answer gave it"),
                header(CommandHeaders.PERSON, "Who acts, where the token stands for several persons"),
                header(Correlation.HEADER, "A UUID of your own for all that this sets off"));
        return Stream.concat(ids, headers);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(JsonSchemas.typed("string"));
    }

    private static ApiResponses responses() {
        var responses = new ApiResponses()
                .addApiResponse("201", new ApiResponse().description("Recorded").content(json(ANSWER)))
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Nothing was left to do, or the domain turned it down on the record")
                                .content(json(ANSWER)));
        PROBLEMS.forEach((status, text) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(text)
                        .content(new Content().addMediaType("application/problem+json", media(PROBLEM)))));
        return responses;
    }

    private static Content json(String schema) {
        return new Content().addMediaType("application/json", media(schema));
    }

    private static MediaType media(String schema) {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
    }

    private static String schemaName(CommandRoute route) {
        return route.tag() + "." + route.type().getSimpleName();
    }
}
