package residence.kit.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;
import residence.kit.reading.Choice;
import residence.kit.reading.Listing;
import residence.kit.reading.Member;
import residence.kit.reading.Opaque;
import residence.kit.reading.Scalar;
import residence.kit.reading.Shape;
import residence.kit.reading.Structure;

/** A shape as the interface's document says it. */
final class JsonSchemas {
    private static final String SUBJECT = "^[a-z]+/[A-Za-z0-9-]{1,64}(/[a-z]+/[A-Za-z0-9-]{1,64}){0,5}$";

    private JsonSchemas() {}

    static Schema<?> of(Shape shape) {
        return switch (shape) {
            case Scalar scalar -> of(scalar);
            case Choice choice -> choice(choice.names());
            case Listing list -> typed("array").items(of(list.element()));
            case Structure structure -> of(structure.members());
            case Opaque _ -> typed("object");
        };
    }

    static Schema<?> of(List<Member> members) {
        Schema<?> object = typed("object");
        members.forEach(member -> object.addProperty(member.name(), of(member.shape())));
        object.setRequired(
                members.stream().filter(Member::required).map(Member::name).toList());
        object.setAdditionalProperties(false);
        return object;
    }

    static Schema<?> choice(List<String> names) {
        Schema<Object> schema = typed("string");
        names.forEach(schema::addEnumItemObject);
        return schema;
    }

    /** Both ways a schema may name its type: 3.0's and 3.1's. */
    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        return schema;
    }

    static Schema<Object> formatted(String type, String format) {
        Schema<Object> schema = typed(type);
        schema.setFormat(format);
        return schema;
    }

    static Schema<Object> subject() {
        return typed("string").pattern(SUBJECT).example("building/B1/entrance/1/unit/1502");
    }

    private static Schema<Object> of(Scalar scalar) {
        return switch (scalar) {
            case TEXT -> typed("string").maxLength(10_000);
            case BOOLEAN -> typed("boolean");
            case INTEGER -> formatted("integer", "int32");
            case LONG -> formatted("integer", "int64");
            case DECIMAL -> typed("number");
            case DATE -> formatted("string", "date");
            case INSTANT -> formatted("string", "date-time");
            case UUID -> formatted("string", "uuid");
            case SUBJECT -> subject();
        };
    }
}
