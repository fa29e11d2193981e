package residence.record.view;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a code with what it is called: {@code {"code":"HEATING","zh":"供热系统","en":"heating"}}. */
final class LabelWriter extends ValueSerializer<Enum<?>> {
    @Override
    public void serialize(Enum<?> code, JsonGenerator json, SerializationContext context) {
        var label = Labels.of(code);
        json.writeStartObject();
        json.writeStringProperty("code", code.name());
        json.writeStringProperty("zh", label.chinese());
        json.writeStringProperty("en", label.english());
        json.writeEndObject();
    }
}
