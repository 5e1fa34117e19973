package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.BatchSize;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Schema (2020-12) of the documents that a generated parser reads, as maps and lists. */
final class JsonSchemaEmitter {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private final ValueModel model;

    /** The names that types have below {@code $defs}. */
    private final Map<TypeName, String> labels = new LinkedHashMap<>();

    private final PropertySchemas properties;
    private final ObjectSchemas objects;

    /** @param whole the type whose schema is the document itself; null when all are below {@code $defs} */
    private JsonSchemaEmitter(ValueModel model, @Nullable TypeName whole) {
        this.model = model;
        UniqueNames names = new UniqueNames();
        Map<TypeName, String> references = new LinkedHashMap<>();
        for (Definition definition : model.definitions().values()) {
            TypeName name = definition.name();
            if (!name.equals(whole) && !(definition instanceof EnumModel)) {
                labels.put(name, names.take(JavaTypes.label(new ValueType.Named(name))));
            }
        }
        labels.forEach((name, label) -> references.put(name, SchemaReferences.definition(label)));
        if (whole != null) {
            references.put(whole, SchemaReferences.WHOLE);
        }
        properties = new PropertySchemas(model, references);
        objects = new ObjectSchemas(properties);
    }

    /** The schema of parameters. */
    static Map<String, @Nullable Object> schema(ValueModel params) {
        JsonSchemaEmitter emitter = new JsonSchemaEmitter(params, params.rootName());
        return emitter.document(emitter.definition(params.rootName()));
    }

    /** The schema of a predictor's parameters, the envelope that the runtime reads. */
    static Map<String, @Nullable Object> predictorSchema(ValueModel input, @Nullable ValueModel options) {
        JsonSchemaEmitter emitter = new JsonSchemaEmitter(options == null ? input : input.with(options), null);
        return emitter.document(envelope(emitter.properties, input, options, SchemaReferences.WHOLE, true));
    }

    /**
     * The envelope of a predictor's inputs.
     *
     * @param place its own reference
     * @param namesModel whether it must name a model
     */
    static Map<String, @Nullable Object> envelope(
            PropertySchemas properties,
            ValueModel input,
            @Nullable ValueModel options,
            String place,
            boolean namesModel) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("model_id", ScalarSchemas.of(Kind.MODEL_ID));
        members.put("model", ObjectSchemas.alias("model_id", place));
        members.put("inputs", PropertySchemas.array(properties.of(input.root())));
        members.put("batch_size", batchSize());
        if (options != null) {
            members.put("options", properties.of(options.root()));
        }
        return ObjectSchemas.of(
                members,
                options != null && !canBeEmpty(options) ? List.of("inputs", "options") : List.of("inputs"),
                List.of(ObjectSchemas.oneName("model_id", List.of("model"), namesModel)),
                false);
    }

    private static Map<String, @Nullable Object> batchSize() {
        Map<String, @Nullable Object> schema = JsonObjects.of("type", List.of("integer", "string"));
        schema.putAll(JsonObjects.of("minimum", BatchSize.MIN, "maximum", BatchSize.MAX));
        schema.putAll(JsonObjects.of("pattern", "^" + BatchSize.AUTO + "$", "default", BatchSize.DEFAULT));
        return schema;
    }

    /** Options that are left out are read as {@code {}}: they must be there when {@code {}} is none. */
    private static boolean canBeEmpty(ValueModel options) {
        return options.rootObject()
                .map(object -> object.read().stream().noneMatch(Component::required))
                .orElse(false);
    }

    private Map<String, @Nullable Object> definition(TypeName name) {
        Definition definition = model.definition(name);
        return definition instanceof ObjectModel object
                ? objects.of(object, properties.reference(name))
                : objects.of((SealedModel) definition);
    }

    private Map<String, @Nullable Object> document(Map<String, @Nullable Object> whole) {
        Map<String, @Nullable Object> schema = JsonObjects.of("$schema", DRAFT);
        schema.putAll(whole);
        Map<String, Object> definitions = new LinkedHashMap<>();
        labels.forEach((name, label) -> definitions.put(label, definition(name)));
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }
}
