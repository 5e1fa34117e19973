package dev.myelin.processor.read;

/** What a type is read for. */
public enum Use {
    /** It is read from JSON. The root must be an object; constraints and defaults count. */
    PARAMS,
    /** It is written as JSON. Any type may be the root; constraints and defaults are not looked at. */
    RESULT
}
