package dev.myelin.action;

/** The options of a {@link Predictor} that takes none. */
public enum NoOptions {
    /** The one value. */
    NONE
}
