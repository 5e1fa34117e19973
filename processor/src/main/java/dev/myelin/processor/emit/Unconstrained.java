package dev.myelin.processor.emit;

import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import java.util.List;

/** Types without the constraints of their parts: what is written is not checked. */
final class Unconstrained {

    private Unconstrained() {}

    static ValueType of(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return new ValueType.ListOf(of(list.element()));
        }
        if (type instanceof ValueType.SetOf set) {
            return new ValueType.SetOf(of(set.element()));
        }
        if (type instanceof ValueType.MapOf map) {
            return new ValueType.MapOf(of(map.key()), of(map.value()));
        }
        if (type instanceof ValueType.ArrayOf array) {
            return new ValueType.ArrayOf(of(array.element()));
        }
        return type instanceof ValueType.OptionalOf optional ? new ValueType.OptionalOf(of(optional.value())) : type;
    }

    private static Element of(Element element) {
        return new Element(of(element.type()), element.nullable(), List.of());
    }
}
