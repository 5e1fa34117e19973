package dev.myelin.processor.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import dev.myelin.processor.testing.Host;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The schemas of a record {@code Query} beside the parser that they speak of, and a validator that is not ours, with formats asserted. */
record ParamsSchema(Generated generated, JsonNode json, JsonNode form, Schema validator) {

    private static final String HEAD = """
            package app;
            import com.fasterxml.jackson.annotation.*;
            import com.fasterxml.jackson.databind.JsonNode;
            import dev.myelin.annotations.*;
            import dev.myelin.model.ModelId;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /**
     * Compiles the declaration of {@code Query} and of what it needs.
     *
     * @param declarations members of a class, with their imports there
     */
    static ParamsSchema of(Path folder, String declarations) {
        Generated generated = Generated.of(
                Host.JAVAC,
                folder,
                "Act",
                HEAD + "final class Act {\nvoid run(Query params) {}\n" + declarations + "}");
        String schema = generated.parser().jsonSchema();
        return new ParamsSchema(
                generated,
                read(schema),
                read(generated.parser().uiSchema()),
                REGISTRY.getSchema(schema, InputFormat.JSON));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of the schema is exactly this. */
    void assertAt(String pointer, String expected) {
        assertThat(json.at(pointer)).as(pointer).isEqualTo(read(expected));
    }

    /** A field of the form is exactly this. */
    void assertField(String name, String expected) {
        for (JsonNode field : form) {
            if (field.get("name").asText().equals(name)) {
                assertThat(field).as(name).isEqualTo(read(expected));
                return;
            }
        }
        throw new AssertionError("the form has no field " + name);
    }

    /** The schema is one of its draft. */
    void assertIsSchema() {
        Schema meta =
                REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        assertThat(meta.validate(json.toString(), InputFormat.JSON)).isEmpty();
    }

    /** Both the parser and the validator take a document. */
    void assertTaken(String document) {
        assertThat(generated.problems(document)).as(document).isEmpty();
        assertThat(validator.validate(document, InputFormat.JSON)).as(document).isEmpty();
    }

    /** Both refuse a document. */
    void assertRefused(String document) {
        assertThat(generated.problems(document)).as(document).isNotEmpty();
        assertThat(validator.validate(document, InputFormat.JSON)).as(document).isNotEmpty();
    }

    /** The parser refuses a document that the validator takes: no keyword says what is wrong with it. */
    void assertBeyondSchema(String document) {
        assertThat(generated.problems(document)).as(document).isNotEmpty();
        assertThat(validator.validate(document, InputFormat.JSON)).as(document).isEmpty();
    }
}
