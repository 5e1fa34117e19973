package dev.myelin.processor.conformance;

import java.util.function.Function;

/**
 * A kind of component type: a row of the table that random types are made of. To test more types, add a row.
 *
 * @param name of the row
 * @param make makes a shape of the kind, a random one where there are several
 * @param element whether it may be a type argument
 * @param nests whether it has parts of any kind
 */
record Kind(String name, Function<Types, Shape> make, boolean element, boolean nests) {

    /** A kind of one shape. */
    static Kind of(Shape shape) {
        return new Kind(shape.type(), types -> shape, true, false);
    }

    static Kind of(String name, Function<Types, Shape> make) {
        return new Kind(name, make, true, false);
    }

    /** One that cannot be a type argument. */
    Kind noElement() {
        return new Kind(name, make, false, nests);
    }

    /** One that is made of others. */
    Kind nesting() {
        return new Kind(name, types -> types.nested(() -> make.apply(types)), element, true);
    }

    Shape shape(Types types) {
        return make.apply(types);
    }
}
