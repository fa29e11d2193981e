package residence.kit.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** What a list's {@link Paging} is asked for by, in the interface's document. */
final class ListParameters implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean paged = Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Paging.class);
        return paged
                ? operation
                        .addParametersItem(query(
                                "sort", "A field of the list to sort by; with - before it the greatest first", text()))
                        .addParametersItem(
                                query("cursor", "What the page before gave as next; the first page has none", text()))
                        .addParametersItem(query("limit", "Rows of a page", limit()))
                : operation;
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static Schema<?> text() {
        return JsonSchemas.typed("string");
    }

    private static Schema<?> limit() {
        return JsonSchemas.typed("integer").minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.MAX));
    }
}
