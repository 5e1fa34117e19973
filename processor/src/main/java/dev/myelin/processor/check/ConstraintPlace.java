package dev.myelin.processor.check;

import dev.myelin.processor.model.Constraint;
import dev.myelin.processor.model.Described;
import dev.myelin.processor.model.ObjectModel;
import dev.myelin.processor.model.ObjectModel.Component;
import dev.myelin.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;

/**
 * A place that constraints may stand at: a component or, at any depth, what a component's type holds.
 *
 * @param name for messages: {@code Query.tags}, {@code an element of Query.tags}
 * @param nullable whether null is a value
 */
record ConstraintPlace(String name, ValueType type, boolean nullable, List<Constraint> constraints) {

    /** The places of all components that are read. */
    static List<ConstraintPlace> of(ObjectModel object) {
        List<ConstraintPlace> places = new ArrayList<>();
        for (Component component : object.read()) {
            String name = Described.component(object, component);
            places.add(new ConstraintPlace(name, component.type(), component.nullable(), component.constraints()));
            addParts(component.type(), name, places);
        }
        return places;
    }

    private static void addParts(ValueType type, String name, List<ConstraintPlace> places) {
        if (type instanceof ValueType.ArrayOf array) {
            add(array.element(), "an element of " + name, places);
        } else if (type instanceof ValueType.ListOf list) {
            add(list.element(), "an element of " + name, places);
        } else if (type instanceof ValueType.SetOf set) {
            add(set.element(), "an element of " + name, places);
        } else if (type instanceof ValueType.MapOf map) {
            add(map.key(), "a key of " + name, places);
            add(map.value(), "a value of " + name, places);
        } else if (type instanceof ValueType.OptionalOf optional) {
            add(optional.value(), "the value of " + name, places);
        }
    }

    private static void add(ValueType.Element part, String name, List<ConstraintPlace> places) {
        places.add(new ConstraintPlace(name, part.type(), part.nullable(), part.constraints()));
        addParts(part.type(), name, places);
    }
}
