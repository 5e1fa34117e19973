package dev.myelin.processor.emit;

import dev.myelin.processor.model.ScalarText;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema of single values, but for the ranges of whole numbers, which constraints may narrow. */
final class ScalarSchemas {

    /** Base64 in the standard alphabet with its padding: no keyword says that of a text. */
    private static final String BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

    private ScalarSchemas() {}

    static Map<String, @Nullable Object> of(Kind kind) {
        return switch (kind) {
            case BOOLEAN -> JsonObjects.of("type", "boolean");
            case BYTE, SHORT, INT, LONG, BIG_INTEGER, YEAR -> JsonObjects.of("type", "integer");
            case FLOAT, DOUBLE, BIG_DECIMAL -> JsonObjects.of("type", "number");
            case CHAR -> JsonObjects.of("type", "string", "minLength", 1, "maxLength", 1);
            case MODEL_ID -> JsonObjects.of("type", List.of("integer", "string"));
            case BYTES -> JsonObjects.of("type", "string", "contentEncoding", "base64", "pattern", BASE64);
            case UUID -> JsonObjects.of("type", "string", "format", "uuid");
            // No other format fits: Java writes 12:30Z, PT0.5S, P-1D, years of five digits, and letters of any language
            // in a URI.
            default -> JsonObjects.of("type", "string");
        };
    }

    /** A default as JSON has it. */
    static @Nullable Object defaultValue(ValueType type, String text) {
        if (type instanceof ValueType.Scalar scalar) {
            Object value = ScalarText.parse(scalar.kind(), text);
            return value instanceof Character ? text : value;
        }
        return type instanceof ValueType.Named ? text : text.equals("[]") ? List.of() : Map.of();
    }
}
