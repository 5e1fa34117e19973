package dev.myelin.processor.check;

import com.palantir.javapoet.TypeName;
import dev.myelin.processor.model.Bounds;
import dev.myelin.processor.model.Definition;
import dev.myelin.processor.model.EnumModel;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.SealedModel;
import dev.myelin.processor.model.ValueModel;
import dev.myelin.processor.model.ValueType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which types have a value that ends. */
final class FiniteTypes {

    private final Set<TypeName> finite = new HashSet<>();

    /** Adds types as long as there are any that are finite because of those added before. */
    FiniteTypes(ValueModel model) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Definition definition : model.definitions().values()) {
                grew |= isFinite(definition) && finite.add(definition.name());
            }
        }
    }

    boolean contains(TypeName type) {
        return finite.contains(type);
    }

    private boolean isFinite(Definition definition) {
        if (definition instanceof ObjectModel object) {
            return object.components().stream()
                    .map(FiniteTypes::needed)
                    .flatMap(Optional::stream)
                    .allMatch(this::contains);
        }
        return definition instanceof EnumModel
                || ((SealedModel) definition)
                        .cases().stream().anyMatch(one -> contains(one.type().name()));
    }

    /** The type that a value of the component cannot do without; empty when it can do without any. */
    static Optional<TypeName> needed(Component component) {
        return component.required()
                ? needed(new ValueType.Element(component.type(), false, component.constraints()))
                : Optional.empty();
    }

    /** A container needs what it holds only when it may not be empty. */
    private static Optional<TypeName> needed(ValueType.Element part) {
        ValueType type = part.type();
        if (part.nullable()) {
            return Optional.empty();
        }
        if (type instanceof ValueType.Named named) {
            return Optional.of(named.name());
        }
        if (Bounds.size(part.constraints()).least() == 0) {
            return Optional.empty();
        }
        if (type instanceof ValueType.ListOf list) {
            return needed(list.element());
        }
        if (type instanceof ValueType.SetOf set) {
            return needed(set.element());
        }
        if (type instanceof ValueType.ArrayOf array) {
            return needed(array.element());
        }
        return type instanceof ValueType.MapOf map ? needed(map.value()) : Optional.empty();
    }
}
