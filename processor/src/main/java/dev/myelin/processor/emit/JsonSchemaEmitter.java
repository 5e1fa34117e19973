package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema (2020-12) of the documents that a generated parser reads, as maps and lists. */
final class JsonSchemaEmitter {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFINITIONS = "#/$defs/";

    private final ValueModel model;
    private final Map<TypeName, String> references = new LinkedHashMap<>();
    private final PropertySchemas properties;

    /** @param whole the record that is the schema itself; null when all are below {@code $defs} */
    private JsonSchemaEmitter(ValueModel model, @Nullable ObjectModel whole) {
        this.model = model;
        UniqueNames names = new UniqueNames();
        for (ObjectModel record : model.objects()) {
            String reference = record.equals(whole)
                    ? "#"
                    : DEFINITIONS + names.take(JavaTypes.label(new ValueType.Named(record.name())));
            references.put(record.name(), reference);
        }
        properties = new PropertySchemas(model, references);
    }

    /** The schema of parameters. */
    static Map<String, Object> schema(ValueModel params) {
        JsonSchemaEmitter emitter =
                new JsonSchemaEmitter(params, params.rootObject().orElseThrow());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.putAll(emitter.object(params.rootObject().orElseThrow()));
        return emitter.withDefinitions(schema);
    }

    /** The schema of a predictor's parameters, the envelope that the runtime reads. */
    static Map<String, Object> predictorSchema(ValueModel input, @Nullable ValueModel options) {
        JsonSchemaEmitter emitter = new JsonSchemaEmitter(options == null ? input : input.with(options), null);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("model_id", PropertySchemas.modelId());
        members.put("model", PropertySchemas.modelId());
        members.put("inputs", PropertySchemas.array(emitter.properties.of(input.root())));
        members.put("batch_size", PropertySchemas.batchSize());
        if (options != null) {
            members.put("options", emitter.properties.of(options.root()));
        }
        // Options that are left out are read as {}: they must be there when {} is none.
        boolean optionsRequired = options != null
                && options.rootObject().orElseThrow().components().stream().anyMatch(Component::required);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DRAFT);
        schema.put("type", "object");
        schema.put("properties", members);
        schema.put("required", optionsRequired ? List.of("inputs", "options") : List.of("inputs"));
        schema.put("oneOf", List.of(Map.of("required", List.of("model_id")), Map.of("required", List.of("model"))));
        schema.put("additionalProperties", false);
        return emitter.withDefinitions(schema);
    }

    private Map<String, Object> object(ObjectModel record) {
        Map<String, Object> members = new LinkedHashMap<>();
        record.components().forEach(component -> members.put(component.jsonName(), properties.of(component)));
        List<String> required = record.components().stream()
                .filter(Component::required)
                .map(Component::jsonName)
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", members);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> withDefinitions(Map<String, Object> schema) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        references.forEach((record, reference) -> {
            if (reference.startsWith(DEFINITIONS)) {
                definitions.put(
                        reference.substring(DEFINITIONS.length()), object((ObjectModel) model.definition(record)));
            }
        });
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }
}
