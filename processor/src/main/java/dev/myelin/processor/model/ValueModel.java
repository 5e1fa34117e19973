package dev.myelin.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A type that crosses JSON, with the definition of every named type that can be reached from it.
 *
 * @param root the type itself
 * @param definitions by name, in the order in which they were met (a LinkedHashMap underneath)
 */
public record ValueModel(ValueType root, Map<TypeName, Definition> definitions) {

    /** The Java type of a root that is a named one, as parameters are. */
    public TypeName rootName() {
        return ((ValueType.Named) root).name();
    }

    /** The root as an object; empty when it is none. */
    public Optional<ObjectModel> rootObject() {
        return object(root);
    }

    /** What a named type is. */
    public Definition definition(TypeName name) {
        return Objects.requireNonNull(definitions.get(name));
    }

    /** A type as an object; empty when it is none. */
    public Optional<ObjectModel> object(ValueType type) {
        return definition(type, ObjectModel.class);
    }

    /** A type as an enum; empty when it is none. */
    public Optional<EnumModel> enumeration(ValueType type) {
        return definition(type, EnumModel.class);
    }

    /** A type as a sealed one; empty when it is none. */
    public Optional<SealedModel> sealed(ValueType type) {
        return definition(type, SealedModel.class);
    }

    private <D extends Definition> Optional<D> definition(ValueType type, Class<D> kind) {
        return type instanceof ValueType.Named named
                ? Optional.ofNullable(definitions.get(named.name()))
                        .filter(kind::isInstance)
                        .map(kind::cast)
                : Optional.empty();
    }

    /** The objects that can be reached, in the order in which they were met. */
    public List<ObjectModel> objects() {
        return definitions.values().stream()
                .filter(ObjectModel.class::isInstance)
                .map(ObjectModel.class::cast)
                .toList();
    }

    /** The same root, with the definitions of both. */
    public ValueModel with(ValueModel other) {
        Map<TypeName, Definition> all = new LinkedHashMap<>(definitions);
        other.definitions.forEach(all::putIfAbsent);
        return new ValueModel(root, all);
    }
}
