package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.avaje.json.JsonDataException;
import io.avaje.json.JsonReader;
import io.avaje.json.PropertyNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * avaje's reader over Jackson's parser, which refuses unknown fields. The parser stands at the last token of what was
 * read, and before the document at none.
 */
final class JacksonReader implements JsonReader {

    private final JsonParser in;

    JacksonReader(JsonParser in) {
        this.in = in;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(in);
    }

    @Override
    public void beginArray() {
        begin(JsonToken.START_ARRAY);
    }

    @Override
    public void endArray() {
        at(JsonToken.END_ARRAY);
    }

    @Override
    public void beginObject(PropertyNames names) {
        beginObject();
    }

    @Override
    public void beginObject() {
        begin(JsonToken.START_OBJECT);
    }

    @Override
    public void endObject() {
        at(JsonToken.END_OBJECT);
    }

    private void begin(JsonToken expected) {
        if (in.currentToken() == null) {
            next();
        }
        at(expected);
    }

    private void at(JsonToken expected) {
        if (in.currentToken() != expected) {
            throw new JsonDataException("expected " + expected + " but got " + in.currentToken() + " at " + location());
        }
    }

    private JsonToken next() {
        try {
            return in.nextToken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNextElement() {
        return next() != JsonToken.END_ARRAY;
    }

    @Override
    public boolean hasNextField() {
        return next() == JsonToken.FIELD_NAME;
    }

    @Override
    public String nextField() {
        try {
            String name = in.currentName();
            in.nextToken();
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isNullValue() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean readBoolean() {
        try {
            return in.getBooleanValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int readInt() {
        try {
            return in.getIntValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long readLong() {
        try {
            return in.getLongValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public double readDouble() {
        try {
            return in.getDoubleValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BigDecimal readDecimal() {
        try {
            return in.getDecimalValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BigInteger readBigInteger() {
        try {
            return in.getBigIntegerValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String readString() {
        try {
            return in.getValueAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] readBinary() {
        try {
            return in.getBinaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String readRaw() {
        throw new UnsupportedOperationException("no document has a raw value");
    }

    @Override
    public void skipValue() {
        try {
            in.skipChildren();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void unmappedField(String fieldName) {
        throw new JsonDataException("unknown field " + fieldName + " at " + location());
    }

    @Override
    public String location() {
        return in.currentLocation().offsetDescription();
    }

    @Override
    public Token currentToken() {
        JsonToken token = in.currentToken() == null ? next() : in.currentToken();
        return switch (token) {
            case START_OBJECT -> Token.BEGIN_OBJECT;
            case START_ARRAY -> Token.BEGIN_ARRAY;
            case VALUE_STRING -> Token.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Token.BOOLEAN;
            case VALUE_NULL -> Token.NULL;
            default -> throw new JsonDataException("no value begins with " + token + " at " + location());
        };
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
