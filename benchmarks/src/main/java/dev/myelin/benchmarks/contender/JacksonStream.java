package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.io.SerializedString;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonOutput;
import io.avaje.json.stream.JsonStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.stream.Stream;

/**
 * Puts avaje-jsonb's generated code onto Jackson's streaming parser and generator. It stands in for avaje-jsonb-jackson,
 * which could not be had in this version, and has nothing between the two but the call. Documents are bytes here: texts
 * and streams are not offered.
 */
final class JacksonStream implements JsonStream {

    private final JsonFactory factory;

    JacksonStream(JsonFactory factory) {
        this.factory = factory;
    }

    /** The names of an object's fields, already encoded. */
    static final class Names implements PropertyNames {

        final SerializedString[] encoded;

        Names(String... names) {
            encoded = Stream.of(names).map(SerializedString::new).toArray(SerializedString[]::new);
        }
    }

    @Override
    public PropertyNames properties(String... names) {
        return new Names(names);
    }

    @Override
    public JsonReader reader(byte[] json) {
        try {
            return new JacksonReader(factory.createParser(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BytesJsonWriter bufferedWriterAsBytes() {
        return new JacksonWriter(factory);
    }

    @Override
    public JsonReader reader(String json) {
        throw bytesOnly();
    }

    @Override
    public JsonReader reader(Reader reader) {
        throw bytesOnly();
    }

    @Override
    public JsonReader reader(InputStream inputStream) {
        throw bytesOnly();
    }

    @Override
    public JsonWriter writer(Writer writer) {
        throw bytesOnly();
    }

    @Override
    public JsonWriter writer(OutputStream outputStream) {
        throw bytesOnly();
    }

    @Override
    public JsonWriter writer(JsonOutput output) {
        throw bytesOnly();
    }

    @Override
    public BufferedJsonWriter bufferedWriter() {
        throw bytesOnly();
    }

    private static UnsupportedOperationException bytesOnly() {
        return new UnsupportedOperationException("the documents of the benchmarks are bytes");
    }
}
