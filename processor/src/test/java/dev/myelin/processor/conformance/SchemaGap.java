package dev.myelin.processor.conformance;

/** All that a parser refuses and its JSON Schema lets pass, by design. Whatever is not listed here, both refuse. */
enum SchemaGap {
    /** {@code 1.0} and {@code 1e2} are integers to a schema: it knows values, not their spelling. */
    SPELLING,
    /** Beyond what the Java type holds. */
    RANGE,
    /** Half of a surrogate pair: a schema counts and compares characters, it does not look for such. */
    LONE_SURROGATE,
    /**
     * A field that is there twice: a schema sees the tree, where it is there once. Or an object or array that is twice in
     * a set: what makes them equal is known to Java only.
     */
    DUPLICATE,
    /** What may be the name of a model, beyond its being a number or a string. */
    MODEL_ID,
    /** Texts of a form that no format of JSON Schema has, such as those of java.time. */
    FORM,
    /** How many digits a fraction has: validators divide floating numbers. */
    FRACTION_DIGITS,
    /** What the time is. */
    NOW,
    /** What {@code @JsonValue} gives: it is known at run time only. */
    ENUM_VALUE,
    /** A schema counts code points where Java counts chars. */
    LENGTH
}
