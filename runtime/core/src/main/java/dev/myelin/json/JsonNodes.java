package dev.myelin.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Free-form values as Jackson's trees, for parameters that are declared as {@link JsonNode}. The one class that needs
 * jackson-databind, which the author then has.
 */
public final class JsonNodes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    /**
     * The tree of a value that {@link FreeForm} read; null as JSON's null.
     *
     * @throws IllegalArgumentException for a value that it does not read
     */
    public static JsonNode of(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        } else if (value instanceof Map<?, ?> fields) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<?, ?> field : fields.entrySet()) { // no lambda: each level would take twice the stack
                object.set((String) field.getKey(), of(field.getValue()));
            }
            return object;
        } else if (value instanceof List<?> items) {
            ArrayNode array = NODES.arrayNode(items.size());
            for (Object item : items) {
                array.add(of(item));
            }
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        } else if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number.intValue());
        } else if (value instanceof Long number) {
            return NODES.numberNode(number.longValue());
        } else if (value instanceof BigInteger number) {
            return NODES.numberNode(number);
        } else if (value instanceof Double number) {
            return NODES.numberNode(number.doubleValue());
        }
        throw new IllegalArgumentException(
                "a value of " + value.getClass().getTypeName() + " is none that a document holds");
    }
}
