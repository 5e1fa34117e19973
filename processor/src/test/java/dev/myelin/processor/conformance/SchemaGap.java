package dev.myelin.processor.conformance;

/** All that a parser refuses and its JSON Schema lets pass, by design. Whatever is not listed here, both refuse. */
enum SchemaGap {
    /** {@code 1.0} and {@code 1e2} are integers to a schema: it knows values, not their spelling. */
    SPELLING,
    /** Beyond what the Java type holds. */
    RANGE,
    /** Half of a surrogate pair: a schema counts and compares characters, it does not look for such. */
    LONE_SURROGATE,
    /** A field that is there twice: a schema sees the tree, where it is there once. */
    DUPLICATE,
    /** What may be the name of a model, beyond its being a number or a string. */
    MODEL_ID,
    /** A schema counts code points where Java counts chars. */
    LENGTH
}
