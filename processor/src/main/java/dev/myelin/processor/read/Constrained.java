package dev.myelin.processor.read;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.ValueType;
import dev.myelin.processor.model.ValueType.Element;
import java.util.ArrayList;
import java.util.List;

/** A type and what is asked of its values, each where it belongs. */
record Constrained(ValueType type, List<Constraint> constraints) {

    /** What is asked of an {@code OptionalInt} or its like is asked of the number in it, which no annotation can stand on. */
    static Constrained of(ValueType type, List<Constraint> constraints) {
        if (type instanceof ValueType.OptionalOf optional
                && optional.value().type() instanceof ValueType.Scalar scalar
                && scalar.kind().isPrimitive()
                && !scalar.boxed()) {
            List<Constraint> inside = new ArrayList<>(constraints);
            inside.addAll(optional.value().constraints());
            return new Constrained(new ValueType.OptionalOf(new Element(scalar, false, inside)), List.of());
        }
        return new Constrained(type, List.copyOf(constraints));
    }
}
