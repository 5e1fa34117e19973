package dev.myelin.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of types below {@code components/schemas} of an OpenAPI document: as requests have them, or as answers have them. */
final class ComponentSchemas {

    private final String prefix;
    private final ValueModel model;
    private final boolean isWritten;
    private final Map<TypeName, String> labels = new LinkedHashMap<>();
    private final PropertySchemas properties;
    private final ObjectSchemas objects;

    /**
     * The schemas of all types of a model.
     *
     * @param prefix the deployment's name: documents of several are put together
     * @param taken the names of schemas that there are already
     */
    ComponentSchemas(String prefix, ValueModel model, boolean isWritten, Map<String, ?> taken) {
        this.prefix = prefix;
        this.model = model;
        this.isWritten = isWritten;
        UniqueNames names = new UniqueNames();
        Map<TypeName, String> references = new LinkedHashMap<>();
        for (Definition definition : model.definitions().values()) {
            if (!(definition instanceof EnumModel)) {
                TypeName name = definition.name();
                String label = label(names.take(JavaTypes.label(new ValueType.Named(name))));
                labels.put(name, taken.containsKey(label) ? label + ".answered" : label);
                references.put(name, SchemaReferences.component(String.valueOf(labels.get(name))));
            }
        }
        properties = new PropertySchemas(model, references);
        objects = new ObjectSchemas(properties);
    }

    /** The name of a schema. */
    String label(String name) {
        return prefix + "." + name;
    }

    /** What is said of the parts of types. */
    PropertySchemas properties() {
        return properties;
    }

    /** The schema of a type. */
    Map<String, @Nullable Object> of(ValueType type) {
        return properties.of(isWritten ? Unconstrained.of(type) : type);
    }

    /** All of them by their names. */
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        labels.forEach((name, label) -> all.put(label, definition(name)));
        return all;
    }

    private Map<String, @Nullable Object> definition(TypeName name) {
        Definition definition = model.definition(name);
        if (definition instanceof SealedModel sealed) {
            return objects.of(sealed);
        }
        ObjectModel object = (ObjectModel) definition;
        return isWritten ? objects.ofWritten(object) : objects.of(object, properties.reference(name));
    }
}
