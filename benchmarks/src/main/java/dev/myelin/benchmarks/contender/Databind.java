package dev.myelin.benchmarks.contender;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import dev.myelin.model.ModelId;
import java.io.IOException;

/**
 * Jackson databind with Myelin's contract as far as it has settings for it: missing, null and unknown fields, values of
 * another type and anything after the document are refused. That no field is there twice it does not look at: its check
 * would cost it more than the rest of the contract.
 */
final class Databind {

    private final JsonMapper mapper;

    private Databind(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static Databind plain() {
        return new Databind(builder(new JsonFactory()).build());
    }

    static Databind blackbird() {
        return new Databind(
                builder(new JsonFactory()).addModule(new BlackbirdModule()).build());
    }

    static Databind fastNumbers() {
        return new Databind(builder(fastFactory()).build());
    }

    /** A factory with Jackson's own fast reading and writing of floating-point numbers. */
    static JsonFactory fastFactory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
    }

    private static JsonMapper.Builder builder(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule()
                        .addDeserializer(ModelId.class, new ModelIdReader())
                        .addSerializer(ModelId.class, new ModelIdWriter()));
    }

    <T> Codec<T> codec(Class<T> type) {
        return new MapperCodec<>(mapper.readerFor(type), mapper.writerFor(type));
    }

    private record MapperCodec<T>(ObjectReader reader, ObjectWriter writer) implements Codec<T> {

        @Override
        public T parse(byte[] document) throws IOException {
            return reader.readValue(document);
        }

        @Override
        public byte[] write(T value) throws IOException {
            return writer.writeValueAsBytes(value);
        }
    }

    private static final class ModelIdReader extends StdScalarDeserializer<ModelId> {

        private static final long serialVersionUID = 1;

        ModelIdReader() {
            super(ModelId.class);
        }

        @Override
        public ModelId deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return switch (in.currentToken()) {
                case VALUE_NUMBER_INT -> ModelId.of(in.getLongValue());
                case VALUE_STRING -> ModelId.of(in.getText());
                default -> (ModelId) context.handleUnexpectedToken(ModelId.class, in);
            };
        }
    }

    private static final class ModelIdWriter extends StdScalarSerializer<ModelId> {

        private static final long serialVersionUID = 1;

        ModelIdWriter() {
            super(ModelId.class);
        }

        @Override
        public void serialize(ModelId value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isNumber()) {
                out.writeNumber(Long.parseLong(value.value()));
            } else {
                out.writeString(value.value());
            }
        }
    }
}
