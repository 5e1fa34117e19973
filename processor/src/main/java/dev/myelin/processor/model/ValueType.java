package dev.myelin.processor.model;

import com.palantir.javapoet.ClassName;

/** A type that parameters and results may have, at the place where it is used. */
public sealed interface ValueType {

    /** A single value. {@code boxed}: of {@code Integer} and its like, not of the primitive; false for others. */
    record Scalar(Kind kind, boolean boxed) implements ValueType {}

    /** {@code float[]}. */
    record FloatArray() implements ValueType {}

    /** {@code double[]}. */
    record DoubleArray() implements ValueType {}

    /** {@code Map<String, Object>}. */
    record FreeMap() implements ValueType {}

    /** {@code List<E>}. */
    record ListOf(ValueType element, boolean nullableElement) implements ValueType {}

    /** A record or enum, defined in the {@link ValueModel}. */
    record Named(ClassName name) implements ValueType {}

    /** What a scalar is. */
    enum Kind {
        STRING,
        BOOLEAN,
        BYTE,
        SHORT,
        INT,
        LONG,
        FLOAT,
        DOUBLE,
        CHAR,
        MODEL_ID
    }
}
