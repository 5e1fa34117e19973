package dev.myelin.processor.model;

/** How generated code makes an object of an author's class. */
public enum Construction {
    /** {@code new X()}. */
    PLAIN,
    /** {@code new X(plugin)}. */
    WITH_PLUGIN_CONTEXT
}
