package residence.kit.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON value must look like to become a value of a Java type. Strict: nothing is converted, guessed or left
 * out, and reading goes on after a fault so that all are found.
 */
public sealed interface Shape permits Scalar, Choice, Listing, Structure, Opaque {
    /**
     * @param node present and not null
     * @param at the path of the field, for its faults
     * @return the value; null where a fault was added
     */
    @Nullable
    Object read(JsonNode node, String at, Faults faults);
}
