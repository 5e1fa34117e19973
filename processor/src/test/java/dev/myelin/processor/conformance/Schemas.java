package dev.myelin.processor.conformance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** JSON Schemas (2020-12) by a validator that is not ours, with formats asserted. */
final class Schemas {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static final Schema META =
            REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    private Schemas() {}

    static Schema of(String schema) {
        return REGISTRY.getSchema(schema, InputFormat.JSON);
    }

    /** What the schema of schemas says against one. */
    static List<String> errors(String schema) {
        return META.validate(schema, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
