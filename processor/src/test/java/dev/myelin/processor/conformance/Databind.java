package dev.myelin.processor.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.myelin.model.ModelId;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson's databind, told no more than what names are like, and what a model id is. */
final class Databind {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule().disable(JavaTimeFeature.NORMALIZE_DESERIALIZED_ZONE_ID))
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addModule(new SimpleModule().addDeserializer(ModelId.class, new ModelIdReader()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Databind() {}

    /** A document as a tree: equal for equal values, however they are spelt. */
    static JsonNode read(Doc document) {
        try {
            return MAPPER.readTree(document.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a number or a string. */
    private static final class ModelIdReader extends JsonDeserializer<ModelId> {
        @Override
        public ModelId deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return ModelId.of(in.getText());
        }
    }
}
