package dev.myelin.backend.config;

/** What kind of plugin it is, in the platform's words. */
public enum PluginCategory {
    NEURAL_NET,
    EXPORT,
    UPLOAD,
    SMART_TOOL,
    POST_ANNOTATION,
    PRE_ANNOTATION,
    DATA_VALIDATION,
    CUSTOM
}
