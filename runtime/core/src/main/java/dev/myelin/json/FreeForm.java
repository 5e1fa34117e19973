package dev.myelin.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON of no declared shape, as null, String, Boolean, Integer, Long, BigInteger, Double, List and Map. The order of
 * fields is kept.
 */
public final class FreeForm {

    private FreeForm() {}

    /**
     * Reads a whole document that must be one object.
     *
     * @throws JsonParseException when it is malformed, is not an object, names a field twice or has more after its end
     */
    public static Map<String, @Nullable Object> readObject(byte[] document) throws IOException {
        try (JsonParser in = Json.FACTORY.createParser(document)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(in, "an object is expected");
            }
            Map<String, @Nullable Object> fields = readObject(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "there is more after the end of the object");
            }
            return fields;
        }
    }

    /** Reads the value at the current token, which is left at the value's last token. */
    public static @Nullable Object read(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> readObject(in);
            case START_ARRAY -> readList(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(in, "a value is expected");
        };
    }

    /** Reads the object that begins at the current token, which is left at the object's end. */
    public static Map<String, @Nullable Object> readObject(JsonParser in) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            if (fields.containsKey(name)) {
                throw new JsonParseException(in, "field '" + name + "' is there twice");
            }
            in.nextToken();
            fields.put(name, read(in));
        }
        return fields;
    }

    private static List<@Nullable Object> readList(JsonParser in) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(in));
        }
        return items;
    }

    /**
     * Writes a JSON-like value. Enums, paths and times are written as their text, arrays of numbers as arrays.
     *
     * @throws IllegalArgumentException for a type that has no agreed form in JSON; the message names it
     */
    public static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeFieldName(String.valueOf(entry.getKey()));
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items && !(value instanceof Path)) {
            out.writeStartArray();
            for (Object item : items) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof float[] floats) {
            writeFloats(floats, out);
        } else if (value instanceof double[] doubles) {
            writeDoubles(doubles, out);
        } else {
            writeScalar(value, out);
        }
    }

    /** Writes an array of floats, each in its shortest form. */
    public static void writeFloats(float[] floats, JsonGenerator out) throws IOException {
        out.writeStartArray(floats, floats.length);
        for (float number : floats) {
            out.writeNumber(number);
        }
        out.writeEndArray();
    }

    /** Writes an array of doubles, each in its shortest form. */
    public static void writeDoubles(double[] doubles, JsonGenerator out) throws IOException {
        out.writeArray(doubles, 0, doubles.length);
    }

    private static void writeScalar(Object value, JsonGenerator out) throws IOException {
        if (value instanceof CharSequence text) {
            out.writeString(text.toString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof Enum<?> constant) {
            out.writeString(constant.name());
        } else if (value instanceof Path || value instanceof TemporalAccessor || value instanceof Character) {
            out.writeString(value.toString());
        } else {
            throw new IllegalArgumentException("a value of " + value.getClass().getName()
                    + " has no JSON form here; use String, Number, Boolean, List, Map, or a record as the result type");
        }
    }

    private static void writeNumber(Number number, JsonGenerator out) throws IOException {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.writeNumber(number.intValue());
        } else if (number instanceof Double) {
            out.writeNumber(number.doubleValue());
        } else if (number instanceof Float) {
            out.writeNumber(number.floatValue());
        } else if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
