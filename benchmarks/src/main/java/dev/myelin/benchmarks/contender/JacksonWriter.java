package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.avaje.json.PropertyNames;
import io.avaje.json.stream.BytesJsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;

/** avaje's writer over Jackson's generator, for values that have neither nulls nor raw JSON in them. */
final class JacksonWriter implements BytesJsonWriter {

    private final BufferRecycler recycler;
    private final ByteArrayBuilder bytes;
    private final JsonGenerator out;

    /** The names of the fields of each object that is open, the innermost first. */
    private final Deque<SerializedString[]> names = new ArrayDeque<>();

    JacksonWriter(JsonFactory factory) {
        recycler = factory._getBufferRecycler();
        bytes = new ByteArrayBuilder(recycler);
        try {
            out = factory.createGenerator(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] result() {
        close();
        byte[] result = bytes.getClearAndRelease();
        recycler.releaseToPool();
        return result;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(out);
    }

    @Override
    public void beginObject(PropertyNames fields) {
        try {
            out.writeStartObject();
            names.push(((JacksonStream.Names) fields).encoded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endObject() {
        try {
            out.writeEndObject();
            names.pop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void name(int position) {
        try {
            out.writeFieldName(names.element()[position]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beginArray() {
        try {
            out.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endArray() {
        try {
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void emptyArray() {
        beginArray();
        endArray();
    }

    @Override
    public void value(String value) {
        try {
            out.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(boolean value) {
        try {
            out.writeBoolean(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(int value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(long value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(double value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(BigDecimal value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(BigInteger value) {
        try {
            out.writeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(byte[] value) {
        try {
            out.writeBinary(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void value(Boolean value) {
        value((boolean) value);
    }

    @Override
    public void value(Integer value) {
        value((int) value);
    }

    @Override
    public void value(Long value) {
        value((long) value);
    }

    @Override
    public void value(Double value) {
        value((double) value);
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void serializeNulls(boolean serializeNulls) {
        throw unused();
    }

    @Override
    public boolean serializeNulls() {
        throw unused();
    }

    @Override
    public void serializeEmpty(boolean serializeEmpty) {
        throw unused();
    }

    @Override
    public boolean serializeEmpty() {
        throw unused();
    }

    @Override
    public void pretty(boolean pretty) {
        throw unused();
    }

    @Override
    public String path() {
        throw unused();
    }

    @Override
    public void allNames(PropertyNames names) {
        throw unused();
    }

    @Override
    public void name(String name) {
        throw unused();
    }

    @Override
    public void beginObject() {
        throw unused();
    }

    @Override
    public void nullValue() {
        throw unused();
    }

    @Override
    public void jsonValue(Object value) {
        throw unused();
    }

    @Override
    public void rawValue(String value) {
        throw unused();
    }

    @Override
    public void rawChunkStart() {
        throw unused();
    }

    @Override
    public void rawChunk(char value) {
        throw unused();
    }

    @Override
    public void rawChunk(String value) {
        throw unused();
    }

    @Override
    public void rawChunkEncode(String value) {
        throw unused();
    }

    @Override
    public void rawChunkEnd() {
        throw unused();
    }

    @Override
    public void writeNewLine() {
        throw unused();
    }

    @Override
    public void markIncomplete() {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no document needs it");
    }
}
